import type { Passage } from './passage.ts'
import type { Piece } from './segment.ts'
import { contentWords } from './phrase.ts'

/** Spans in **bold** or __bold__ on one line, outside of fenced code. */
export function boldSpans(reply: Passage): Piece[] {
  return reply.text.includes('**') || reply.text.includes('__') ? spans(reply, /\*\*(?=[^\s*])[^*\n]+\*\*|(?<![\p{L}\p{N}_])__(?=[^\s_])[^_\n]+__(?![\p{L}\p{N}_])/gu) : []
}

/** Spans in *italics*, _italics_, **bold** or __bold__ on one line, outside of fenced code. */
export function highlightSpans(reply: Passage): Piece[] {
  const bold = boldSpans(reply)
  const italic = spans(reply, /(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*\n]*[^*\s]\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=[^\s_])[^_\n]*[^_\s]_(?![\p{L}\p{N}_])/gu)
  return [...bold, ...italic].sort((a, b) => a.start - b.start)
}

function spans(reply: Passage, pattern: RegExp): Piece[] {
  const coded = reply.lines.some(({ kind }) => kind === 'fence')
  return Array.from(reply.text.matchAll(pattern), ({ 0: text, index }) => ({ text, start: index, end: index + text.length })).filter(
    ({ start, text }) => /[\p{L}\p{N}]/u.test(text) && !(coded && inCode(reply, start)),
  )
}

const inCode = (reply: Passage, at: number): boolean =>
  reply.lines.some(({ kind, start, end }) => kind === 'code' && start <= at && at < end)

/** Bold spans without their marks. */
export const withoutBold = (text: string, found: readonly Piece[]): string =>
  found.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(start + 2, end - 2) + rest.slice(end), text)

const colourless = /(?:ing|ly|ed|ble|ive|ous|ful|ies)$/

/** Words worth stressing, the best first: each once, the noun-like and the long before the rest. */
export function keyTerms(reply: Passage, request: string): string[] {
  const asked = new Set(request.toLowerCase().match(/\p{L}+/gu))
  const weight = (word: string): number => Math.min(word.length, 9) + (asked.has(word) ? 3 : 0) - (colourless.test(word) ? 6 : 0)
  return contentWords(reply).sort((a, b) => weight(b) - weight(a))
}

/** Where those words first stand as words of their own, not yet next to a mark; at most `limit` of them, in order. */
export function placesOf(reply: Passage, terms: readonly string[], limit: number): Piece[] {
  const wanted = new Set(terms)
  const first = new Map<string, Piece>()
  for (const word of reply.words) {
    const key = word.text.toLowerCase()
    if (!wanted.has(key) || first.has(key)) continue
    if (/[*_#@`"“‘'/\w]/.test(reply.text[word.start - 1] ?? ' ') || /[*_`/\w]/.test(reply.text[word.end] ?? ' ')) continue
    first.set(key, word)
  }
  return terms
    .flatMap(term => first.get(term) ?? [])
    .slice(0, limit)
    .sort((a, b) => a.start - b.start)
}

/** Puts a mark on both sides of each place. */
export const marked = (text: string, places: readonly Piece[], mark: string): string =>
  places.reduceRight((rest, { start, end }) => rest.slice(0, start) + mark + rest.slice(start, end) + mark + rest.slice(end), text)
