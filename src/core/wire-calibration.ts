/** `calibration.json`: what is known of the errors of judges, as a schema. */
import { z } from 'zod'
import type { Calibration } from './calibration.ts'

const count = z.int().min(0)

export const judgedCountsSchema = z.object({ pass: count, fail: count, unknown: count, notApplicable: count })

const confusionSchema = z.object({
  pass: judgedCountsSchema,
  fail: judgedCountsSchema,
  notApplicable: judgedCountsSchema,
})

const familiesSchema = z.record(z.string(), confusionSchema)

export const judgeIdentitySchema = z.object({
  id: z.string().min(1),
  models: z.array(z.string()).min(1),
  prompt: z.string(),
  votes: z.int().min(1),
})

export const calibrationSchema = z.object({
  judge: judgeIdentitySchema,
  labels: z.object({
    human: familiesSchema.optional(),
    program: familiesSchema.optional(),
    judge: familiesSchema.optional(),
  }),
}) satisfies z.ZodType<Calibration>

/** One file for any number of judges. The figures beside the counts are for readers; programs take them from the counts. */
export const calibrationFileSchema = z.object({
  format: z.literal(1),
  calibrations: z.array(calibrationSchema),
})
