import { capitalise } from './edit.ts'
import { wantsAPiece, wantsAPoem } from './genre.ts'
import type { Line } from './markdown.ts'
import type { Passage } from './passage.ts'
import type { Piece } from './segment.ts'

/** A reply taken apart into points; `lead` and `tail` are what stands before and after them, '' where nothing does. */
export interface Outline {
  readonly lead: string
  readonly items: readonly string[]
  readonly tail: string
  /** How the points were written. */
  readonly form: 'bullets' | 'steps' | 'lines' | 'series' | 'sentences'
}

/** The one flat list of bullets or of steps counted from 1; null when there is none, several, or a nested one. */
export function listIn(reply: Passage): Outline | null {
  const { lines } = reply
  const first = lines.findIndex(isItem)
  if (first < 0) return null
  const last = lines.findLastIndex(isItem)
  const kind = lines[first]?.kind
  const outside = [...lines.slice(0, first), ...lines.slice(last + 1)]
  if (outside.some(({ kind: other }) => other !== 'text' && other !== 'blank')) return null
  const between = lines.slice(first, last + 1).filter(({ kind: other }) => other !== 'blank')
  if (!between.every(line => line.kind === kind && indent(line) === indent(lines[first]))) return null
  if (kind === 'step' && !between.every(({ level }, at) => level === at + 1)) return null
  const next = lines[last + 1]
  if (next && next.kind !== 'blank') return null
  const items = between.map(({ body }) => body.trim())
  if (!items.every(isWhole)) return null
  const lead = reply.text.slice(0, lines[first]?.start).trim()
  const tail = reply.text.slice(lines[last]?.end).trim()
  return { lead, items, tail, form: kind === 'step' ? 'steps' : 'bullets' }
}

/**
 * The points of a reply: its list, or else short lines without end marks, the members of a series ("The colours are
 * red, green and blue."), or the sentences of running text. Null where taking it apart would tear something: poems,
 * letters, code, a single sentence.
 */
export function pointsOf(reply: Passage, request: string): Outline | null {
  const list = listIn(reply)
  if (list) return list
  if (reply.lines.some(({ kind }) => kind !== 'text' && kind !== 'blank')) return null
  return wantsAPoem(request)
    ? null
    : (linesOf(reply) ?? seriesIn(reply) ?? (wantsAPiece(request) ? null : sentencesOf(reply)))
}

/** Points that are names or phrases, not sentences: lists of short items, lines and series. */
export function shortItemsOf(reply: Passage, request: string): Outline | null {
  const found = listIn(reply) ?? (wantsAPoem(request) ? null : (linesOf(reply) ?? seriesIn(reply)))
  return found &&
    found.items.length >= 2 &&
    found.items.every(item => item.length <= 50 && !/[,;]/.test(item))
    ? found
    : null
}

/** An outline with its points one a line, each behind what `mark` gives for its number. */
export function listed({ lead, items, tail }: Outline, mark: (number: number) => string): string {
  const list = items.map((item, at) => `${mark(at + 1)} ${item}`).join('\n')
  return [lead, list, tail].filter(part => part !== '').join('\n\n')
}

const isItem = ({ kind }: Line): boolean => kind === 'bullet' || kind === 'step'
const indent = (line: Line | undefined): number =>
  line ? line.text.length - line.text.trimStart().length : 0
const isWhole = (item: string): boolean =>
  /[\p{L}\p{N}]/u.test(item) && !/[\u2028\u2029]|^[-*+•#>|`~]|^\d+[.)]/.test(item)

const codeSign = /[;{}<>=[\]\\|]|\(\)|\w\(\w|^\s{2,}|\t|[A-Za-z]_[A-Za-z]/

function linesOf(reply: Passage): Outline | null {
  const filled = reply.lines.filter(({ kind }) => kind === 'text')
  if (filled.length < 3 || filled.length !== reply.lines.length || filled.length > 30) return null
  if (
    !filled.every(
      ({ body, text }) =>
        body.length <= 90 && !/[.!?,;:]$/.test(body) && !codeSign.test(text) && isWhole(body),
    )
  )
    return null
  if (filled.some(({ body }) => /^\p{Ll}/u.test(body) || /^(?:[A-Za-z]|[ivxIVX]+)[.)] /.test(body)))
    return null
  return { lead: '', items: filled.map(({ body }) => body), tail: '', form: 'lines' }
}

const seriesWord =
  /\b(?:is|are|was|were|be|has|have|had|it|its|this|that|which|who|he|she|they|you|we|I|yes|no|not|to|can|will|but|if|when|as|by|with|such|because|so|including|etc)\b/i

/** "Violin, viola, cello." and "The largest oceans are the Pacific, the Atlantic and the Indian Ocean." */
function seriesIn(reply: Passage): Outline | null {
  const text = reply.text.trim()
  if (text.length > 300 || /[\n:;()"“”[\]{}<>=$]|[.!?] /.test(text)) return null
  const whole = /^([^.!?]+)[.!]?$/.exec(text)?.[1]
  if (whole === undefined) return null
  const led = /^(.{8,120}? (?:are|include)) (.+)$/.exec(whole)
  const members = (led?.[2] ?? whole).split(/\s*,\s*(?:and |or |& )?|\s+(?:and|or|&)\s+(?=[^,]*$)/)
  const commas = (led?.[2] ?? whole).split(',').length - 1
  if (members.length < 3 || commas < 2 || commas > members.length - 1) return null
  if (
    !members.every(
      member =>
        member.split(' ').length <= 4 && isWhole(member) && /\p{L}/u.test(member) && !seriesWord.test(member),
    )
  )
    return null
  if (led?.[1]?.includes(',')) return null
  const lead = led?.[1] ? `${led[1]}:` : ''
  return { lead, items: members.map(capitalise), tail: '', form: 'series' }
}

function sentencesOf(reply: Passage): Outline | null {
  const { sentences } = reply
  if (
    !reply.prose ||
    sentences.length < 2 ||
    sentences.length > 25 ||
    reply.paragraphs.some(({ text }) => text.includes('\n'))
  )
    return null
  const items = sentences.map(({ text }) => text)
  const whole =
    cutsCleanly(sentences) && items.every(item => isWhole(item) && /[.!?。！？…]["'”’»)]*$/u.test(item))
  return whole ? { lead: '', items, tail: '', form: 'sentences' } : null
}

/**
 * Whether a text can be taken apart between these sentences: none starts within a quotation, with a small letter or
 * with a number (which follows an abbreviation more often than a full stop).
 */
export const cutsCleanly = (sentences: readonly Piece[]): boolean =>
  sentences.every(
    ({ text }, at) =>
      isBalanced(text) &&
      (at === 0 || /^["'“‘«(¿¡]?[^\p{Ll}\p{N}\s]/u.test(text)) &&
      !/[\n\r\u2028\u2029]/.test(text),
  )

/** Whether every quotation mark and bracket that is opened is closed again. */
export function isBalanced(text: string): boolean {
  const times = (sign: RegExp): number => text.match(sign)?.length ?? 0
  return times(/"/g) % 2 === 0 && times(/“/g) === times(/”/g) && times(/\(/g) === times(/\)/g)
}
