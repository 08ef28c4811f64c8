import { z } from 'zod'
import type { Case } from '../../../core/evaluation/case.ts'
import type { caseIds } from '../../../core/evaluation/case-ids.ts'
import { issueLine } from '../../../core/issue-line.ts'
import { isRow } from '../../../core/row-fields.ts'
import { choiceCase } from '../known-answers/choice-case.ts'

const idSchema = z.string().min(1).optional()
const text = z.string().trim().min(1)

/** AI2's own JSON Lines. */
const ownSchema = z
  .object({
    id: idSchema,
    question: z.object({
      stem: text,
      choices: z
        .array(z.object({ text, label: z.string() }))
        .min(2)
        .max(26),
    }),
    answerKey: z.string(),
  })
  .transform(({ id, question: { stem, choices }, answerKey }) => ({
    ...{ id, question: stem, answerKey },
    options: choices.map(choice => choice.text),
    labels: choices.map(({ label }) => label),
  }))

/** The hub's columns. */
const hubSchema = z
  .object({
    id: idSchema,
    question: text,
    choices: z.object({ text: z.array(text).min(2).max(26), label: z.array(z.string()) }),
    answerKey: z.string(),
  })
  .transform(({ choices, ...row }) => ({ ...row, options: choices.text, labels: choices.label }))

/** A shape that many evaluations pass on: the options without labels, the right one by its place. */
const placedSchema = z
  .object({ id: idSchema, query: text, choices: z.array(text).min(2).max(26), gold: z.int().min(0) })
  .transform(({ id, query, choices, gold }) => ({
    ...{ id, question: query.replace(/^Question:\s*/, '').replace(/\s*Answer:$/, ''), options: choices },
    labels: choices.map((_, at) => String(at)),
    answerKey: String(gold),
  }))

/**
 * A row in any of the three shapes.
 * @param name of the file: tells Easy from Challenge.
 * @returns what is wrong with a row that is no question.
 */
export function readArc(row: unknown, name: string, idOf: ReturnType<typeof caseIds>): Case | string {
  if (!isRow(row)) return 'not an object'
  const schema = 'query' in row ? placedSchema : isRow(row.question) ? ownSchema : hubSchema
  const parsed = schema.safeParse(row)
  if (!parsed.success) return issueLine(parsed.error)
  const { question, options, labels, answerKey, id } = parsed.data
  const right = labels.indexOf(answerKey)
  if (right < 0 || right >= options.length) return `the answer "${answerKey}" is none of the options`
  const set = /challenge|easy/i.exec(name)?.[0].toLowerCase()
  return choiceCase({
    id: id ?? idOf(question, options),
    tags: set === undefined ? {} : { set },
    ...{ question, options, right },
    choices: {
      context: `Question: ${question}\nAnswer:`,
      continuations: options.map(option => ` ${option}`),
    },
  })
}
