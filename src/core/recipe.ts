import type { Instruction } from './instruction.ts'
import type { Role } from './role.ts'
import type { Rejected, Triplet } from './triplet.ts'

/** What became of one sample of one instruction. */
export type Outcome =
  | { readonly is: 'accepted'; readonly triplet: Triplet }
  | {
      readonly is: 'dropped'
      readonly reason: string
      readonly detail?: string
      readonly sample: number
      readonly rejected?: readonly Rejected[]
      /** What is kept in dropped.jsonl in place of the row. */
      readonly record?: unknown
    }

/** One sample of one instruction, with its place in the run. */
export interface RecipeInput {
  /** Position in the run's input, counted from 0; part of the seed, so repeated rows get different triplets. */
  readonly ordinal: number
  readonly instruction: Instruction
  readonly role?: Role
  /** Which of the instruction's triplets is wanted, counted from 0. */
  readonly sample: number
}

/** Instruction → Triplet. */
export interface Recipe {
  readonly name: string
  write(input: RecipeInput, signal?: AbortSignal): Promise<Outcome>
}
