import { z } from 'zod'
import type { Case } from '../../../core/evaluation/case.ts'
import type { caseIds } from '../../../core/evaluation/case-ids.ts'
import { issueLine } from '../../../core/issue-line.ts'
import { isRow } from '../../../core/row-fields.ts'
import { choiceCase } from '../known-answers/choice-case.ts'

const text = z.string().trim().min(1)
const place = z.union([z.int(), z.string().regex(/^\d$/).transform(Number)])

/** The published JSON Lines, and the hub's columns. */
const ownSchema = z
  .object({
    activity_label: text,
    ctx_a: z.string(),
    ctx_b: z.string(),
    endings: z.array(text).min(2).max(26),
    label: place,
  })
  .transform(({ activity_label, ctx_a, ctx_b, endings, label }) => ({
    beginning: `${activity_label}: ${ctx_a} ${capitalised(ctx_b)}`,
    options: endings,
    right: label,
    tags: { activity: activity_label },
  }))

/** A shape that some evaluations pass on: no activity, endings by letters. */
const letteredSchema = z
  .object({ question: text, choices: z.record(z.string(), text), answer: z.string() })
  .transform(({ question, choices, answer }) => ({
    beginning: question,
    options: Object.values(choices),
    right: Object.keys(choices).indexOf(answer),
    tags: {},
  }))

/**
 * A row in either shape, its text cleaned up as lm-evaluation-harness cleans it.
 * @returns what is wrong with a row that is none; the published test file has no labels.
 */
export function readHellaswag(row: unknown, idOf: ReturnType<typeof caseIds>): Case | string {
  if (!isRow(row)) return 'not an object'
  const parsed = ('endings' in row ? ownSchema : letteredSchema).safeParse(row)
  if (!parsed.success) return issueLine(parsed.error)
  const { beginning, options: endings, right, tags } = parsed.data
  if (right < 0 || right >= endings.length) return 'the right ending is none of those given'
  const context = withoutMarks(beginning)
  const options = endings.map(withoutMarks)
  return choiceCase({
    id: idOf(context, options),
    tags,
    question: `How does this text go on?\n\n${context.trim()}`,
    ...{ options, right },
    choices: { context, continuations: options.map(option => ` ${option}`) },
  })
}

/** The marks of WikiHow articles ("[header]", "[title]", "[step]") are taken out, a title ends a sentence. */
const withoutMarks = (text: string): string =>
  text
    .trim()
    .replaceAll(' [title]', '. ')
    .replace(/\[[^\]\n]*\]/g, '')
    .replaceAll('  ', ' ')

/** As Python's `capitalize`: all letters but the first are small. */
const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase()
