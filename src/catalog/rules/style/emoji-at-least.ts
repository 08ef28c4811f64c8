import { emojiCount } from '../../../core/emoji-count.ts'
import { plural } from '../../../core/sentence-pattern.ts'

export const emojiAtLeast = emojiCount({
  name: 'style.emoji-at-least',
  summary: 'N emoji or more',
  bound: 'at least',
  wording: count => `Include no fewer than ${plural(count, 'emoji')}.`,
  macro: '<atleast>',
  patterns: [
    '(?:<write>|add)(?: some)? emojis(?: (?:in|into|to) <reply>)?',
    '(?:<write>|add) <n:count> or more (?:different )?emojis?(?: (?:in|into|to) <reply>)?',
  ],
  most: false,
  examples: [{ params: { count: 2 }, passes: ['Done 👍🎉', '🎉🎉🎉'], fails: ['Done 👍', '© ™ 1 #', ''] }],
})
