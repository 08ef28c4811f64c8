import { expect, it } from 'vitest'
import type { z } from 'zod'
import { triplet } from '../../test/hand-made.ts'
import type { Dropped } from './dropped.ts'
import type { Case } from './evaluation/case.ts'
import type { caseSchema } from './evaluation/case-schema.ts'
import type { EvalReport } from './evaluation/eval-report.ts'
import type { GradedRow } from './evaluation/graded-row.ts'
import type { evalReportSchema, gradedRowSchema } from './evaluation/wire-evaluation.ts'
import type { Provenance } from './exporter.ts'
import type { Triplet } from './triplet.ts'
import { type droppedSchema, parseTriplet, type provenanceSchema, tripletSchema } from './wire.ts'

type Deep<T> = T extends readonly (infer I)[]
  ? Deep<I>[]
  : T extends object
    ? { -readonly [K in keyof T]-?: Deep<T[K]> }
    : T
type Same<A, B> = [Deep<A>] extends [Deep<B>] ? ([Deep<B>] extends [Deep<A>] ? true : never) : never

it('says the same as the interfaces, optional fields included', () => {
  const same: true[] = [
    true satisfies Same<z.infer<typeof tripletSchema>, Triplet>,
    true satisfies Same<z.infer<typeof droppedSchema>, Dropped>,
    true satisfies Same<z.infer<typeof provenanceSchema>, Provenance>,
    true satisfies Same<z.infer<typeof caseSchema>, Case>,
    true satisfies Same<z.infer<typeof gradedRowSchema>, GradedRow>,
    true satisfies Same<z.infer<typeof evalReportSchema>, EvalReport>,
  ]
  expect(same).toHaveLength(6)
})

it('takes a triplet as it is, and keeps fields it does not know', () => {
  const stored = { ...triplet(), mood: 'sunny' }
  expect(parseTriplet(stored, 'a:1')).toEqual({ ok: true, value: stored })
  expect(tripletSchema.parse(triplet())).toEqual(triplet())
})

it('says on one line what is wrong', () => {
  const { verdicts: _, ...without } = triplet()
  expect(parseTriplet(without, 'a:1')).toEqual({
    ok: false,
    error: 'verdicts: expected array, received undefined',
  })
  expect(parseTriplet({ ...triplet(), messages: [] }, 'a:1')).toEqual({
    ok: false,
    error: 'messages: the last message must be from the assistant',
  })
  expect(parseTriplet(7, 'a:1')).toMatchObject({ ok: false })
})

it('refuses a later format by name', () => {
  expect(() => parseTriplet({ ...triplet(), format: 2 }, 'a.jsonl:3')).toThrow(
    'a.jsonl:3: written by a newer rolenrules (format 2); upgrade',
  )
})
