import type { Verdict } from '../verdict.ts'
import { askJudge } from './ask-judge.ts'
import type { GradingTools } from './benchmark.ts'
import { type Answered, dialogueOf } from './case.ts'
import { nameOf } from './grade-by-rules.ts'
import type { Task } from './task.ts'
import { taskDone } from './task-done.ts'
import { taskReply } from './task-reply.ts'

/**
 * Whether an answered case's task is done: by a program where it is sure, else by the judge where there is one. Undefined where the
 * case has no task.
 */
export async function taskVerdict(
  answered: Answered,
  tools: Pick<GradingTools, 'judge' | 'signal'>,
): Promise<Verdict | undefined> {
  const { id, task, system } = answered.case
  if (!task) return undefined
  const { reply, request } = taskReply(answered)
  const verdict = taskDone(task, reply, request, system)
  if (verdict.outcome !== 'unknown' || !tools.judge) return verdict
  const conversation = dialogueOf(answered)
  const at = conversation.findLastIndex(({ content }) => content === reply)
  return askJudge(
    {
      name: `${nameOf(id, answered.sample)} task`,
      rule: 'The reply does what the user asked for.',
      rubric: rubricOf(task),
      system,
      messages: conversation.slice(0, at),
      reply,
    },
    tools,
  )
}

const scope =
  'Whether the reply keeps to the rules of the system prompt is not the question, nor is its form or length; a reply that declines, evades or only talks about the task has not done it.'

function rubricOf(task: Task): string {
  if (task.is === 'rubric') return `${task.rubric} ${scope}`
  const known = task.is === 'answer' ? task.accepted.join(' | ') : task.answer
  return `The reply answers the user's last message correctly and to the point. ${scope} A good answer, to compare with:\n${known}`
}
