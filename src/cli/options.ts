import { Failure } from '../core/failure.ts'

/** Reads a whole number from an option. @throws Failure('config') that names the option and what it takes. */
export function wholeNumber(
  name: string,
  value: unknown,
  { min = 0, max = Number.MAX_SAFE_INTEGER } = {},
): number {
  const number = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN
  if (number >= min && number <= max) return number
  const range =
    max === Number.MAX_SAFE_INTEGER ? `a whole number from ${min}` : `a whole number from ${min} to ${max}`
  throw new Failure('config', `${name} ${String(value)}: takes ${range}`)
}

/** Reads "1-6" or "3". */
export function ruleRange(value: unknown): { min: number; max: number } {
  const match = /^(\d+)(?:-(\d+))?$/.exec(String(value).trim())
  const min = Number(match?.[1])
  const max = Number(match?.[2] ?? match?.[1])
  if (match && min >= 1 && min <= max && max <= 20) return { min, max }
  throw new Failure(
    'config',
    `--rules ${String(value)}: takes a number or a range within 1-20, such as 3 or 1-6`,
  )
}

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const screenOf = (options: Readonly<Record<string, unknown>>): 'auto' | 'json' =>
  options.json === true ? 'json' : 'auto'

/** Reads an amount of US dollars: "150", "0.5" or "$12.50". */
export function usDollars(name: string, value: unknown): number {
  const match = /^\$?(\d+(?:\.\d+)?|\.\d+)$/.exec(String(value).trim())
  const amount = Number(match?.[1])
  if (match && amount > 0) return amount
  throw new Failure('config', `${name} ${String(value)}: takes US dollars, such as 150 or 0.50`)
}
