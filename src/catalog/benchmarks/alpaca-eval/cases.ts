import { z } from 'zod'
import { contentId } from '../../../core/content-id.ts'
import type { BenchmarkFile, CaseRow } from '../../../core/evaluation/benchmark.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import { caseRows } from '../../../core/evaluation/case-rows.ts'
import { issueLine } from '../../../core/issue-line.ts'
import { isRow } from '../../../core/row-fields.ts'

const outputSchema = z.object({
  instruction: z.string().min(1),
  output: z.string(),
  dataset: z.string().optional(),
  generator: z.string().optional(),
})

/** A row of instruction_difficulty.csv, whose index has no name. */
const difficultySchema = z.object({
  index: z.coerce.number().optional(),
  'column 1': z.coerce.number().optional(),
  instruction_difficulty: z.coerce.number(),
})

/**
 * The instructions with the reference outputs, and their difficulties where the copy has them.
 * @param about name and origin, for messages.
 * @throws Failure('source') where there is no instruction.
 */
export async function* alpacaEvalCases(
  about: Parameters<typeof caseRows>[0],
  files: readonly BenchmarkFile[],
): AsyncGenerator<CaseRow> {
  const difficulties = await difficultiesIn(files)
  yield* caseRows(about, files, (value, _, row) => {
    if (isRow(value) && 'instruction_difficulty' in value) {
      const { error } = difficultySchema.safeParse(value)
      return error === undefined ? null : issueLine(error)
    }
    const parsed = outputSchema.safeParse(value)
    if (!parsed.success) return issueLine(parsed.error)
    const { instruction, output, dataset, generator } = parsed.data
    const difficulty = difficulties.get(row - 1)
    const id = contentId(instruction)
    return {
      id,
      system: null,
      messages: [{ role: 'user', content: instruction }],
      rules: [],
      cluster: id,
      tags: {
        ...(dataset !== undefined && { dataset }),
        ...(generator !== undefined && { against: generator }),
      },
      facts: { reference: output, ...(difficulty !== undefined && { difficulty }) },
    }
  })
}

/** Difficulties by the place of the instruction in the published list, from 0. */
async function difficultiesIn(files: readonly BenchmarkFile[]): Promise<ReadonlyMap<number, number>> {
  const found = new Map<number, number>()
  for (const file of files) {
    if (!/difficulty/i.test(file.name)) continue
    for await (const item of file.rows()) {
      const parsed = difficultySchema.safeParse('value' in item ? item.value : null)
      const place = parsed.data?.index ?? parsed.data?.['column 1']
      if (parsed.success && place !== undefined) found.set(place, parsed.data.instruction_difficulty)
    }
  }
  return found
}

const factsSchema = z.object({ reference: z.string(), difficulty: z.number().optional() })

/** What a reply is compared with. */
export const comparedWith = ({ facts }: Case): z.infer<typeof factsSchema> => factsSchema.parse(facts)

/** The reply in a row of `model_outputs.json`. */
export function repliesIn(row: unknown): { readonly id: string; readonly replies: readonly string[] } | null {
  const parsed = outputSchema.safeParse(row)
  return parsed.success ? { id: contentId(parsed.data.instruction), replies: [parsed.data.output] } : null
}
