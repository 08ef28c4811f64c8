import { capitalise, cut } from './edit.ts'
import type { Passage } from './passage.ts'
import { phrasePattern } from './phrase.ts'
import { replaceWord } from './word-edit.ts'

/** Words that an English sentence can do without. */

/** Stand before a comma at the start of a sentence: "Additionally, it …". */
const connectives = [
  'additionally',
  'furthermore',
  'moreover',
  'in addition',
  'also',
  'finally',
  'overall',
  'ultimately',
  'therefore',
  'thus',
  'in conclusion',
  'as a result',
  'indeed',
  'of course',
  'in short',
  'in summary',
]
/** Stand before what they grade. */
const adverbs = [
  'very',
  'really',
  'extremely',
  'incredibly',
  'highly',
  'also',
  'truly',
  'quite',
  'absolutely',
  'simply',
]

export const droppableWords: readonly string[] = [...new Set([...connectives, ...adverbs])]

const additive = /^(?:Additionally|Furthermore|Moreover|In addition|Also)\b/
const leansBack =
  /^(?:This|That|These|Those|It|They|He|She|Such|Its|Their|His|Her|However|But|And|So|Then|Also|Thus|Therefore|Finally)\b/

/** The text without a phrase, or null where it cannot be left out of some sentence without harm. */
export function withoutPhrase(reply: Passage, phrase: string): string | null {
  const pattern = phrasePattern(phrase, 'iu')
  const word = phrase.toLowerCase()
  let text: string | null = reply.text
  for (let found = pattern.exec(text), left = 20; found; found = text === null ? null : pattern.exec(text)) {
    if (--left < 0) return null
    text = droppableWords.includes(word)
      ? withoutWord(text, { start: found.index, end: found.index + found[0].length })
      : null
    if (text === null) return withoutSentences(reply, pattern)
  }
  return text
}

function withoutWord(text: string, { start, end }: { start: number; end: number }): string | null {
  const found = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end)
  const startsSentence = before === '' || /(?:[.!?]["”)]? |\n)$/.test(before)
  const known = found.toLowerCase()
  if (startsSentence)
    return connectives.includes(known) && /^\p{Lu}/u.test(found) && /^, \p{L}/u.test(after)
      ? text.slice(0, start) + capitalise(after.slice(2))
      : null
  if (!adverbs.includes(known) || !/^\p{Ll}/u.test(found)) return null
  if (!/ $/.test(before) || !/^ \p{L}+/u.test(after)) return null
  if (!/\p{L} $/u.test(before)) return null
  if (
    /(?:\bnot|n['’]t|\bthe|\bso|\bthank you|\btoo|\bthis|\bthat|\bhis|\bher|\btheir|\bhow|\bbut|\bor|\bwhat) $/i.test(
      before,
    )
  )
    return null
  if (
    /^ (?:much|few|little|same|well|own|end|of|a|an|the|then|as|because|if|when|not|and|or|but|that|what|in|on|to|by|put)\b/i.test(
      after,
    )
  )
    return null
  if (known === 'also' && /^ known\b/i.test(after)) return null
  return replaceWord(text, { start, end: end + 1 }, '')
}

/** Leaves out the sentences that only add ("Furthermore, …") and on which the next does not lean. */
function withoutSentences(reply: Passage, pattern: RegExp): string | null {
  if (!reply.prose) return null
  const using = reply.sentences.filter(({ text }) => pattern.test(text))
  if (using.length === 0 || using.length * 3 > reply.sentences.length) return null
  for (const sentence of using) {
    const next = reply.sentences[reply.sentences.indexOf(sentence) + 1]
    if (!additive.test(sentence.text) || (next && leansBack.test(next.text))) return null
  }
  const text = using.reduceRight((rest, { start, end }) => cut(rest, start, end), reply.text)
  return pattern.test(text) ? null : text
}
