import type { Message } from '../message.ts'
import type { Rule } from '../rule.ts'
import type { GradedCase } from './graded-case.ts'

/** One line of an evaluation's `graded.jsonl`: all that is needed to read a case, compare it and show it, and nothing that changes between restarts. */
export interface GradedRow extends GradedCase {
  readonly system: string | null
  /** The whole conversation, the model's replies in their places. */
  readonly messages: readonly Message[]
  readonly rules: readonly Pick<Rule, 'id' | 'text'>[]
}
