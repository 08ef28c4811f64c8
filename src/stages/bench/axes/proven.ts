import { bindRules } from '../../../core/check-rules.ts'
import type { Message } from '../../../core/message.ts'
import { type Solvable, whyUnproven } from '../solvable.ts'
import type { AxisTools, Version } from './axis.ts'
import { findReply } from './find-reply.ts'

/** A version that its replies solve, or that they solve once they are edited to what the users now say; else what became of it. */
export function proven(version: Solvable, from: Solvable, tools: AxisTools): Version {
  const solvable = solved(version, tools)
  if (solvable) return { is: 'case', solvable }
  const why = whyUnproven(version, tools.checkers)
  return {
    is: 'dropped',
    from: from.case,
    reason: `${String(version.case.tags.axis)}: ${why?.reason}`,
    ...(why && { detail: why.detail }),
  }
}

/** The version with replies that solve it; null where none are found. */
export function solved(version: Solvable, tools: AxisTools): Solvable | null {
  if (whyUnproven(version, tools.checkers) === null) return version
  const edited = editedAnew(version, tools)
  return edited && whyUnproven(edited, tools.checkers) === null ? edited : null
}

/** A rule may hang on the request ("if the user writes more than 25 words, …"), which is another now. */
function editedAnew(version: Solvable, { kinds, random }: AxisTools): Solvable | null {
  const { id, rules, messages, tags } = version.case
  const bound = bindRules(rules, kinds).flatMap(({ bound }) => bound ?? [])
  const held = messages.length - (tags.asked === undefined ? 0 : 1)
  const history: Message[] = []
  const replies: string[] = []
  for (const [at, message] of messages.entries()) {
    history.push(message)
    const given = version.replies[at] ?? ''
    const context = {
      ...{ request: message.content, history: [...history], turn: at + 1 },
      random: random.fork(`edited ${id} ${at}`),
    }
    const reply = at < held ? findReply(bound, [given], context) : given
    if (reply === null) return null
    replies.push(reply)
    history.push({ role: 'assistant', content: reply })
  }
  return { ...version, replies }
}
