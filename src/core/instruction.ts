/** One user turn of an instruction-tuning row, with the dataset's own answer if it had one. */
export interface InstructionTurn {
  readonly user: string
  readonly answer?: string
}

/** Where a record came from: enough to find the row again. */
export interface RowOrigin {
  /** File name or hub reference as the user gave it. */
  readonly source: string
  /** Counted from 1, in the file's own unit (line, array element or row). */
  readonly row: number
  /** The row's own id, when it had one. */
  readonly key?: string
  readonly licence?: string
}

/** What an instruction-tuning dataset gives: raw material for triplets. `id` is the hash of the turns and the system text. */
export interface Instruction {
  readonly id: string
  readonly turns: readonly InstructionTurn[]
  /** The row's own system prompt, when it had one. */
  readonly system?: string
  readonly domain?: string
  /** ISO 639-1 code, when the row says so. */
  readonly language?: string
  readonly origin: RowOrigin
}

/** The short name of an instruction in the purposes of its calls, in traces and explanations. */
export const callName = ({ id }: Instruction): string => id.slice(0, 6)
