import type { Catalog } from '../../core/catalog.ts'
import type { Message } from '../../core/message.ts'
import type { Random } from '../../core/random.ts'
import type { RoleMatcher } from '../../core/role-matcher.ts'
import type { BoundRule, Exchange, RuleKind, Subject } from '../../core/rule-kind.ts'
import { clashBetween, obeyAll } from '../../core/rule-set.ts'
import type { Assignment, Draft, Layout, Teacher } from '../../core/teacher.ts'
import { Passage } from '../../core/text/passage.ts'
import { newFault } from '../../core/text/readable.ts'

/**
 * The teacher without a model: a role by topic, rules that fit the dataset's own answer, and that answer edited by the
 * rules themselves until every one passes. The final text is its own proof that the set of rules can be followed.
 */
export function offlineTeacher({
  kinds,
  roles,
  layouts,
}: {
  kinds: Catalog<RuleKind>
  roles: RoleMatcher
  layouts: Catalog<Layout>
}): Teacher {
  const weighted = weigh([...kinds])
  const allLayouts = [...layouts]
  return {
    name: 'offline',
    write: assignment => Promise.resolve(write(assignment)),
  }

  function write(assignment: Assignment): Draft {
    const { instruction, random } = assignment
    const unanswered = instruction.turns.findIndex(
      ({ answer }) => answer === undefined || answer.trim() === '',
    )
    if (unanswered >= 0)
      return {
        is: 'dropped',
        reason: 'no answer to edit',
        detail: `turn ${unanswered + 1} has no answer; a model teacher could write one`,
      }
    const { rules: chosen, turns } = chooseRules(
      subjectOf(assignment),
      assignment.rules,
      inFairOrder(weighted, random.fork('order')),
      random.fork('rules'),
    )
    if (chosen.length < assignment.rules)
      return {
        is: 'dropped',
        reason: 'too few rules fit',
        detail: `${chosen.length} of ${assignment.rules} rules fit this answer`,
      }
    const role =
      assignment.role ??
      roles.choose(
        {
          request: instruction.turns.map(({ user }) => user).join('\n'),
          answer: instruction.turns[0]?.answer ?? '',
          ...(instruction.domain !== undefined && { domain: instruction.domain }),
        },
        random.fork('role'),
      )
    const words = random.fork('words')
    const rules = chosen.map((bound, index) => ({
      id: `r${index + 1}`,
      text: bound.phrase(words),
      kind: bound.ref,
      scope: { is: 'always' as const },
    }))
    const layout = words.pick(allLayouts)
    const text = layout.render({ role, rules: rules.map(rule => rule.text), random: words })
    return {
      is: 'written',
      system: {
        role: { name: role.name, domain: role.domain, persona: role.persona },
        rules,
        layout: layout.name,
        text,
      },
      messages: turns.flatMap(({ request, reply }): Message[] => [
        { role: 'user', content: request.text },
        { role: 'assistant', content: reply.text },
      ]),
      rejected: [],
    }
  }
}

function subjectOf({ instruction }: Assignment): Subject {
  const turns = instruction.turns.map(({ user, answer = '' }) => ({
    request: new Passage(user),
    reply: new Passage(answer.trim()),
  }))
  return { turns, language: instruction.language ?? null, prose: turns.every(({ reply }) => reply.prose) }
}

/**
 * Keeps each kind, in the order given, that clashes with none already kept and that every answer can be edited to obey
 * together with them.
 */
function chooseRules(
  subject: Subject,
  wanted: number,
  kinds: Iterable<RuleKind>,
  random: Random,
): { rules: BoundRule[]; turns: readonly Exchange[] } {
  const chosen: BoundRule[] = []
  let current = subject
  for (const kind of kinds) {
    if (chosen.length === wanted) break
    const bound = kind.draw(current, random)
    if (!bound || chosen.some(other => clashBetween(bound, other) !== null)) continue
    const replies = obeyInAllTurns(current, [bound, ...chosen], random)
    if (!replies) continue
    const turns = current.turns.map(({ request }, index) => ({ request, reply: replies[index] as Passage }))
    current = { turns, language: subject.language, prose: turns.every(({ reply }) => reply.prose) }
    chosen.push(bound)
  }
  return { rules: random.shuffle(chosen), turns: current.turns }
}

function obeyInAllTurns({ turns }: Subject, rules: readonly BoundRule[], random: Random): Passage[] | null {
  const [added] = rules as [BoundRule]
  const history: Message[] = []
  const replies: Passage[] = []
  for (const [index, { request, reply }] of turns.entries()) {
    history.push({ role: 'user', content: request.text })
    const context = { request: request.text, history: [...history], turn: index + 1, random }
    const alone = added.comply(reply, context)
    if (alone === null || alone.trim() === '') return null
    const obeyed = alone === reply.text ? reply : obeyAll(rules, new Passage(alone), context)
    if (!obeyed || obeyed.text.trim() === '' || newFault(reply.text, obeyed.text) !== null) return null
    replies.push(obeyed)
    history.push({ role: 'assistant', content: obeyed.text })
  }
  return replies
}

interface WeightedKind {
  readonly kind: RuleKind
  readonly rarity: number
}

/** Families come up in proportion to the square root of their size: a large one does not drown the others. */
function weigh(kinds: readonly RuleKind[]): WeightedKind[] {
  return kinds.map(kind => ({
    kind,
    rarity: Math.sqrt(kinds.filter(({ family }) => family === kind.family).length),
  }))
}

/**
 * A weighted shuffle: exponential keys, smallest first (Efraimidis and Spirakis, 2006). Lazy, because a handful of the
 * kinds is usually enough.
 */
function* inFairOrder(kinds: readonly WeightedKind[], random: Random): Generator<RuleKind> {
  const keys = Float64Array.from(kinds, ({ rarity }) => -Math.log(1 - random.next()) * rarity)
  for (let taken = 0; taken < kinds.length; taken++) {
    let first = 0
    for (let i = 1; i < keys.length; i++) if ((keys[i] as number) < (keys[first] as number)) first = i
    keys[first] = Number.POSITIVE_INFINITY
    yield (kinds[first] as WeightedKind).kind
  }
}
