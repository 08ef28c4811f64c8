import type { Message } from '../core/message.ts'
import { type Specimen, specimens } from '../core/specimens.ts'
import { languageOf } from '../core/text/language.ts'
import { isContentWord } from '../core/text/phrase.ts'
import { countWords, words } from '../core/text/segment.ts'
import { topicIndex } from '../core/topic-index.ts'

/** Answers of the request's own language that come first. */
const nearest = 12
/** Shorter drafts are in no language and have no form: words. */
const fewest = 5
/** Score of an answer whose request shares two telling words with what is asked; with less it is about something else. */
const alike = 6

/**
 * Drafts of a reply, the best first: the bundled answers whose requests share most words with what is asked, then one answer in
 * every other language, then short texts of many forms. What was said before is not said again.
 */
export function offlineDrafts(
  answers: readonly Specimen[],
): (history: readonly Message[]) => readonly string[] {
  const byLanguage = Map.groupBy(answers, ({ request }) => languageOf(request) ?? 'en')
  const indexes = new Map(
    [...byLanguage].map(([language, own]) => [
      language,
      { own: own.toSorted(shorterFirst), index: topicIndex(own, ({ request }) => wordsOf(request)) },
    ]),
  )
  return history => {
    const asked = history.filter(({ role }) => role === 'user').map(({ content }) => content)
    const said = new Set(history.filter(({ role }) => role === 'assistant').map(({ content }) => content))
    const language = languageOf(asked.at(-1) ?? '') ?? 'en'
    const first = indexes.get(language) ?? indexes.get('en')
    const found = first?.index.search(
      asked.toReversed().map((text, age) => ({ text: text.slice(0, 2_000), weight: 1 / (1 + age) })),
    )
    const plain =
      language === 'en' && (found?.[0]?.score ?? 0) < alike ? [plainAnswer(asked.at(-1) ?? '')] : []
    const near = [...(found ?? []).map(({ entry }) => entry), ...(first?.own ?? [])].slice(
      0,
      nearest + said.size,
    )
    const others = [...indexes.values()].flatMap(({ own }) => own.slice(0, 2))
    const drafts = [...plain, ...[...near, ...others, ...specimens].map(({ reply }) => reply.trim())]
    return [...new Set(drafts)].filter(draft => countWords(draft) >= fewest && !said.has(draft))
  }
}

const shorterFirst = (a: Specimen, b: Specimen): number => a.reply.length - b.reply.length

const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    words(text)
      .map(word => word.text.toLowerCase())
      .filter(isContentWord),
  ),
]

/** What can be said of anything, about the most telling word of the request. */
function plainAnswer(request: string): string {
  const topic = wordsOf(request.slice(0, 500)).reduce(
    (longest, word) => (word.length > longest.length ? word : longest),
    '',
  )
  return `${topic === '' ? 'Here' : `With ${topic}`}, a little order helps most. Note what is known, what is missing and what matters. Deal with the largest point first and leave the small ones for later. Then look at the result once more before the next step. Most trouble comes from haste, and a short check saves a long repair.`
}
