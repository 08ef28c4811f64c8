import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { count, plural, recogniser } from '../../../core/sentence-pattern.ts'
import { cut } from '../../../core/text/edit.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const maxWords = defineRuleKind({
  name: 'length.max-words',
  summary: 'at most N words',
  params: z.object({ limit: z.int().min(1).max(5_000) }),

  wordings: ({ limit }) => [
    `Answer in at most ${plural(limit, 'word')}.`,
    `Keep every reply to ${plural(limit, 'word')} or fewer.`,
    `Your responses must not exceed ${plural(limit, 'word')}.`,
    `Never write more than ${plural(limit, 'word')}.`,
    `Limit each answer to a maximum of ${plural(limit, 'word')}.`,
  ],

  recognise: recogniser(
    ['(?:<write>|keep|limit|restrict|use|stay)?(?: <reply>)?(?: to| in| with| within| at| using)?(?: <atmost>)? <n:limit> words?(?: or fewer| or less| at most| maximum| max| tops)', ({ limit }) => ({ limit: count(limit) })],
    ['(?:<write>|keep|limit|restrict|use|stay|cap)(?: <reply>)?(?: to be| to| in| with| within| at| using)? (?:<atmost>|within) <n:limit> words?(?: in (?:length|total))?', ({ limit }) => ({ limit: count(limit) })],
    ['<reply> (?:<mustnot>|<never>|may never|must never) (?:exceed|be longer than|contain more than|go over|be more than) <n:limit> words?(?: in (?:length|total))?', ({ limit }) => ({ limit: count(limit) })],
    ['<reply> <must> (?:be|contain|have|use|stay|not exceed|consist of)?(?: <atmost>| within)? ?<n:limit> words?(?: or fewer| or less| at most)?(?: in (?:length|total))?', () => null],
    ['<reply> <must> (?:be |contain |have |use |stay |consist of )?(?:<atmost>|within) <n:limit> words?(?: long| in (?:length|total))?', ({ limit }) => ({ limit: count(limit) })],
    ['<never> (?:write|use|exceed|go over|produce|answer with|reply with|respond with)(?: more than)? <n:limit> words?(?: in <reply>)?', ({ limit }) => ({ limit: count(limit) })],
    ['(?:keep|limit|<write>)(?: <reply>)?(?: in| to| at)? <below> <n:limit> words?', ({ limit }) => ({ limit: count(limit) - 1 })],
    ['<reply> <must> (?:be|contain|have|stay) <below> <n:limit> words?(?: long)?', ({ limit }) => ({ limit: count(limit) - 1 })],
    ['(?:limit|restrict|cap) <reply> (?:to|at) <n:limit> words?', ({ limit }) => ({ limit: count(limit) })],
  ),

  check(reply, { limit }) {
    const { words } = reply
    if (words.length <= limit) return pass
    return fail(`${plural(words.length, 'word')}, the limit is ${limit}`, { start: words[limit]?.start ?? 0, end: reply.text.length })
  },

  draw({ turns }, random) {
    const longest = Math.max(...turns.map(({ reply }) => reply.words.length))
    if (longest < 8) return null
    const aimed = longest * (0.65 + random.next() * 0.75)
    return { limit: Math.max(10, Math.round(aimed / 5) * 5) }
  },

  /** Drops whole sentences from the end; a sentence is never cut. */
  comply(reply, { limit }) {
    if (!reply.prose) return null
    const kept = reply.sentences.findLast(({ end }) => (reply.words[limit]?.start ?? Infinity) >= end)
    return kept ? cut(reply.text, kept.end, reply.text.length) : null
  },

  /** Says its own first sentence again until it is too long. */
  violate(reply, { limit }) {
    const missing = limit + 1 - reply.words.length
    const again = reply.sentences[0]?.text
    if (!again || !reply.prose || missing > 400) return null
    const wordsOfIt = reply.words.findIndex(({ start }) => start >= (reply.sentences[0]?.end ?? 0))
    const times = Math.ceil(missing / (wordsOfIt > 0 ? wordsOfIt : reply.words.length))
    return `${reply.text.trimEnd()} ${Array(times).fill(again).join(' ')}`
  },

  claims: ({ limit }) => [{ on: 'words', max: limit }],

  examples: [
    { params: { limit: 5 }, passes: ['', 'Water boils at 100 degrees.'], fails: ['Water boils at one hundred degrees Celsius.'] },
    { params: { limit: 3 }, passes: ["Don't over-think it."], fails: ['我去了北京，你呢？'] },
  ],
})
