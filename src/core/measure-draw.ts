import { type Bounds, inBounds, intoBounds, type Measure } from './measure.ts'
import type { Random } from './random.ts'
import { roundDown, roundUp } from './round-number.ts'
import type { Subject } from './rule-kind.ts'
import { Passage } from './text/passage.ts'
import { asksForLength, shorterBySentences } from './text/shorten.ts'

/** Bounds on a length that suit given answers. */

/** A limit that the answers keep, or that they keep once their last sentences are gone. */
export function drawMost(measure: Measure, subject: Subject, random: Random): number | null {
  if (!fits(measure, subject)) return null
  const longest = Math.max(...countsOf(measure, subject))
  if (random.chance(0.5)) {
    const asked = Math.max(measure.floor, roundUp(longest * (0.5 + random.next() * 0.45)))
    if (asked < longest && canHave(measure, subject, { max: asked })) return asked
  }
  const slack = Math.max(measure.floor === 1 ? 1 : 2, longest * 0.25)
  return Math.max(measure.floor, roundUp(longest + random.next() * slack))
}

/** A count that the answers reach, or can be brought to without a new word. */
export function drawLeast(measure: Measure, subject: Subject, random: Random): number | null {
  if (!fits(measure, subject)) return null
  const shortest = Math.min(...countsOf(measure, subject))
  if (random.chance(0.6)) {
    const asked = shortest + random.int(1, 2)
    if (asked > 1 && canHave(measure, subject, { min: asked })) return asked
    if (asked - 1 > shortest && asked > 2 && canHave(measure, subject, { min: asked - 1 })) return asked - 1
  }
  const least = roundDown(shortest * (0.75 + random.next() * 0.25))
  return least >= Math.max(2, measure.floor) ? least : null
}

/** A count that every answer has, or has after an edit. */
export function drawExact(measure: Measure, subject: Subject, random: Random): number | null {
  if (!fits(measure, subject)) return null
  const [first] = subject.turns
  if (!first) return null
  const candidates = [...new Set([measure.of(first.reply), ...reachable(measure, first.reply)])]
  for (const exact of random.shuffle(candidates).slice(0, 3))
    if (
      looksChosen(exact, random) &&
      exact >= Math.min(measure.floor, 2) &&
      canHave(measure, subject, { min: exact, max: exact })
    )
      return exact
  return null
}

/** "Exactly 134 words" is a number that nobody asks for, unless for the sake of a test. */
const looksChosen = (exact: number, random: Random): boolean =>
  exact <= 30 || exact % 5 === 0 || random.chance(0.3)

/** A range around a count that the answers have, or have after an edit. */
export function drawBetween(measure: Measure, subject: Subject, random: Random): Required<Bounds> | null {
  if (!fits(measure, subject)) return null
  const counts = countsOf(measure, subject)
  const around = (low: number, high: number): Required<Bounds> => {
    const min = Math.max(1, roundDown(low * (0.65 + random.next() * 0.3)))
    return { min, max: Math.max(min + 1, roundUp(high * (1.05 + random.next() * 0.3))) }
  }
  const [target] = random.shuffle(reachable(measure, subject.turns[0]?.reply ?? new Passage('')))
  if (target !== undefined && target >= measure.floor && random.chance(0.5)) {
    const asked = around(target, target)
    if (canHave(measure, subject, asked)) return asked
  }
  const present = around(Math.min(...counts), Math.max(...counts))
  return present.max >= 2 && present.max <= 4 * present.min + 2 && present.max > measure.floor
    ? present
    : null
}

const countsOf = (measure: Measure, { turns }: Subject): number[] =>
  turns.map(({ reply }) => measure.of(reply))

const fits = (measure: Measure, subject: Subject): boolean =>
  subject.turns.length > 0 &&
  subject.turns.every(({ reply }) => reply.text.length <= 12_000) &&
  measure.suits(subject) &&
  !subject.turns.some(({ request }) => asksForLength(request.text))

/** Counts that dropping at most half of the text, or reflowing it, would give. */
function reachable(measure: Measure, reply: Passage): number[] {
  const now = measure.of(reply)
  if (measure.quantity === 'sentences')
    return Array.from({ length: Math.floor(now / 2) }, (_, index) => now - 1 - index).filter(n => n > 0)
  if (measure.quantity === 'paragraphs' || measure.quantity === 'lines')
    return [now - 1, now + 1, now + 2].filter(n => n > 0)
  const found: number[] = []
  for (const { text } of shorterBySentences(reply)) {
    if (text.length < reply.text.length * 0.5 || found.length > 8) break
    found.push(measure.of(new Passage(text)))
  }
  return found
}

/** Whether every answer has such a length, or can be given it without losing what was asked for or most of its text. */
const canHave = (measure: Measure, { turns }: Subject, bounds: Bounds): boolean =>
  turns.every(({ request, reply }) => {
    if (inBounds(measure, reply, bounds).outcome === 'pass') return true
    const edited = measure.mayEdit(request.text) ? intoBounds(measure, reply, bounds) : null
    return edited !== null && edited.length >= reply.text.length * 0.4
  })
