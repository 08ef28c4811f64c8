import type { RowOrigin } from './instruction.ts'
import type { Message } from './message.ts'
import type { SystemPrompt } from './system-prompt.ts'
import type { RuleVerdict } from './verdict.ts'

/** Enough to make the triplet again, or to find everyone it was made with. */
export interface TripletOrigin extends RowOrigin {
  readonly instruction: string
  readonly recipe: string
  readonly teacher: string
  readonly seed: number
  /** Which of the instruction's triplets this is, counted from 0. */
  readonly sample: number
  /** ISO 639-1 code of the conversation, where known. */
  readonly language?: string
}

/** A reply that was thrown away, with the rules it broke: the material of preference negatives. */
export interface Rejected {
  /** The assistant turn it was meant for, counted from 1. */
  readonly turn: number
  readonly content: string
  readonly broke: readonly string[]
}

/** (system prompt, instruction, response) and what became of its rules. Immutable; a stage returns a new one. */
export interface Triplet {
  readonly format: 1
  readonly id: string
  readonly system: SystemPrompt
  /** User and assistant turns, alternating, the system prompt apart. The last one is the response. */
  readonly messages: readonly Message[]
  readonly verdicts: readonly RuleVerdict[]
  readonly rejected?: readonly Rejected[]
  readonly origin: TripletOrigin
}
