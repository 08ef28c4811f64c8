import { emojiCount } from '../../../core/emoji-count.ts'
import { plural } from '../../../core/sentence-pattern.ts'

export const emojiExactly = emojiCount({
  name: 'style.emoji-exactly',
  summary: 'exactly N emoji',
  bound: 'exactly',
  wording: count => `Include precisely ${plural(count, 'emoji')}, no more and no fewer.`,
  macro: '<exactly>',
  patterns: [
    '(?:<write>|add) <exactly> <n:count> emojis?(?: in <reply>)?,? no more(?:,| and| or) no (?:fewer|less)',
  ],
  most: true,
  examples: [
    { params: { count: 2 }, passes: ['Done 👍🎉'], fails: ['Done 👍', '© ™ 1 #', 'Done 👍🎉✨', ''] },
  ],
})
