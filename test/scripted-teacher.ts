import type { Message } from '../src/core/message.ts'
import { callKind, rulesWanted, systemPromptFor } from '../src/testing/obedient-teacher.ts'
import type { Script } from '../src/testing/scripted-server.ts'

export { callKind, systemPromptFor }

/** A model that writes rules in its own words and obeys them, always the same. */
export const obedientTeacher: Script = request =>
  callKind(request.body.messages) === 'system-prompt'
    ? JSON.stringify(systemPromptFor(wantedRules(request)))
    : 'From the harbour, the plain answer is yes, and it takes an hour.'

/** K, as the request states it. */
export const wantedRules = ({ body }: { body: { messages: readonly Message[] } }): number => rulesWanted(body)
