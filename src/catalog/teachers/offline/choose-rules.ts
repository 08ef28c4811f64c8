import type { Claim } from '../../../core/claim.ts'
import type { Message } from '../../../core/message.ts'
import type { Random } from '../../../core/random.ts'
import type { BoundRule, Exchange, RuleKind, Subject } from '../../../core/rule-kind.ts'
import { clashBetween, obeyAll, redundancyBetween } from '../../../core/rule-set.ts'
import { Passage } from '../../../core/text/passage.ts'
import { newFault } from '../../../core/text/readable.ts'
import { inFairOrder } from './fair-order.ts'

/** Rules, and the turns with their replies edited to obey all of them. */
export interface Choice {
  readonly rules: readonly BoundRule[]
  readonly turns: readonly Exchange[]
}

/**
 * Chooses rules that suit the answers of a conversation, and edits the answers until every one obeys. A kind that is passed
 * over for another, or by its own dice, may fit when it is asked earlier: up to three orders are tried, and the longest
 * choice is the answer, be it shorter than wanted.
 */
export function chooseRules(
  subject: Subject,
  wanted: number,
  families: readonly (readonly RuleKind[])[],
  random: Random,
): Choice {
  let found: Choice = { rules: [], turns: subject.turns }
  for (const attempt of ['first', 'second', 'third']) {
    const dice = random.fork(attempt)
    const next = chooseInOrder(subject, wanted, inFairOrder(families, dice.fork('order')), dice)
    if (next.rules.length > found.rules.length) found = next
    if (found.rules.length === wanted) break
  }
  return found
}

/**
 * Keeps each kind, in the order given, that clashes with none already kept and that every answer can be edited to obey
 * together with them.
 */
function chooseInOrder(subject: Subject, wanted: number, kinds: Iterable<RuleKind>, random: Random): Choice {
  const chosen: BoundRule[] = []
  const given = subject.turns.map(({ reply }) => reply)
  let current: Subject = { ...subject, given }
  let framed = false
  for (const kind of kinds) {
    if (chosen.length === wanted) break
    const bound = kind.draw(current, random)
    if (!bound || chosen.some(other => cannotJoin(bound, other))) continue
    const replies = obeyInAllTurns(current, [bound, ...chosen], random)
    if (!replies) continue
    const edits = replies.some((reply, turn) => reply !== current.turns[turn]?.reply)
    if (edits && framed && kind.family === 'format') continue
    framed ||= edits && kind.family !== 'format' && bound.claims.some(framing)
    const turns = current.turns.map(({ request }, index) => ({ request, reply: replies[index] as Passage }))
    current = { turns, language: subject.language, prose: turns.every(({ reply }) => reply.prose), given }
    chosen.push(bound)
  }
  return { rules: random.shuffle(chosen), turns: current.turns }
}

const cannotJoin = (a: BoundRule, b: BoundRule): boolean =>
  clashBetween(a, b) !== null || redundancyBetween(a, b) !== null

/** A line before or after the answer. What makes a list or a table of it must come sooner, or a greeting is an item. */
const framing = (claim: Claim): boolean => 'slot' in claim && (claim.slot === 'start' || claim.slot === 'end')

function obeyInAllTurns({ turns }: Subject, rules: readonly BoundRule[], random: Random): Passage[] | null {
  const [added] = rules as [BoundRule]
  const history: Message[] = []
  const replies: Passage[] = []
  for (const [index, { request, reply }] of turns.entries()) {
    history.push({ role: 'user', content: request.text })
    const context = { request: request.text, history: [...history], turn: index + 1, random }
    const alone = added.comply(reply, context)
    if (alone === null || alone.trim() === '') return null
    const edited = alone === reply.text ? reply : new Passage(alone)
    const keeps = (rule: BoundRule, text: Passage): boolean => rule.check(text, context).outcome !== 'fail'
    if (edited !== reply && rules.some(rule => rule !== added && isPlaced(rule) && !keeps(rule, edited)))
      return null
    const obeyed = edited === reply ? reply : obeyAll(rules, edited, context)
    if (!obeyed || obeyed.text.trim() === '' || newFault(reply.text, obeyed.text) !== null) return null
    if (rules.some(rule => damaged(rule, [reply.text, alone], obeyed.text))) return null
    replies.push(obeyed)
    history.push({ role: 'assistant', content: obeyed.text })
  }
  return replies
}

/** A rule that puts a text in: were it broken by the next edit, it would put that text in twice. */
const isPlaced = ({ claims }: BoundRule): boolean => claims.some(claim => 'has' in claim || framing(claim))

/** Whether one rule's edit spoilt a text that another had put in, as capitals or ASCII do to a signature. */
const damaged = ({ claims }: BoundRule, before: readonly string[], after: string): boolean =>
  claims.some(
    claim => 'has' in claim && !after.includes(claim.has) && before.some(text => text.includes(claim.has)),
  )
