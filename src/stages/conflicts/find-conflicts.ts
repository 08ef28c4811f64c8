import { random } from '../../core/random.ts'
import type { BoundRule, RuleKind, Subject } from '../../core/rule-kind.ts'
import { clashBetween, findWitness } from '../../core/rule-set.ts'
import { type Specimen, specimens } from '../../core/specimens.ts'
import { Passage } from '../../core/text/passage.ts'

/** Two kinds that get in each other's way. */
export interface Conflict {
  readonly kinds: readonly [string, string]
  /** 'always': no parameters were found that go together; 'sometimes': it depends on the parameters. */
  readonly holds: 'always' | 'sometimes'
  /** 'declared' by the kinds' claims, or 'search': no reply was found that follows both. */
  readonly by: 'declared' | 'search'
  readonly why: string
}

const parametersPerKind = 4

/**
 * Every pair of kinds that clash, by what they declare and by search: for a pair of parameter sets, replies of many
 * shapes are edited to obey both; where none settles, the pair is in conflict.
 */
export function findConflicts(kinds: readonly RuleKind[]): Conflict[] {
  const samples = kinds.map(kind => ({ kind, rules: sampleRules(kind) }))
  const found: Conflict[] = []
  for (const [index, a] of samples.entries())
    for (const b of samples.slice(index + 1)) {
      const conflict = conflictBetween(a.rules, b.rules)
      if (conflict) found.push({ kinds: [a.kind.name, b.kind.name], ...conflict })
    }
  return found
}

function conflictBetween(a: readonly BoundRule[], b: readonly BoundRule[]): Omit<Conflict, 'kinds'> | null {
  let tried = 0
  let declared: string | null = null
  let clashes = 0
  let searched = 0
  for (const one of a)
    for (const other of b) {
      tried++
      const why = clashBetween(one, other)
      if (why !== null) {
        declared ??= why
        clashes++
      } else if (findWitness([one, other]) === null) {
        searched++
        clashes++
      }
    }
  if (clashes === 0) return null
  const holds = clashes === tried ? 'always' : 'sometimes'
  // A search that fails for some parameters proves nothing: the replies it starts from may just not have been apt.
  if (declared === null && holds === 'sometimes') return null
  return declared !== null && clashes > searched
    ? { holds, by: 'declared', why: declared }
    : { holds, by: 'search', why: 'no reply was found that follows both' }
}

/** A few parameter sets per kind that can be obeyed alone, drawn for replies of many shapes. */
function sampleRules(kind: RuleKind): BoundRule[] {
  const seen = new Map<string, BoundRule>()
  const dice = random(1).fork(kind.name)
  for (const specimen of dice.shuffle(specimens)) {
    const drawn = kind.draw(subjectOf(specimen), dice)
    if (drawn && findWitness([drawn]) !== null) seen.set(JSON.stringify(drawn.ref.params), drawn)
    if (seen.size >= parametersPerKind) break
  }
  return [...seen.values()]
}

function subjectOf({ request, reply }: Specimen): Subject {
  const passage = new Passage(reply)
  return {
    turns: [{ request: new Passage(request), reply: passage }],
    language: passage.language,
    prose: passage.prose,
  }
}
