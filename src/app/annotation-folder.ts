import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure, reasonOf } from '../core/failure.ts'
import { issueLine } from '../core/issue-line.ts'
import { readJsonRows } from '../io/json-rows.ts'
import { type KeyRow, keyRowSchema, type Level, levels } from '../stages/annotate/annotation-key.ts'
import { type RunTotals, runTotalsSchema } from '../stages/annotate/run-totals.ts'

export const keyFile = 'key.jsonl'
export const planFile = 'annotation.json'
/** All that annotators get. */
export const sheetsFolder = 'for-annotators'

/** How sheets were made, and what was said of the runs as a whole: annotation.json. */
export interface AnnotationPlan {
  readonly format: 1
  readonly is: 'annotation'
  readonly runs: readonly string[]
  readonly annotators: readonly string[]
  readonly levels: readonly Level[]
  readonly overlap: number
  readonly limit: number | null
  readonly seed: number
  readonly totals: readonly RunTotals[]
}

const planSchema = z.object({
  format: z.literal(1),
  is: z.literal('annotation'),
  runs: z.array(z.string()),
  annotators: z.array(z.string()),
  levels: z.array(z.enum(levels)),
  overlap: z.number(),
  limit: z.int().nullable(),
  seed: z.int(),
  totals: z.array(runTotalsSchema),
}) satisfies z.ZodType<AnnotationPlan>

/**
 * What an export kept for itself. @throws Failure('source') where the folder is none; a key that somebody changed is of no use at all.
 */
export async function readAnnotationFolder(
  folder: string,
): Promise<{ readonly plan: AnnotationPlan; readonly key: readonly KeyRow[] }> {
  const path = join(folder, keyFile)
  const planPath = join(folder, planFile)
  if (!existsSync(path) || !existsSync(planPath))
    throw new Failure(
      'source',
      `${folder}: holds no ${keyFile} and ${planFile}; rnr annotate export makes folders that do`,
    )
  const key: KeyRow[] = []
  for await (const item of readJsonRows({ name: path, path })) {
    const parsed = keyRowSchema.safeParse('error' in item ? undefined : item.value)
    if (!parsed.success)
      throw new Failure(
        'source',
        `${path}:${item.row}: ${'error' in item ? item.error : issueLine(parsed.error)}; get the original back`,
      )
    key.push(parsed.data)
  }
  return { plan: planIn(planPath), key }
}

function planIn(path: string): AnnotationPlan {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Failure('source', `${path}: cannot be read (${reasonOf(error)})`, { cause: error })
  }
  const parsed = planSchema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Failure('source', `${path}: ${issueLine(parsed.error)}; get the original back`)
}
