import type { Answered } from './case.ts'

/**
 * The reply that the task of a case is about, and the request that it answers: the last one, or the one before it where the last
 * turn asks the model for its rules. A case whose user turns hold more than the request says in `facts.request` what was asked.
 */
export function taskReply({ case: given, replies }: Answered): {
  readonly reply: string
  readonly request: string
} {
  const back = given.tags.asked === undefined ? 1 : 2
  const users = given.messages.filter(({ role }) => role === 'user')
  const stated = given.facts?.request
  return {
    reply: replies.at(-back) ?? '',
    request: typeof stated === 'string' ? stated : (users.at(-back)?.content ?? ''),
  }
}
