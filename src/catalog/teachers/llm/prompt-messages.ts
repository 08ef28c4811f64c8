import type { InstructionTurn } from '../../../core/instruction.ts'
import type { Message } from '../../../core/message.ts'
import { fillPart } from '../../../core/prompt-template.ts'
import type { Role } from '../../../core/role.ts'
import type { PromptName, Prompts } from '../../../io/prompts.ts'

/** Where the system prompt goes: a turn of its own, or merged into the first user turn for models that know none. */
export type Placement = 'system' | 'merged'

/** A rule that a reply broke, in words for the model that wrote it. */
export interface BrokenRule {
  readonly text: string
  readonly reason: string
}

/** The call that asks for a system prompt: the constant guideline first, the instruction last. */
export function systemPromptMessages(
  prompts: Prompts,
  { turns, rules, role }: { turns: readonly InstructionTurn[]; rules: number; role?: Role },
): Message[] {
  const prompt = prompts['system-prompt']
  const instruction =
    turns.length === 1
      ? (turns[0] as InstructionTurn).user
      : turns
          .map(({ user }, index) => fillPart(prompt, 'turn', { number: String(index + 1), text: user }))
          .join('\n')
  const values = { count: String(rules), instruction }
  const user = role
    ? fillPart(prompt, 'user with role', { ...values, role_name: role.name, role_persona: role.persona })
    : fillPart(prompt, 'user', values)
  return [
    { role: 'system', content: fillPart(prompt, 'system') },
    { role: 'user', content: user },
  ]
}

/** The call that asks for the next response of a conversation, which ends with a user turn. */
export function responseMessages(
  prompts: Prompts,
  {
    systemPrompt,
    conversation,
    placement,
  }: {
    systemPrompt: string
    conversation: readonly Message[]
    placement: Placement
  },
): Message[] {
  const [opening, ...later] = conversation
  const instruction = opening?.content ?? ''
  if (placement === 'merged') {
    const merged = fillPart(prompts.response, 'merged', { system_prompt: systemPrompt, instruction })
    return [{ role: 'user', content: merged }, ...later]
  }
  return [
    { role: 'system', content: fillPart(prompts.response, 'system', { system_prompt: systemPrompt }) },
    { role: 'user', content: fillPart(prompts.response, 'user', { instruction }) },
    ...later,
  ]
}

/** The call that sends a reply back with the rules it broke. */
export function repairMessages(
  prompts: Prompts,
  { asked, reply, broken }: { asked: readonly Message[]; reply: string; broken: readonly BrokenRule[] },
): Message[] {
  const verdicts = broken
    .map(({ text, reason }) => fillPart(prompts.repair, 'verdict', { rule: text, reason }))
    .join('\n')
  return [
    ...asked,
    { role: 'assistant', content: reply },
    { role: 'user', content: fillPart(prompts.repair, 'user', { verdicts }) },
  ]
}

/**
 * Exactly the messages that a call would send for an instruction. What an earlier call decides (the system prompt, a reply
 * that broke a rule) is stood in for where it is not given.
 */
export function showPrompt(
  name: PromptName,
  prompts: Prompts,
  {
    turns,
    rules = 3,
    role,
    systemPrompt = '(the system prompt that the first call wrote)',
    reply,
    broken,
  }: {
    turns: readonly InstructionTurn[]
    rules?: number
    role?: Role
    systemPrompt?: string
    reply?: string
    broken?: readonly BrokenRule[]
  },
): Message[] {
  if (name === 'system-prompt') return systemPromptMessages(prompts, { turns, rules, ...(role && { role }) })
  const conversation: Message[] = turns.slice(0, 1).map(({ user }) => ({ role: 'user', content: user }))
  const asked = responseMessages(prompts, { systemPrompt, conversation, placement: 'system' })
  if (name === 'response') return asked
  return repairMessages(prompts, {
    asked,
    reply: reply ?? '(the reply that broke a rule)',
    broken: broken ?? [{ text: '(the rule)', reason: '(what the program found)' }],
  })
}
