import { contentId } from './content-id.ts'
import type { InstructionTurn, RowOrigin } from './instruction.ts'
import type { SourceItem } from './source.ts'

/** A parsed row whose fields nobody has checked yet. */
export type RawRow = Readonly<Record<string, unknown>>

/** What is wrong with a field that must hold text, or undefined where it does. */
export function textProblem(row: RawRow, field: string): string | undefined {
  const value = row[field]
  if (value === undefined || value === null) return `"${field}" is missing`
  if (typeof value !== 'string') return `"${field}" is not text but ${kindOf(value)}`
  return value.trim() === '' ? `"${field}" is empty` : undefined
}

/** What is wrong with a field that may be absent or empty, but holds text where it holds anything. */
export const optionalTextProblem = (row: RawRow, field: string): string | undefined =>
  typeof (row[field] ?? '') === 'string' ? undefined : textProblem(row, field)

/** The text of a field that may hold something else or nothing. */
export const optionalText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

/** A task and the material it is about, as one user message. "<noinput>" is how older sets write "none". */
export function withInput(task: string, input: unknown): string {
  const material = optionalText(input)
  return material === undefined || /^<?no ?input>?$/i.test(material.trim()) ? task : `${task}\n\n${material}`
}

/** "a number", "a list"…: for messages about a value of the wrong kind. */
export const kindOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`

/** The first of these fields that the row has at all; the first name where it has none. */
export const presentField = (row: RawRow, ...fields: readonly [string, ...string[]]): string =>
  fields.find(field => Object.hasOwn(row, field)) ?? fields[0]

export const hasField = (row: RawRow, ...fields: readonly string[]): boolean =>
  fields.some(field => Object.hasOwn(row, field))

export const isRow = (value: unknown): value is RawRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const malformed = (row: unknown, origin: RowOrigin, reason: string): SourceItem => ({
  is: 'malformed',
  origin,
  reason,
  raw: row,
})

/** What a shape found in a row, before it becomes an Instruction. */
export interface FoundTurns {
  readonly turns: readonly InstructionTurn[]
  readonly system?: string
  readonly domain?: unknown
}

/**
 * The instruction of a row. Its `domain` and `language` are taken where these are text (language: two
 * letters).
 */
export function instruction(
  row: RawRow,
  origin: RowOrigin,
  { turns, system, ...found }: FoundTurns,
): SourceItem {
  const domain = found.domain ?? row.domain
  const { language } = row
  return {
    is: 'instruction',
    instruction: {
      id: contentId(turns, system),
      turns,
      ...(system !== undefined && { system }),
      ...(optionalText(domain) !== undefined && { domain: domain as string }),
      ...(typeof language === 'string' && /^[a-z]{2}$/.test(language) && { language }),
      origin,
    },
  }
}
