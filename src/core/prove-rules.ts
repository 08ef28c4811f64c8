import type { EditContext } from './context.ts'
import { probeTurns } from './probe-turns.ts'
import { type Random, random } from './random.ts'
import type { BoundRule } from './rule-kind.ts'
import { clashBetween, obeyAll } from './rule-set.ts'
import { type Specimen, specimens } from './specimens.ts'
import { Passage } from './text/passage.ts'
import { countPhrase } from './text/phrase.ts'

/** What became of the proof that a set of rules can be followed, by the places of the rules in the set. */
export type Proof =
  | { readonly usable: true; readonly witness: Specimen }
  | {
      readonly usable: false
      /** `vacuous`: no reply breaks it · `declared`: the rules say so themselves · `search`: no reply was found, which is no proof. */
      readonly by: 'vacuous' | 'declared' | 'search'
      /** The fewest rules that fail together: without any one of them the rest can be followed. */
      readonly core: readonly number[]
      readonly why: string
    }

/**
 * Proves that a set of rules can be followed: by what the rules declare, then by searching for a reply that passes all of them. What
 * fails is narrowed down to a smallest set of rules that fail together, by leaving out one after the other.
 * @param seeds replies to start from besides our own; those that follow one of the rules help most.
 */
export function proveUsable(rules: readonly BoundRule[], seeds: readonly Specimen[] = []): Proof {
  for (const [index, rule] of rules.entries())
    if (isVacuous(rule))
      return { usable: false, by: 'vacuous', core: [index], why: 'no reply was found that breaks it' }
  for (let i = 0; i < rules.length; i++)
    for (let j = i + 1; j < rules.length; j++) {
      const why = clashBetween(rules[i] as BoundRule, rules[j] as BoundRule)
      if (why !== null) return { usable: false, by: 'declared', core: [i, j], why }
    }
  const witness = findWitness(rules, seeds)
  if (witness !== null) return { usable: true, witness }
  let core = rules.map((_, index) => index)
  for (const index of rules.keys()) {
    const rest = core.filter(other => other !== index)
    const without = rest.map(place => rules[place] as BoundRule)
    if (rest.length > 0 && findWitness(without, seeds) === null) core = rest
  }
  const all = core.length === 1 ? 'it' : core.length === 2 ? 'both' : `all ${core.length}`
  return { usable: false, by: 'search', core, why: `no reply was found that follows ${all}` }
}

/** A reply that passes every rule, made of a specimen or a seed; null when none of them can be edited so. */
export function findWitness(rules: readonly BoundRule[], seeds: readonly Specimen[] = []): Specimen | null {
  const orders = ordersOf(rules)
  for (const [index, { request, reply }] of [...specimens, ...seeds].entries()) {
    if (reply.trim() === '') continue
    const context = contextOf(request, random(index))
    for (const order of orders) {
      const found = obeyAll(order, new Passage(reply), context)
      if (found) return { request, reply: found.text }
    }
  }
  return null
}

/** As given and backwards, and what puts text in before what limits it; each rule with the rough edits that its claims allow. */
export function ordersOf(rules: readonly BoundRule[]): (readonly BoundRule[])[] {
  const able = rules.map(withRoughEdits)
  if (able.length === 1) return [able]
  const additionsFirst = [...able.filter(addsText), ...able.filter(rule => !addsText(rule))]
  return [able, able.toReversed(), additionsFirst]
}

const addsText = ({ claims }: BoundRule): boolean =>
  claims.some(claim => 'has' in claim || ('word' in claim && (claim.min ?? 0) > 0))

/**
 * A rule that cannot edit well may still be obeyed roughly, by what it claims: a witness has to pass, not to read well.
 */
function withRoughEdits(rule: BoundRule): BoundRule {
  return {
    ref: rule.ref,
    wordings: rule.wordings,
    claims: rule.claims,
    phrase: dice => rule.phrase(dice),
    check: (reply, context) => rule.check(reply, context),
    violate: (reply, context) => rule.violate(reply, context),
    comply(reply, context) {
      const edited = rule.comply(reply, context)
      if (edited !== null) return edited
      for (const text of roughly(rule, reply.text))
        if (rule.check(new Passage(text), context).outcome === 'pass') return text
      return null
    },
  }
}

function* roughly({ claims }: BoundRule, text: string): Generator<string> {
  let put = text
  for (const claim of claims) {
    if ('has' in claim && !put.includes(claim.has)) put = `${put} ${claim.has}`
    if ('word' in claim && claim.min)
      for (let there = countPhrase(put, claim.word); there < claim.min; there++) put = `${put} ${claim.word}`
    if ('lacks' in claim && claim.lacks !== '') put = withoutText(put, claim.lacks)
  }
  if (put === text) return
  yield put
  yield `${put}.`
  if (put.startsWith(text)) yield `${text}\n\n${put.slice(text.length).trim()}`
}

function withoutText(text: string, unwanted: string): string {
  const lower = text.toLowerCase()
  const wanted = unwanted.toLowerCase()
  // A text whose lower case has another length would be cut in the wrong places.
  return lower.length === text.length
    ? lower.split(wanted).reduce(
        ({ at, kept }, piece) => ({
          at: at + piece.length + wanted.length,
          kept: kept + text.slice(at, at + piece.length),
        }),
        { at: 0, kept: '' },
      ).kept
    : text
}

/** True when no specimen breaks the rule and none can be made to: nobody would notice whether it is followed. */
function isVacuous(rule: BoundRule): boolean {
  return [...specimens, ...probeTurns].every(({ request, reply, history = [] }: Probe, index) => {
    const alone = contextOf(request, random(index))
    const context = {
      ...alone,
      history: [...history, ...alone.history],
      turn: history.filter(({ role }) => role === 'assistant').length + 1,
    }
    return (
      rule.check(new Passage(reply), context).outcome === 'pass' &&
      rule.violate(new Passage(reply), context) === null
    )
  })
}

type Probe = Specimen & Partial<(typeof probeTurns)[number]>

const contextOf = (request: string, dice: Random): EditContext => ({
  request,
  history: [{ role: 'user', content: request }],
  turn: 1,
  random: dice,
})
