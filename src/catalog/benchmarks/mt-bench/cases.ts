import { z } from 'zod'
import type { BenchmarkFile, CaseRow } from '../../../core/evaluation/benchmark.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import { Failure } from '../../../core/failure.ts'
import { issueLine } from '../../../core/issue-line.ts'
import { isRow } from '../../../core/row-fields.ts'
import { type JudgePrompt, judgePromptSchema, promptNames } from './judge-prompts.ts'

const idSchema = z.union([z.string().min(1), z.number()]).transform(String)
const questionSchema = z.object({
  question_id: idSchema,
  category: z.string().min(1),
  turns: z.array(z.string().min(1)).min(1).max(2),
})
const answerSchema = z.object({
  question_id: idSchema,
  choices: z.array(z.object({ turns: z.array(z.string()).min(1) })).min(1),
})

/** Sorts of questions that are graded beside a reference answer, which judges get wrong by themselves. */
const withReference: ReadonlySet<string> = new Set(['math', 'reasoning', 'coding'])

interface Copy {
  readonly questions: { readonly file: string; readonly row: number; readonly value: unknown }[]
  readonly references: Map<string, readonly string[]>
  readonly prompts: Map<string, JudgePrompt>
}

/**
 * The cases of a copy of MT-bench: its questions with the reference answers and the judge's prompts that they are graded by. The
 * three sorts of rows are told apart by their fields, in whatever files they stand.
 * @throws Failure('source') where there is no question, or a prompt is missing.
 */
export async function* mtBenchCases(files: readonly BenchmarkFile[]): AsyncGenerator<CaseRow> {
  const copy: Copy = { questions: [], references: new Map(), prompts: new Map() }
  for (const file of files) yield* sorted(file, copy)
  const missing = Object.values(promptNames)
    .flat()
    .filter(name => !copy.prompts.has(name))
  if (copy.questions.length === 0 || missing.length > 0)
    throw new Failure(
      'source',
      `mt-bench: ${copy.questions.length === 0 ? 'no question' : `no judge prompt "${missing.join('", "')}"`} in the files given; wanted: question.jsonl, judge_prompts.jsonl and reference_answer/gpt-4.jsonl`,
    )
  const ids = new Set<string>()
  for (const { file, row, value } of copy.questions) {
    const found = caseOf(value, copy)
    const problem =
      typeof found === 'string' ? found : ids.has(found.id) ? `question ${found.id} was there before` : null
    if (problem !== null) yield { file, row, problem }
    else if (typeof found !== 'string') {
      ids.add(found.id)
      yield { case: found }
    }
  }
}

/** Files every row under what it is; tells those that are nothing. */
async function* sorted(
  file: BenchmarkFile,
  { questions, references, prompts }: Copy,
): AsyncGenerator<CaseRow> {
  for await (const item of file.rows()) {
    const told = (problem: string): CaseRow => ({ file: file.path, row: item.row, problem })
    if ('error' in item) yield told(item.error)
    else if (!isRow(item.value)) yield told('not an object')
    else if ('prompt_template' in item.value) {
      const prompt = judgePromptSchema.safeParse(item.value)
      if (prompt.success) prompts.set(prompt.data.name, prompt.data)
      else yield told(issueLine(prompt.error))
    } else if ('choices' in item.value) {
      const answer = answerSchema.safeParse(item.value)
      if (answer.success) references.set(answer.data.question_id, answer.data.choices[0]?.turns ?? [])
      else yield told(issueLine(answer.error))
    } else questions.push({ file: file.path, row: item.row, value: item.value })
  }
}

function caseOf(value: unknown, { references, prompts }: Copy): Case | string {
  const parsed = questionSchema.safeParse(value)
  if (!parsed.success) return issueLine(parsed.error)
  const { question_id: id, category, turns } = parsed.data
  const needed = withReference.has(category)
  const reference = references.get(id) ?? []
  if (needed && reference.length < turns.length)
    return `no reference answer for question ${id}, which is about ${category}; name reference_answer/gpt-4.jsonl, too`
  return {
    id,
    system: null,
    messages: turns.map(content => ({ role: 'user', content })),
    rules: [],
    cluster: id,
    tags: { category },
    facts: {
      references: needed ? reference : null,
      prompts: promptNames[needed ? 'reference' : 'plain'].map(name => prompts.get(name)),
    },
  }
}

const factsSchema = z.object({
  references: z.array(z.string()).nullable(),
  prompts: z.array(judgePromptSchema),
})

/** What a case is graded by. */
export const gradedBy = ({ facts }: Case): z.infer<typeof factsSchema> => factsSchema.parse(facts)

/** The replies in a row of `model_answer`. */
export function repliesIn(row: unknown): { readonly id: string; readonly replies: readonly string[] } | null {
  const parsed = answerSchema.safeParse(row)
  return parsed.success ? { id: parsed.data.question_id, replies: parsed.data.choices[0]?.turns ?? [] } : null
}
