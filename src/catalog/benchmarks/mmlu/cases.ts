import { z } from 'zod'
import type { BenchmarkFile } from '../../../core/evaluation/benchmark.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import type { caseIds } from '../../../core/evaluation/case-ids.ts'
import { issueLine } from '../../../core/issue-line.ts'
import { isRow } from '../../../core/row-fields.ts'
import { choiceCase, letterOf, withLetters } from '../known-answers/choice-case.ts'

/** Of the published CSV files, which have no header row. */
export const columns = ['question', 'A', 'B', 'C', 'D', 'answer'] as const

const text = z.string().min(1)

const csvSchema = z
  .object({ question: text, A: text, B: text, C: text, D: text, answer: z.enum(['A', 'B', 'C', 'D']) })
  .transform(({ question, A, B, C, D, answer }) => ({
    ...{ question, options: [A, B, C, D], right: answer.charCodeAt(0) - 65 },
    subject: undefined,
  }))

/** The hub's columns. */
const hubSchema = z
  .object({
    question: text,
    subject: z.string().optional(),
    choices: z.array(text).length(4),
    answer: z.union([z.int(), z.bigint().transform(Number)]).pipe(z.int().min(0).max(3)),
  })
  .transform(({ choices, answer, ...row }) => ({ ...row, options: choices, right: answer }))

/** A question of one subject. */
export interface Question {
  /** "high_school_geography". */
  readonly subject: string
  readonly question: string
  readonly options: readonly string[]
  readonly right: number
}

/** @returns what is wrong with a row that is no question. */
export function readQuestion(row: unknown, file: Pick<BenchmarkFile, 'name'>): Question | string {
  if (!isRow(row)) return 'not an object'
  const parsed = (Array.isArray(row.choices) ? hubSchema : csvSchema).safeParse(row)
  if (!parsed.success) return issueLine(parsed.error)
  const { subject = subjectOf(file), question, options, right } = parsed.data
  return { subject, question: question.trim(), options, right }
}

/** "astronomy" of "astronomy_test.csv". */
const subjectOf = ({ name }: Pick<BenchmarkFile, 'name'>): string =>
  name.replace(/\..*$/, '').replace(/_(?:test|val|dev)$/, '')

/** @param shots questions of the same subject that stand before it with their answers. */
export const mmluCase = (
  { subject, question, options, right }: Question,
  shots: readonly Question[],
  idOf: ReturnType<typeof caseIds>,
): Case => {
  const about = subject.replaceAll('_', ' ')
  return choiceCase({
    id: `${subject}/${idOf(subject, question, options)}`,
    tags: { subject },
    question: `A question about ${about}:\n\n${question}`,
    ...{ options, right },
    choices: {
      // The published beginning, word for word: what models were scored with depends on it.
      context: `The following are multiple choice questions (with answers) about ${about}.\n\n${shots.map(shot => `${unanswered(shot)} ${letterOf(shot.right)}\n\n`).join('')}${unanswered({ question, options })}`,
      continuations: options.map((_, at) => ` ${letterOf(at)}`),
    },
  })
}

const unanswered = ({ question, options }: Pick<Question, 'question' | 'options'>): string =>
  `${question}\n${withLetters(options)}\nAnswer:`
