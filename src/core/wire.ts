/** What lies on disk, as schemas. The interfaces say the same; a test holds the two together. */
import { z } from 'zod'
import type { Dropped } from './dropped.ts'
import type { Provenance } from './exporter.ts'
import { Failure } from './failure.ts'
import type { RowOrigin } from './instruction.ts'
import { issueLine } from './issue-line.ts'
import type { Message } from './message.ts'
import type { Rule, Scope } from './rule.ts'
import type { SystemPrompt } from './system-prompt.ts'
import type { Rejected, Triplet, TripletOrigin } from './triplet.ts'
import type { RuleVerdict } from './verdict.ts'

export const messageSchema = z.object({
  role: z.enum(['system', 'user', 'assistant']),
  content: z.string(),
}) satisfies z.ZodType<Message>

export const scopeSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('always') }),
  z.object({ is: z.literal('from-turn'), turn: z.int().min(1), to: z.int().min(1).optional() }),
  z.object({ is: z.literal('when'), condition: z.string() }),
]) satisfies z.ZodType<Scope>

export const ruleSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  kind: z.object({ name: z.string(), params: z.record(z.string(), z.unknown()) }).optional(),
  rubric: z.string().optional(),
  scope: scopeSchema,
}) satisfies z.ZodType<Rule>

const filed = {
  rule: z.string(),
  turn: z.int().min(1),
  by: z.enum(['program', 'judge', 'human']),
}

export const verdictSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('pass'), ...filed }),
  z.object({
    outcome: z.literal('fail'),
    reason: z.string(),
    span: z.object({ start: z.int().min(0), end: z.int().min(0) }).optional(),
    ...filed,
  }),
  z.object({ outcome: z.literal('unknown'), reason: z.string(), ...filed }),
]) satisfies z.ZodType<RuleVerdict>

export const roleSchema = z.object({ name: z.string(), domain: z.string(), persona: z.string() })

export const systemPromptSchema = z.object({
  role: roleSchema,
  rules: z.array(ruleSchema),
  layout: z.string(),
  text: z.string(),
}) satisfies z.ZodType<SystemPrompt>

export const rowOriginSchema = z.object({
  source: z.string(),
  row: z.int().min(0),
  key: z.string().optional(),
  licence: z.string().optional(),
}) satisfies z.ZodType<RowOrigin>

export const originSchema = rowOriginSchema.extend({
  instruction: z.string(),
  recipe: z.string(),
  teacher: z.string(),
  seed: z.number(),
  sample: z.int().min(0),
  language: z.string().optional(),
}) satisfies z.ZodType<TripletOrigin>

export const rejectedSchema = z.object({
  turn: z.int().min(1),
  content: z.string(),
  broke: z.array(z.string()),
}) satisfies z.ZodType<Rejected>

export const tripletSchema = z.object({
  format: z.literal(1),
  id: z.string().min(1),
  system: systemPromptSchema,
  messages: z
    .array(messageSchema)
    .refine(turns => turns.at(-1)?.role === 'assistant', 'the last message must be from the assistant')
    .refine(turns => turns.every(({ role }) => role !== 'system'), 'the system prompt belongs in "system"'),
  verdicts: z.array(verdictSchema),
  rejected: z.array(rejectedSchema).optional(),
  origin: originSchema,
}) satisfies z.ZodType<Triplet>

export const droppedSchema = z.object({
  format: z.literal(1),
  reason: z.string(),
  detail: z.string().optional(),
  origin: rowOriginSchema,
  sample: z.int().min(0).optional(),
  record: z.unknown(),
  rejected: z.array(rejectedSchema).optional(),
}) satisfies z.ZodType<Dropped>

export const provenanceSchema = z.object({
  format: z.literal(1),
  row: z.int().min(1),
  content: z.string(),
  id: z.string(),
  role: roleSchema,
  layout: z.string(),
  rules: z.array(ruleSchema),
  verdicts: z.array(verdictSchema),
  origin: originSchema,
  broke: z.string().optional(),
}) satisfies z.ZodType<Provenance>

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string }

/**
 * A triplet as it stood in a file, with whatever fields it has besides; `where` is its file:row, for
 * messages.
 */
export const parseTriplet = (value: unknown, where: string): Parsed<Triplet> =>
  parse(tripletSchema, value, where)

/** A line of dropped.jsonl. */
export const parseDropped = (value: unknown, where: string): Parsed<Dropped> =>
  parse(droppedSchema, value, where)

/** A line of the provenance file beside an export. */
export const parseProvenance = (value: unknown, where: string): Parsed<Provenance> =>
  parse(provenanceSchema, value, where)

/**
 * The value itself when the schema accepts it: fields that this version does not know are kept.
 * @throws Failure('source') on a record of a later format.
 */
function parse<T>(schema: z.ZodType<T>, value: unknown, where: string): Parsed<T> {
  const accepts = (candidate: unknown): candidate is T => {
    result = schema.safeParse(candidate)
    return result.success
  }
  let result: z.ZodSafeParseResult<T> | undefined
  if (accepts(value)) return { ok: true, value }
  if (typeof value === 'object' && value !== null && 'format' in value && Number(value.format) > 1)
    throw new Failure('source', `${where}: written by a newer rolenrules (format ${value.format}); upgrade`)
  return { ok: false, error: result?.error ? issueLine(result.error) : 'not valid' }
}
