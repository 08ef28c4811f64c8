import { createHash } from 'node:crypto'
import { contentId } from '../../core/content-id.ts'
import { random } from '../../core/random.ts'
import type { Candidate, KeyRow } from './annotation-key.ts'

export interface DealOptions {
  readonly annotators: readonly string[]
  /** Share of the conversations that every annotator gets; each of the others goes to one of them. */
  readonly overlap: number
  /** Cases at most, drawn at random: the same ones from every run. Each draw of a case counts. Null for all. */
  readonly limit: number | null
  readonly seed: number
}

interface Dealt {
  readonly key: readonly KeyRow[]
  /** By annotator, in the order in which each gets to see them. */
  readonly sheets: ReadonlyMap<string, readonly KeyRow[]>
}

/**
 * Deals questions out to annotators, each in an order of their own in which the runs are mixed. What is asked about one conversation stays
 * together and goes to the same people.
 */
export function deal(
  candidates: readonly Candidate[],
  { annotators, overlap, limit, seed }: DealOptions,
): Dealt {
  const draw = random(seed)
  const cases = [...Map.groupBy(candidates, caseOf)]
  const chosen = limit === null ? cases : draw.fork('cases').shuffle(cases).slice(0, limit)
  const kept = new Set(chosen.map(([name]) => name))
  const conversations = [
    ...Map.groupBy(
      candidates.filter(one => kept.has(caseOf(one))),
      one => JSON.stringify([one.run, caseOf(one)]),
    ).values(),
  ]
  const shared = Math.round(overlap * conversations.length)
  const turn = draw.fork('overlap').shuffle(conversations.map((_, place) => place))
  const salt = hashOf(candidates)
  const keyed = conversations.map((those, place) => {
    const at = turn[place] ?? 0
    const whose = at < shared ? annotators : annotators.filter((_, who) => who === at % annotators.length)
    return those.map((one): KeyRow => ({ item: itemOf(salt, one), ...one, annotators: whose }))
  })
  return {
    key: keyed.flat(),
    sheets: new Map(
      annotators.map(who => [
        who,
        draw
          .fork(`order of ${who}`)
          .shuffle(keyed)
          .flatMap(those => those.filter(row => row.annotators.includes(who))),
      ]),
    ),
  }
}

const caseOf = ({ case: id, sample }: Candidate): string => JSON.stringify([id, sample])

/**
 * Nobody without the runs can tell from it which of them an item is of. It begins with letters: a spreadsheet takes "1234e5" for a number.
 */
const itemOf = (salt: string, { run, case: id, sample, level, rule, turn }: Candidate): string =>
  `item-${contentId(salt, run, id, sample, level, rule, turn)}`

/** Of everything there is to ask about, verdicts included. */
function hashOf(candidates: readonly Candidate[]): string {
  const hash = createHash('sha256')
  for (const one of candidates) hash.update(`${JSON.stringify(one)}\n`)
  return hash.digest('hex')
}
