import type { Catalog } from '../../../core/catalog.ts'
import type { Message } from '../../../core/message.ts'
import { whyUnsuited } from '../../../core/role-demands.ts'
import type { RoleMatcher } from '../../../core/role-matcher.ts'
import type { RuleKind, Subject } from '../../../core/rule-kind.ts'
import type { Assignment, Draft, Layout, Teacher } from '../../../core/teacher.ts'
import { Passage } from '../../../core/text/passage.ts'
import { chooseRules } from './choose-rules.ts'

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
    const unsuited = assignment.role ? whyUnsuited(assignment.role.persona) : null
    if (unsuited !== null)
      return {
        is: 'dropped',
        reason: unsuited,
        detail: `an answer written for no role cannot be edited to follow "${assignment.role?.name}"; a model teacher can use it`,
      }
    const { rules: chosen, turns } = chooseRules(
      subjectOf(assignment),
      assignment.rules,
      families,
      random.fork('rules'),
    )
    if (chosen.length < (assignment.orFewer ? 1 : assignment.rules))
      return {
        is: 'dropped',
        reason: 'too few rules fit',
        detail: `${chosen.length} of ${assignment.rules} rules fit this answer`,
      }
    const role =
      assignment.role ??
      roles.choose(
        {
          requests: instruction.turns.map(({ user }) => user),
          answer: instruction.turns[0]?.answer ?? '',
          ...(instruction.domain !== undefined && { domain: instruction.domain }),
          ...(instruction.language !== undefined && { language: instruction.language }),
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
