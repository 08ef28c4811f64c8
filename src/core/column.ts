/**
 * What a column of an exported file holds. A column has one type in every row, so that no reader has to
 * guess.
 */
export type ColumnType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | { readonly list: ColumnType }
  | { readonly struct: Readonly<Record<string, ColumnType>> }

export interface Column {
  readonly name: string
  readonly type: ColumnType
}

/** A list of {role, content}: how chats are stored. */
export const chatColumn: ColumnType = { list: { struct: { role: 'string', content: 'string' } } }
