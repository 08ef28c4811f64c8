/** What an evaluation leaves on disk, as schemas. The interfaces say the same; a test holds the two together. */
import { z } from 'zod'
import type { JudgedFigures } from '../judged-figures.ts'
import { messageSchema } from '../wire.ts'
import { judgedCountsSchema, judgeIdentitySchema } from '../wire-calibration.ts'
import type { Breakdown, Curve, EvalReport } from './eval-report.ts'
import type { GradedRow } from './graded-row.ts'
import type { Measured } from './metric.ts'

const measured = {
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  counted: z.number().min(0),
  undecided: z.number().min(0),
} satisfies Record<keyof Measured, z.ZodType>

const breakdownSchema = z.object({
  by: z.string(),
  metric: z.string(),
  rows: z.array(z.object({ name: z.string(), ...measured })),
}) satisfies z.ZodType<Breakdown>

const curveSchema = z.object({
  name: z.string(),
  of: z.string(),
  x: z.string(),
  points: z.array(z.object({ x: z.number(), ...measured })),
  half: z.number().nullable(),
}) satisfies z.ZodType<Curve>

const estimateSchema = z.object({ value: z.number(), low: z.number(), high: z.number() })

const judgedFiguresSchema = z.object({
  judge: judgeIdentitySchema,
  votes: z.int().min(0),
  unreadable: z.int().min(0),
  ...judgedCountsSchema.shape,
  families: z.record(z.string(), judgedCountsSchema),
  passRate: estimateSchema.nullable(),
  calibration: z
    .object({
      by: z.enum(['human', 'program']),
      rows: z.int().min(0),
      sensitivity: estimateSchema.nullable(),
      specificity: estimateSchema.nullable(),
      corrected: estimateSchema.nullable(),
      families: z.record(
        z.string(),
        z
          .object({
            decided: z.int().min(0),
            sensitivity: estimateSchema.nullable(),
            specificity: estimateSchema.nullable(),
          })
          .nullable(),
      ),
    })
    .nullable(),
}) satisfies z.ZodType<JudgedFigures>

/** `report.json` of an evaluation's folder. */
export const evalReportSchema = z.object({
  format: z.literal(1),
  is: z.literal('evaluation'),
  benchmark: z.string(),
  model: z.string(),
  judge: z.object({ id: z.string(), models: z.array(z.string()) }).nullable(),
  asked: z
    .object({
      by: z.enum(['chat', 'likelihood']),
      placement: z.enum(['system', 'user', 'both', 'none']),
      temperature: z.number().nullable(),
      maxTokens: z.number().nullable(),
    })
    .optional(),
  cases: z.object({ count: z.int().min(0), hash: z.string(), clusters: z.int().min(0) }),
  samples: z.int().min(1),
  unusable: z.int().min(0),
  unanswered: z.int().min(0),
  graded: z.int().min(0).optional(),
  judged: judgedFiguresSchema.optional(),
  published: z
    .object({
      compared: z.int().min(0),
      agree: z.int().min(0),
      unstable: z.int().min(0),
      unstableAgree: z.int().min(0),
    })
    .optional(),
  metrics: z.array(
    z.object({
      name: z.string(),
      summary: z.string(),
      unit: z.enum(['share', 'score']),
      lowerIsBetter: z.literal(true).optional(),
      ...measured,
    }),
  ),
  breakdowns: z.array(breakdownSchema),
  curves: z.array(curveSchema),
  detectable: z.number().nullable(),
  calls: z.int().min(0),
  tokens: z.object({ input: z.number(), output: z.number(), cached: z.number() }),
  costUsd: z.number().nullable(),
  seconds: z.number(),
  stopped: z.string().optional(),
}) satisfies z.ZodType<EvalReport>

const bareVerdictSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('pass') }),
  z.object({
    outcome: z.literal('fail'),
    reason: z.string(),
    span: z.object({ start: z.int().min(0), end: z.int().min(0) }).optional(),
  }),
  z.object({ outcome: z.literal('unknown'), reason: z.string() }),
])

/** A line of an evaluation's graded.jsonl. */
export const gradedRowSchema = z.object({
  id: z.string().min(1),
  sample: z.int().min(0),
  cluster: z.string(),
  tags: z.record(z.string(), z.union([z.string(), z.number()])),
  marks: z.array(
    z.object({
      of: z.string(),
      group: z.string(),
      turn: z.int().min(1),
      reading: z.string().optional(),
      by: z.enum(['program', 'judge', 'human']),
      verdict: bareVerdictSchema,
    }),
  ),
  task: bareVerdictSchema.optional(),
  scores: z.record(z.string(), z.number()).optional(),
  system: z.string().nullable(),
  messages: z.array(messageSchema),
  rules: z.array(z.object({ id: z.string(), text: z.string() })),
}) satisfies z.ZodType<GradedRow>
