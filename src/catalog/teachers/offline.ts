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
  const families = [...Map.groupBy(kinds, ({ family }) => family).values()]
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
      inFairOrder(families, random.fork('order')),
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

/**
 * All kinds in random order, one at a time, since a handful is usually enough: a family in proportion to the square root of
 * how many of its kinds are left, so that a large one does not drown the others, then any of them.
 */
function* inFairOrder(families: readonly (readonly RuleKind[])[], random: Random): Generator<RuleKind> {
  const left = families.map(kinds => [...kinds])
  const weights = left.map(({ length }) => Math.sqrt(length))
  let total = weights.reduce((sum, weight) => sum + weight, 0)
  for (let taken = families.reduce((sum, { length }) => sum + length, 0); taken > 0; taken--) {
    let at = 0
    for (let point = random.next() * total; at < left.length - 1; at++) {
      point -= weights[at] as number
      if (point < 0 && left[at]?.length !== 0) break
    }
    while (left[at]?.length === 0) at = at === 0 ? left.length - 1 : at - 1
    const kinds = left[at] as RuleKind[]
    const index = random.int(0, kinds.length - 1)
    const kind = kinds[index] as RuleKind
    kinds[index] = kinds.at(-1) as RuleKind
    kinds.pop()
    total -= (weights[at] as number) - Math.sqrt(kinds.length)
    weights[at] = Math.sqrt(kinds.length)
    yield kind
  }
}
