import type { Catalog } from './catalog.ts'
import type { Column } from './column.ts'
import type { Message } from './message.ts'
import type { Role } from './role.ts'
import type { Rule } from './rule.ts'
import type { RuleKind } from './rule-kind.ts'
import type { Triplet, TripletOrigin } from './triplet.ts'
import type { RuleVerdict } from './verdict.ts'

/** A row of a data file, before or after its columns are known. */
export type Row = Readonly<Record<string, unknown>>

interface ExportContext {
  readonly kinds: Catalog<RuleKind>
  /** Root of every random choice an exporter makes, together with the triplet's id. */
  readonly seed: number
}

export interface ExportedRow {
  /** Exactly the exporter's columns, in their order. */
  readonly row: Row
  /** The one rule that the row's rejected reply breaks. */
  readonly broke?: string
}

/** What became of one triplet. */
type Exported =
  | { readonly is: 'rows'; readonly rows: readonly ExportedRow[] }
  | {
      readonly is: 'skipped'
      /** A short phrase that the report counts by. */
      readonly reason: string
      readonly detail?: string
    }

/** What an exported row says again when it is read back. */
export interface Conversation {
  /** The system prompt's text, or null where the row has none. */
  readonly system: string | null
  /** Without the system prompt. The last one is the response. */
  readonly messages: readonly Message[]
  /** A worse response than the last message. */
  readonly rejected?: string
  /** Rules that the row itself carries. */
  readonly rules?: readonly Rule[]
}

/** A file format that trainers read: triplets to rows, and rows back to conversations. */
export interface Exporter {
  readonly name: string
  /** One line for people: the columns, and who reads them. */
  readonly summary: string
  readonly columns: readonly Column[]
  /** Columns that tell a row of this format from the others. */
  readonly marks: readonly string[]
  rows(triplet: Triplet, context: ExportContext): Exported
  /** Total: a row that is no good comes back as what is wrong with it, on one line. */
  read(row: Row): Conversation | { readonly error: string }
}

/** One line of the file beside an export: where a row came from, and what was known of its rules. */
export interface Provenance {
  readonly format: 1
  /** The exported row it is about, counted from 1. */
  readonly row: number
  /** Content id of that row; a row that was edited later has another. */
  readonly content: string
  /** The triplet's id. */
  readonly id: string
  readonly role: Pick<Role, 'name' | 'domain' | 'persona'>
  readonly layout: string
  readonly rules: readonly Rule[]
  readonly verdicts: readonly RuleVerdict[]
  readonly origin: TripletOrigin
  readonly broke?: string
}

/** The system prompt and all messages, as chat models take them. */
export const chatOf = ({ system, messages }: Triplet): Message[] => [
  { role: 'system', content: system.text },
  ...messages.map(({ role, content }) => ({ role, content })),
]

/** Takes the system prompt out of a chat. */
export function conversationOf(chat: readonly Message[]): Conversation | { readonly error: string } {
  const system = chat[0]?.role === 'system' ? chat[0].content : null
  const messages = system === null ? chat : chat.slice(1)
  if (messages.at(-1)?.role !== 'assistant') return { error: 'the last message is not from the assistant' }
  return { system, messages }
}
