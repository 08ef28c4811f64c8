/** One file of a source, found and readable. */
export interface DataFile {
  /** As the user gave it; shown in messages and in the origin of every row. */
  readonly name: string
  /** Where the bytes are. Absent: standard input. */
  readonly path?: string
  /** SPDX-like identifier, when the place it came from states one. */
  readonly licence?: string
}
