import type { Message } from '../src/core/message.ts'
import type { Script, ScriptedRequest } from '../src/testing/scripted-server.ts'

export type CallKind = 'system-prompt' | 'response' | 'repair'

/** Which of the teacher's calls a request is, told by what it says and not by its order. */
export function callKind(messages: readonly Message[]): CallKind {
  const last = messages.at(-1)?.content ?? ''
  if (/^Write the system prompt for a product/.test(last)) return 'system-prompt'
  return /^A program checked your last reply/.test(last) ? 'repair' : 'response'
}

const stock: readonly string[] = [
  'Answer in at most 60 words.',
  'Avoid exclamation marks.',
  'Make sure the term "harbour" appears in your response.',
  'Never use semicolons.',
  'Explain things the way a patient neighbour would.',
  'Do not use parentheses.',
]

/** A model that writes rules in its own words and obeys them: what a good provider would do, without one. */
export const obedientTeacher: Script = request => {
  const { messages } = request.body
  if (callKind(messages) !== 'system-prompt')
    return 'From the harbour, the plain answer is yes, and it takes an hour.'
  return JSON.stringify(systemPromptFor(wantedRules(request)))
}

/** K, as the request states it. */
export const wantedRules = ({ body }: ScriptedRequest): number =>
  Number(/^Number of rules: (\d+)$/m.exec(body.messages.at(-1)?.content ?? '')?.[1])

export const systemPromptFor = (count: number) => ({
  role: {
    name: 'harbour pilot',
    persona: 'You are a harbour pilot in a small port. You speak calmly and know every rock.',
  },
  rules: Array.from(
    { length: count },
    (_, index) => stock[index] ?? `Say something of number ${index} that nobody expects.`,
  ),
})
