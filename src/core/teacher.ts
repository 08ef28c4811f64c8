import type { Instruction } from './instruction.ts'
import type { Message } from './message.ts'
import type { Random } from './random.ts'
import type { Role } from './role.ts'
import type { SystemPrompt } from './system-prompt.ts'
import type { Rejected } from './triplet.ts'

/** One piece of work for a teacher. */
export interface Assignment {
  readonly instruction: Instruction
  /** Which of the instruction's triplets this is, counted from 0. */
  readonly sample: number
  /** K: how many rules the system prompt must hold. */
  readonly rules: number
  /** As many as fit will do, where that is fewer. */
  readonly orFewer?: boolean
  /** A role the source insists on; else the teacher chooses one. */
  readonly role?: Role
  /** This assignment's own dice. */
  readonly random: Random
  readonly signal?: AbortSignal
}

/** What a teacher makes of an assignment. Nobody believes it: the recipe checks every rule again. */
export type Draft =
  | {
      readonly is: 'written'
      readonly system: SystemPrompt
      /** User and assistant turns, alternating; the last one is the response. */
      readonly messages: readonly Message[]
      readonly rejected: readonly Rejected[]
    }
  | {
      readonly is: 'dropped'
      /** A short phrase that reports count by: "no answer to edit". */
      readonly reason: string
      /** What happened in this row. */
      readonly detail?: string
      readonly rejected?: readonly Rejected[]
    }

/** Writes a system prompt for an instruction, and a response under it. */
export interface Teacher {
  /** Recorded in every triplet: "offline", or the model's id. */
  readonly name: string
  write(assignment: Assignment): Promise<Draft>
}

/** How the parts of a system prompt become its text. */
export interface Layout {
  readonly name: string
  readonly summary: string
  render(parts: {
    readonly role: Pick<Role, 'name' | 'persona'>
    readonly rules: readonly string[]
    readonly random: Random
  }): string
}
