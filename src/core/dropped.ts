import type { RowOrigin } from './instruction.ts'
import type { Rejected } from './triplet.ts'

/** A record that was not kept, whole, and why. One line of dropped.jsonl. */
export interface Dropped {
  readonly format: 1
  /** A short phrase that the report counts by. */
  readonly reason: string
  readonly detail?: string
  readonly origin: RowOrigin
  readonly sample?: number
  /** The row, instruction or triplet as it came. */
  readonly record: unknown
  readonly rejected?: readonly Rejected[]
}
