import { z } from 'zod'

const range = z.object({ min: z.int(), max: z.int() })

/** What decides a benchmark's bytes. */
const benchPlanSchema = z.object({
  format: z.literal(1),
  is: z.literal('benchmark'),
  /** Of rolenrules. */
  version: z.string(),
  /** "awesome", "alpaca" and "ultrachat" take rows of one sort; any other name takes all. */
  split: z.string(),
  recipe: z.literal('roles-and-rules'),
  teacher: z.string(),
  sources: z
    .array(
      z.object({
        name: z.string(),
        files: z.array(z.object({ name: z.string(), fingerprint: z.string().nullable() })).readonly(),
      }),
    )
    .readonly(),
  /** Training data that no case may be near to. */
  against: z.array(z.string()).readonly(),
  /** Likeness from which a case is near to it. */
  near: z.number(),
  /** K is drawn from Uniform{min..max}. */
  rules: range,
  /** Cases for each row. */
  samples: z.int(),
  /** Rows read at most; null for all. */
  limit: z.int().nullable(),
  seed: z.int(),
  /** What cases are varied in. */
  axes: z.array(z.string()).readonly(),
})

export type BenchPlan = z.infer<typeof benchPlanSchema>

/** `bench.json` of a benchmark's folder: how it was made, what came of it, and the hashes that freeze it. */
export const benchCardSchema = benchPlanSchema.extend({
  /** Rows read. */
  rows: z.int(),
  cases: z.int(),
  /** Cases by axis: "plain", "k", "stance"… */
  byAxis: z.record(z.string(), z.int()),
  /** By reason. */
  dropped: z.record(z.string(), z.int()),
  /** Texts of training data that the cases were compared with. */
  texts: z.int(),
  /** SHA-256 of the files, in hex. */
  sha256: z.object({ cases: z.string(), witnesses: z.string() }),
})

export type BenchCard = z.infer<typeof benchCardSchema>
