import { z } from 'zod'
import type { PublishedVerdict } from '../../../core/evaluation/published.ts'
import { issueLine } from '../../../core/issue-line.ts'
import { ruleId } from './instruction-row.ts'
import { type Reading, readings } from './readings.ts'

const verdictsSchema = z
  .array(z.boolean().nullable(), 'wanted a list of true and false, one for each instruction')
  .nullish()

const rowSchema = z.object({
  instruction_id_list: z.array(z.string()).nullish(),
  strict: verdictsSchema,
  loose: verdictsSchema,
  follow_instruction_list: verdictsSchema,
  unstable_indices: z.array(z.number()).nullish(),
})

/**
 * The verdicts that the evaluators write: `follow_instruction_list`, in a file named after the reading; or `strict` and `loose` in one
 * row. A null compares with nothing.
 */
export function publishedIn(row: unknown, file: string): readonly PublishedVerdict[] | string {
  const parsed = rowSchema.safeParse(row)
  if (!parsed.success) return issueLine(parsed.error)
  const { instruction_id_list: ids, strict, loose, follow_instruction_list: listed } = parsed.data
  const unstable = new Set(parsed.data.unstable_indices ?? [])
  const said: Readonly<Partial<Record<Reading, typeof listed>>> =
    strict == null && loose == null ? { [readingOf(file)]: listed } : { strict, loose }
  const found: PublishedVerdict[] = []
  for (const reading of readings) {
    const verdicts = said[reading] ?? []
    if (ids && said[reading] && verdicts.length !== ids.length)
      return `${reading}: ${verdicts.length} verdicts for ${ids.length} instructions`
    for (const [at, followed] of verdicts.entries())
      if (followed !== null) found.push({ of: ruleId(at), reading, followed, unstable: unstable.has(at) })
  }
  return found
}

/** The evaluators write strict and loose results to files of their own, called after the reading. */
const readingOf = (file: string): Reading => (/loose[^/\\]*$/i.test(file) ? 'loose' : 'strict')
