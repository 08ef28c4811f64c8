import type { Instruction, RowOrigin } from './instruction.ts'
import type { Role } from './role.ts'

/** What one row of a source turned out to be. */
export type SourceItem =
  /** `role`: whom the answers are written as, where the row says so. */
  | { readonly is: 'instruction'; readonly instruction: Instruction; readonly role?: Role }
  | { readonly is: 'role'; readonly role: Role; readonly origin: RowOrigin }
  /** A row that cannot be used: reported with file and row, and kept whole in dropped.jsonl. */
  | { readonly is: 'malformed'; readonly origin: RowOrigin; readonly reason: string; readonly raw: unknown }

/** A row shape that some dataset uses (Alpaca, ShareGPT…). Knows rows, never files. */
export interface RowShape {
  readonly name: string
  /** One line for people: the fields it looks for. */
  readonly summary: string
  /** True when a parsed row has this shape's fields, be they well filled or not. */
  recognises(row: Readonly<Record<string, unknown>>): boolean
  /** Total: a row that is no good comes back as `malformed` with what is wrong. */
  read(row: Readonly<Record<string, unknown>>, origin: RowOrigin): SourceItem
}
