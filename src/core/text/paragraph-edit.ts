import type { Passage } from './passage.ts'
import type { Piece } from './segment.ts'
import { endsWell } from './shorten.ts'

/** Joining and splitting paragraphs of running text. Lists, verses, headings, code and tables stay as they are. */

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。！？]$/u
const most = 400

/** One line of text that is whole sentences. */
const isRunning = ({ text }: Piece): boolean =>
  !/[\r\n]/.test(text) &&
  /\p{L}/u.test(text) &&
  endsWell(text) &&
  !/^(?:[-*+•#>|`{<[]|\d{1,9}[.)]\s)/u.test(text)

/** At most `limit` paragraphs: the gaps between the shortest neighbours close first; null when too few can. */
export function joinParagraphs(reply: Passage, limit: number): string | null {
  const { paragraphs, text } = reply
  const surplus = paragraphs.length - limit
  if (surplus <= 0 || paragraphs.length > most) return null
  const gaps = paragraphs.slice(1).flatMap((after, index) => {
    const before = paragraphs[index]
    return before && isRunning(before) && isRunning(after)
      ? [{ start: before.end, end: after.start, size: before.text.length + after.text.length }]
      : []
  })
  if (gaps.length < surplus) return null
  const chosen = gaps.toSorted((a, b) => a.size - b.size).slice(0, surplus)
  return chosen
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (joined, { start, end }) =>
        joined.slice(0, start) + (unspaced.test(joined.slice(0, start)) ? '' : ' ') + joined.slice(end),
      text,
    )
}

/** Where a running paragraph can be parted: after which sentence, and how well the next one stands at the head of a paragraph. */
interface Boundary {
  readonly before: Piece
  readonly after: Piece
  readonly awkward: boolean
}

const leansBack =
  /^(?:It|They|He|She|This|That|These|Those|Its|Their|His|Her|Such|So|Then|And|But|Or|Here|There|Him|Them)\b/

/** At least `least` paragraphs: the longest running paragraph is halved between two sentences until there are enough. */
export function splitParagraphs(reply: Passage, least: number): string | null {
  const missing = least - reply.paragraphs.length
  if (missing <= 0 || missing > 40 || reply.paragraphs.length > most) return null
  const parts = reply.paragraphs.map(paragraph => ({
    start: paragraph.start,
    end: paragraph.end,
    boundaries: boundariesOf(reply, paragraph),
  }))
  const breaks: Boundary[] = []
  while (breaks.length < missing) {
    const longest = parts
      .filter(({ boundaries }) => boundaries.length > 0)
      .toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]
    if (!longest) return null
    const middle = (longest.start + longest.end) / 2
    const cost = ({ before, awkward }: Boundary): number =>
      Math.abs(before.end - middle) + (awkward ? (longest.end - longest.start) / 4 : 0)
    const [at] = longest.boundaries.toSorted((a, b) => cost(a) - cost(b))
    if (!at) return null
    breaks.push(at)
    const rest = {
      start: at.after.start,
      end: longest.end,
      boundaries: longest.boundaries.filter(({ before }) => before.start >= at.after.start),
    }
    parts.splice(
      parts.indexOf(longest),
      1,
      {
        start: longest.start,
        end: at.before.end,
        boundaries: longest.boundaries.filter(({ after }) => after.end <= at.before.end),
      },
      rest,
    )
  }
  return breakAt(reply.text, breaks)
}

/**
 * Parts every paragraph of which `size` (summed over its sentences) goes beyond the limit, in even pieces; null when one
 * of them cannot be parted.
 */
export function splitBySize(reply: Passage, limit: number, size: (sentence: Piece) => number): string | null {
  if (reply.paragraphs.length > most || reply.sentences.length > 4 * most) return null
  const breaks: Boundary[] = []
  for (const paragraph of reply.paragraphs) {
    const sentences = within(reply.sentences, paragraph)
    const total = sentences.reduce((sum, sentence) => sum + size(sentence), 0)
    if (total <= limit) continue
    const boundaries = boundariesOf(reply, paragraph)
    const aim = total / Math.ceil(total / limit)
    const found =
      evenly(sentences, boundaries, { limit, aim, size }) ??
      evenly(sentences, boundaries, { limit, aim: limit, size })
    if (!found) return null
    breaks.push(...found)
  }
  return breaks.length > 0 ? breakAt(reply.text, breaks) : null
}

function evenly(
  sentences: readonly Piece[],
  boundaries: readonly Boundary[],
  { limit, aim, size }: { limit: number; aim: number; size: (sentence: Piece) => number },
): Boundary[] | null {
  const found: Boundary[] = []
  let sum = 0
  for (const sentence of sentences) {
    const next = size(sentence)
    const here = boundaries.find(({ after }) => after.start === sentence.start)
    if (here && (sum + next > limit || sum + next / 2 > aim)) {
      found.push(here)
      sum = 0
    }
    sum += next
    if (sum > limit) return null
  }
  return found
}

function boundariesOf(reply: Passage, paragraph: Piece): Boundary[] {
  if (!isRunning(paragraph)) return []
  const sentences = within(reply.sentences, paragraph)
  return sentences.slice(1).flatMap((after, index) => {
    const before = sentences[index]
    if (!before || !endsBlock(reply.text.slice(paragraph.start, before.end)) || /^\p{Ll}/u.test(after.text))
      return []
    return [{ before, after, awkward: leansBack.test(after.text) }]
  })
}

/** A question may end a paragraph, though not an answer. */
const endsBlock = (text: string): boolean => endsWell(/[?？]$/.test(text) ? `${text.slice(0, -1)}.` : text)

function within(pieces: readonly Piece[], { start, end }: Piece): Piece[] {
  const first = lowerBound(pieces, start)
  let last = first
  while (last < pieces.length && (pieces[last]?.end ?? Infinity) <= end) last++
  return pieces.slice(first, last)
}

function lowerBound(pieces: readonly Piece[], start: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

const breakAt = (text: string, breaks: readonly Boundary[]): string =>
  breaks
    .toSorted((a, b) => b.before.end - a.before.end)
    .reduce(
      (parted, { before, after }) => `${parted.slice(0, before.end)}\n\n${parted.slice(after.start)}`,
      text,
    )

/** How many sentences each paragraph has, in order. */
export const sentencesPerParagraph = ({ paragraphs, sentences }: Passage): number[] =>
  paragraphs.map(paragraph => inside(sentences, paragraph))

/** How many words each paragraph has, in order. */
export const wordsPerParagraph = ({ paragraphs, words }: Passage): number[] =>
  paragraphs.map(paragraph => inside(words, paragraph))

const inside = (pieces: readonly Piece[], { start, end }: Piece): number =>
  lowerBound(pieces, end) - lowerBound(pieces, start)
