import { z } from 'zod'
import { contentId } from '../../../core/content-id.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import { issueLine } from '../../../core/issue-line.ts'
import { isRow } from '../../../core/row-fields.ts'

const text = z.string().trim().min(1)

/** An answer, and whether it is true. */
interface Target {
  readonly answer: string
  readonly right: boolean
}

const targets = (answers: readonly string[], right: boolean): Target[] =>
  answers.map(answer => ({ answer, right }))

/** One answer or several, as the published evaluator takes them apart: at semicolons, each ended with a full stop. */
const listed = (answers: string): string[] =>
  answers
    .split(';')
    .map(answer => answer.trim())
    .filter(answer => answer !== '')
    .map(answer => (answer.endsWith('.') ? answer : `${answer}.`))

interface Written {
  readonly best: readonly string[]
  readonly right: readonly string[]
  readonly wrong: readonly string[]
}

/** Of answers written for generation, the sets that the published evaluator compares: the best one with the false ones, all with all. */
const bothSets = ({ best, right, wrong }: Written) => ({
  mc1: [...targets(best, true), ...targets(wrong, false)],
  mc2: [...targets(right, true), ...targets(wrong, false)],
})

/** TruthfulQA.csv. */
const csvSchema = z
  .object({
    Category: text.optional(),
    Question: text,
    'Best Answer': text,
    'Correct Answers': text,
    'Incorrect Answers': text,
  })
  .transform(row => ({
    ...{ question: row.Question, category: row.Category },
    ...bothSets({
      best: listed(row['Best Answer']),
      right: listed(row['Correct Answers']),
      wrong: listed(row['Incorrect Answers']),
    }),
  }))

/** The hub's columns of the set "generation". */
const generationSchema = z
  .object({
    category: text.optional(),
    question: text,
    best_answer: text,
    correct_answers: z.array(text).min(1),
    incorrect_answers: z.array(text).min(1),
  })
  .transform(({ question, category, ...row }) => ({
    ...{ question, category },
    ...bothSets({
      best: listed(row.best_answer),
      right: row.correct_answers.flatMap(listed),
      wrong: row.incorrect_answers.flatMap(listed),
    }),
  }))

/** Answers with 1 for true and 0 for false: as an object in mc_task.json, as two lists in the hub's set "multiple_choice". */
const targetsSchema = z.union([
  z
    .object({ choices: z.array(text), labels: z.array(z.union([z.number(), z.bigint()]).transform(Number)) })
    .transform(({ choices, labels }) => choices.map((answer, at) => ({ answer, right: labels[at] === 1 }))),
  z
    .record(z.string(), z.number())
    .transform(answers => Object.entries(answers).map(([answer, label]) => ({ answer, right: label === 1 }))),
])

const choiceSchema = z
  .object({
    question: text,
    category: text.optional(),
    mc1_targets: targetsSchema,
    mc2_targets: targetsSchema,
  })
  .transform(({ mc1_targets: mc1, mc2_targets: mc2, ...row }) => ({ ...row, mc1, mc2 }))

/**
 * A row in any of the four shapes.
 * @returns what is wrong with a row that is none.
 */
export function readTruthfulqa(row: unknown): Case | string {
  if (!isRow(row)) return 'not an object'
  const schema = 'mc1_targets' in row ? choiceSchema : 'Question' in row ? csvSchema : generationSchema
  const parsed = schema.safeParse(row)
  if (!parsed.success) return issueLine(parsed.error)
  const { question, category, mc1, mc2 } = parsed.data
  if (![mc1, mc2].every(set => set.some(({ right }) => right) && set.some(({ right }) => !right)))
    return 'there has to be a true and a false answer'
  const answers = [...new Set([...mc1, ...mc2].map(({ answer }) => answer))]
  const id = contentId(question)
  return {
    id,
    system: null,
    messages: [{ role: 'user', content: question }],
    rules: [],
    cluster: id,
    tags: category === undefined ? {} : { category },
    choices: {
      context: `Q: ${question}\nA:`,
      continuations: answers.map(answer => ` ${answer}`),
    },
    facts: { mc1: placesOf(mc1, answers), mc2: placesOf(mc2, answers) },
  }
}

const placesOf = (set: readonly Target[], answers: readonly string[]) => ({
  right: set.filter(({ right }) => right).map(({ answer }) => answers.indexOf(answer)),
  wrong: set.filter(({ right }) => !right).map(({ answer }) => answers.indexOf(answer)),
})

const placesSchema = z.object({ right: z.array(z.number()), wrong: z.array(z.number()) })
const factsSchema = z.object({ mc1: placesSchema, mc2: placesSchema })

/** Which of the continuations are true and which false, in both sets. */
export const answersOf = ({ facts }: Case): z.infer<typeof factsSchema> => factsSchema.parse(facts)
