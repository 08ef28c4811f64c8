import { z } from 'zod'
import { idSchema } from './cases.ts'

/** What the published evaluator writes after asking a model: the whole conversation. */
const inferredSchema = z.object({
  system_id: idSchema,
  infer_results: z.array(z.object({ role: z.string(), content: z.string() })),
})

/** A session of result sheets turned into JSON, with the answers of one model. */
const sheetSchema = z.object({
  system_id: idSchema,
  turns: z.array(z.object({ answers: z.record(z.string(), z.object({ text: z.string() })) })).min(1),
})

/** The replies of a model in a row of the evaluator's own output, or of a sheet that holds one model. */
export function repliesIn(row: unknown): { readonly id: string; readonly replies: readonly string[] } | null {
  const inferred = inferredSchema.safeParse(row)
  if (inferred.success) {
    const { system_id: id, infer_results: said } = inferred.data
    return { id, replies: said.flatMap(({ role, content }) => (role === 'assistant' ? [content] : [])) }
  }
  const sheet = sheetSchema.safeParse(row)
  if (!sheet.success) return null
  const { system_id: id, turns } = sheet.data
  const models = new Set(turns.flatMap(({ answers }) => Object.keys(answers)))
  const [model] = models
  if (model === undefined || models.size > 1) return null
  const texts = turns.map(({ answers }) => answers[model]?.text)
  const end = texts.indexOf(undefined) // what comes later has no history
  return { id, replies: texts.slice(0, end < 0 ? texts.length : end).filter(text => text !== undefined) }
}
