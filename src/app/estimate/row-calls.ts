import {
  repairMessages,
  responseMessages,
  systemPromptMessages,
} from '../../catalog/teachers/llm/prompt-messages.ts'
import type { Message } from '../../core/message.ts'
import type { TokenCounter } from '../../io/count-tokens.ts'
import type { Prompts } from '../../io/prompts.ts'
import type { StandIn } from './stand-in.ts'

/** Tokens of one call. */
export interface CallTokens {
  readonly input: number
  readonly output: number
}

/** What the calls for one row hold, each made once. */
export interface RowCalls {
  readonly systemPrompt: CallTokens
  readonly turns: readonly { readonly response: CallTokens; readonly repair: CallTokens }[]
}

/**
 * Builds the very messages that a model teacher would send for a row, with stand-ins in the places of what only the model
 * can write, and counts them.
 * @param reply tokens of a reply where the row says nothing of it.
 */
export function rowCalls(
  { assignment, system, replies }: StandIn,
  { prompts, tokens, reply }: { prompts: Prompts; tokens: TokenCounter; reply: number },
): RowCalls {
  const { instruction, rules, role } = assignment
  const asked = systemPromptMessages(prompts, { turns: instruction.turns, rules, ...(role && { role }) })
  const { name, persona } = system.role
  const sentences = system.rules.map(({ text }) => text)
  const json = JSON.stringify({ role: { name, persona }, rules: sentences }, null, 2)
  const broken = [{ text: sentences[0] ?? '', reason: 'the reply has 61 words, and at most 60 are allowed' }]
  const verdict = tokens.messages(repairMessages(prompts, { asked: [], reply: '', broken }))
  const conversation: Message[] = []
  let guessed = 0
  const turns = instruction.turns.map(({ user }, turn) => {
    conversation.push({ role: 'user', content: user })
    const messages = responseMessages(prompts, {
      systemPrompt: system.text,
      conversation,
      placement: 'system',
    })
    const known = replies[turn]
    const output = known === undefined ? reply : tokens.text(known)
    const response = { input: tokens.messages(messages) + guessed, output }
    const repair = { input: response.input + output + verdict, output }
    conversation.push({ role: 'assistant', content: known ?? '' })
    if (known === undefined) guessed += reply
    return { response, repair }
  })
  return { systemPrompt: { input: tokens.messages(asked), output: tokens.text(json) }, turns }
}
