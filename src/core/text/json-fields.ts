import { listIn } from './items.ts'
import type { Passage } from './passage.ts'
import { titleOf } from './title.ts'

/** Fields of a JSON reply that follow from an answer and its request, so that no value has to be made up. */
const jsonFields: Readonly<Record<string, (answer: Passage, request: string) => unknown>> = {
  answer: ({ text }) => text.trim(),
  question: (_, request) => request.trim() || undefined,
  title: (_, request) => titleOf(request) ?? undefined,
  language: ({ language }) => language ?? undefined,
  word_count: ({ words }) => words.length,
  character_count: ({ text }) => text.trim().length,
  sentence_count: ({ prose, sentences }) => (prose ? sentences.length : undefined),
  sentences: ({ prose, sentences }) => (prose ? sentences.map(({ text }) => text) : undefined),
  paragraphs: ({ prose, paragraphs }) =>
    prose && paragraphs.length > 1 ? paragraphs.map(({ text }) => text) : undefined,
  introduction: answer => listIn(answer)?.lead || undefined,
  items: answer => plainItems(answer),
  item_count: answer => plainItems(answer)?.length,
  has_list: answer => plainItems(answer) !== undefined,
}

function plainItems(answer: Passage): readonly string[] | undefined {
  const list = listIn(answer)
  return list && list.tail === '' ? list.items : undefined
}

/** The object with these keys, in their order; null when one of them cannot be filled. */
export function jsonObject(
  keys: readonly string[],
  answer: Passage,
  request: string,
): Record<string, unknown> | null {
  const entries = keys.map(key => [key, jsonFields[key]?.(answer, request)] as const)
  return entries.some(([, value]) => value === undefined) ? null : Object.fromEntries(entries)
}

/** JSON as people print it: flat and short on one line, else indented by two. */
export function printJson(value: Readonly<Record<string, unknown>> | readonly unknown[]): string {
  const isFlat = !Object.values(value).some(part => typeof part === 'object' && part !== null)
  const line = isFlat
    ? JSON.stringify(value, null, 1)
        .replace(/\n */g, ' ')
        .replace(/^([[{]) /, '$1')
        .replace(/ ([\]}])$/, '$1')
    : ''
  return isFlat && line.length <= 80 ? line : JSON.stringify(value, null, 2)
}

/** The value of a text that is JSON and nothing else; undefined when it is not. */
export function parseJson(text: string): unknown {
  const body = text.trim()
  if (!/^[[{]/.test(body)) return undefined
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
