import type { z } from 'zod'

/** The first thing wrong with a value, on one line: "verdicts.0.turn: expected number". */
export function issueLine(error: z.ZodError): string {
  const issue = error.issues[0]
  const path = (issue?.path ?? []).map(String).join('.')
  const message = (issue?.message ?? 'not valid').replace(/^Invalid input: /, '').replace(/\s+/g, ' ')
  const others = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : ''
  return `${path === '' ? '' : `${path}: `}${message}${others}`
}
