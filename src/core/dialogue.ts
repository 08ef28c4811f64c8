import type { InstructionTurn } from './instruction.ts'
import { kindOf } from './row-fields.ts'

/** One message of a dialogue row; `text` is whatever the row held. */
export interface Utterance {
  readonly by: 'system' | 'user' | 'assistant' | 'tool'
  readonly text: unknown
}

/** The turns of a dialogue, or why it has none that can be used. */
export type Dialogue =
  | { readonly turns: readonly InstructionTurn[]; readonly system?: string }
  | { readonly problem: string }

/**
 * Reads alternating messages as turns. A leading system message becomes `system`; a last user message
 * without an answer is left off where complete turns come before it, and stays answerless where it is
 * alone.
 */
export function readDialogue(said: readonly Utterance[]): Dialogue {
  if (said.some(({ by }) => by === 'tool')) return { problem: 'tool turns are not supported' }
  const problem = said.map((one, at) => utteranceProblem(one, at, said)).find(found => found !== undefined)
  if (problem) return { problem }
  const [first] = said
  const system = first?.by === 'system' ? (first.text as string) : undefined
  const spoken = said.filter(({ by }) => by !== 'system').map(({ text }) => text as string)
  if (spoken.length === 0) return { problem: 'there is no user turn' }
  const turns: InstructionTurn[] = []
  for (let at = 0; at + 1 < spoken.length; at += 2)
    if (spoken[at + 1]!.trim() !== '') turns.push({ user: spoken[at]!, answer: spoken[at + 1]! })
  if (turns.length === 0) turns.push({ user: spoken[0]! })
  return { turns, ...(system?.trim() && { system }) }
}

function utteranceProblem(
  { by, text }: Utterance,
  at: number,
  said: readonly Utterance[],
): string | undefined {
  const before = said[at - 1]?.by
  const turn = `turn ${at + 1}`
  if (by === 'system') {
    if (at > 0) return `${turn} is a system turn after the start`
    return typeof text === 'string' ? undefined : `${turn} is not text but ${kindOf(text)}`
  }
  if (by === 'assistant' && (before === undefined || before === 'system')) return 'starts with the assistant'
  if (by === before) return `${turn} is a second ${by} turn in a row`
  if (text === undefined || text === null) return `${turn} is missing its text`
  if (typeof text !== 'string') return `${turn} is not text but ${kindOf(text)}`
  // An empty last answer is no answer; anywhere else there would be a hole in the dialogue.
  if (text.trim() === '' && !(by === 'assistant' && at === said.length - 1)) return `${turn} is empty`
  return undefined
}
