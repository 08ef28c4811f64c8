import { type CheckableRule, checkRule } from '../../core/check-rules.ts'
import type { EditContext } from '../../core/context.ts'
import type { Message } from '../../core/message.ts'
import { canObey } from '../../core/obey-rules.ts'
import type { Random } from '../../core/random.ts'
import type { BoundRule } from '../../core/rule-kind.ts'
import { clashBetween } from '../../core/rule-set.ts'
import { Passage } from '../../core/text/passage.ts'
import { bitingRequest, firstTurn } from './biting-request.ts'
import type { ProbeTexts } from './probe-texts.ts'
import { honestWishes } from './wishes.ts'

/** Rules of a prompt that no reply can follow together, as far as we can tell. */
export interface RuleClash {
  /** Their ids: the fewest that clash; without any one of them the rest can be followed. */
  readonly rules: readonly string[]
  readonly why: string
  /** What the user says when they clash; null where they always do. */
  readonly when: string | null
  /** By what the rules say themselves, or because no reply was found, which is no proof. */
  readonly by: 'declared' | 'search'
}

type Bound = CheckableRule<BoundRule> & { readonly bound: BoundRule }

/** Of one prompt no more than these are looked for. */
const most = 8

/**
 * Finds rules that clash: by what their kinds declare, and by searching for a reply that follows all of them, under a plain request and
 * under requests that make rules with a condition apply or that want what a rule forbids.
 * @param draftsFor replies to start from, written to no rule, the nearest first.
 */
export function findClashes(
  rules: readonly CheckableRule<BoundRule>[],
  {
    draftsFor,
    texts,
    random,
  }: {
    draftsFor: (history: readonly Message[]) => readonly string[]
    texts: Pick<ProbeTexts, 'opposites'>
    random: Random
  },
): readonly RuleClash[] {
  const found: RuleClash[] = []
  const context = (request: string): EditContext => ({
    request,
    history: [{ role: 'user', content: request }],
    turn: Math.max(1, ...rules.map(({ rule }) => firstTurn(rule))),
    random: random.fork(request),
  })
  const follows = (some: readonly Bound[], request: string): boolean => {
    const here = context(request)
    return canObey(some, draftsFor(here.history), here)
  }
  // What cannot be followed even alone, by our edits, proves nothing about its neighbours.
  const able = rules.filter(
    (rule): rule is Bound => rule.bound !== null && follows([rule as Bound], bitingRequest(rule, anything)),
  )
  const seen = new Set<string>()
  for (const request of [anything, ...able.flatMap(rule => requestsAbout(rule, texts))]) {
    const here = context(request)
    const active = able.filter(rule => checkRule(rule, ordinary, here) !== null)
    const sight = active.map(rule => `${rule.rule.id} ${checkRule(rule, ordinary, here)?.outcome}`).join()
    if (seen.has(sight)) continue
    seen.add(sight)
    let left = active.filter(({ rule }) => !found.some(({ rules: known }) => known.at(-1) === rule.id))
    while (found.length < most && !follows(left, request)) {
      const core = smallest(left, rest => !follows(rest, request))
      found.push(clashOf(core, request === anything ? null : request))
      left = left.filter(rule => rule !== core.at(-1))
    }
  }
  return found
}

const anything = 'Can you help me?'
const ordinary = new Passage(
  'There are several ways to go about this, and most people begin with the simple one. It takes a little time.',
)

/** Requests that make this rule ask for something, or that want something else than it does. */
const requestsAbout = (rule: Bound, texts: Pick<ProbeTexts, 'opposites'>): readonly string[] => {
  const biting = bitingRequest(rule, anything)
  return [biting, ...honestWishes(rule, texts).map(wish => `${anything} ${wish}`)].filter(
    request => request !== anything,
  )
}

/** The fewest of the rules for which something still holds, by leaving out one after the other. */
function smallest(rules: readonly Bound[], holds: (rest: readonly Bound[]) => boolean): readonly Bound[] {
  let core = rules
  for (const rule of rules) {
    const rest = core.filter(other => other !== rule)
    if (rest.length > 0 && holds(rest)) core = rest
  }
  return core
}

function clashOf(core: readonly Bound[], when: string | null): RuleClash {
  const [a, b] = core
  const declared = core.length === 2 && a && b ? clashBetween(a.bound, b.bound) : null
  return {
    rules: core.map(({ rule }) => rule.id),
    why: declared ?? `no reply was found that follows ${core.length === 2 ? 'both' : `all ${core.length}`}`,
    when,
    by: declared === null ? 'search' : 'declared',
  }
}
