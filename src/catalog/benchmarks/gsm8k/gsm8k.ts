import { z } from 'zod'
import type { Benchmark } from '../../../core/evaluation/benchmark.ts'
import type { Answered, Case } from '../../../core/evaluation/case.ts'
import { caseIds } from '../../../core/evaluation/case-ids.ts'
import { caseRows } from '../../../core/evaluation/case-rows.ts'
import type { GradedCase } from '../../../core/evaluation/graded-case.ts'
import { shareMetric } from '../../../core/evaluation/share-metric.ts'
import { filesOf } from '../../../core/evaluation/split-files.ts'
import { lastNumber, statedNumber } from '../../../core/evaluation/stated-number.ts'
import { issueLine } from '../../../core/issue-line.ts'
import { fail, pass, type Verdict } from '../../../core/verdict.ts'
import { answerMark } from '../known-answers/answer-mark.ts'
import { answeredRightly, byReading, unread } from '../known-answers/answer-metrics.ts'

/**
 * Numbers are compared by value: "$1,234.00" is 1234. lm-evaluation-harness compares what is left of the text without commas,
 * dollar signs and a full stop at the end; its flexible reading takes the last number wherever it stands, ours the stated one first.
 */
export const gsm8k: Benchmark = {
  name: 'gsm8k',
  summary: 'GSM8K: 1,319 grade-school word problems, the final number compared',
  source: 'Cobbe et al. 2021, "Training Verifiers to Solve Math Word Problems" (arXiv 2110.14168)',
  from: 'openai/gsm8k on the Hugging Face hub, or data/test.jsonl of openai/grade-school-math',
  judge: 'never',
  cases(files) {
    const idOf = caseIds()
    return caseRows(gsm8k, filesOf(files, 'test'), row => readProblem(row, idOf))
  },
  grade: async answered => gradeNumber(answered),
  metrics: [
    shareMetric({
      name: 'exact-match',
      summary:
        'the number stated in a last line "Answer: …" or "#### …" is right; else the last number of the reply',
      each: answeredRightly,
    }),
    byReading('strict', {
      name: 'strict-match',
      summary: 'the number stated in a last line "Answer: …" or "#### …" is right',
    }),
    unread,
  ],
}

const rowSchema = z.object({ question: z.string().trim().min(1), answer: z.string() })
const factsSchema = z.object({ right: z.number() })

function readProblem(row: unknown, idOf: ReturnType<typeof caseIds>): Case | string {
  const parsed = rowSchema.safeParse(row)
  if (!parsed.success) return issueLine(parsed.error)
  const { question, answer } = parsed.data
  const right = answer.includes('####') ? statedNumber(answer) : null
  if (right === null) return 'answer: does not end with "#### " and a number'
  const id = idOf(question)
  return {
    id,
    system: null,
    messages: [
      {
        role: 'user',
        content: `${question}\n\nThink it through step by step. End with a line that says "Answer:" and the number alone.`,
      },
    ],
    rules: [],
    cluster: id,
    tags: {},
    facts: { right },
  }
}

function gradeNumber({ case: asked, replies, sample }: Answered): GradedCase {
  const { right } = factsSchema.parse(asked.facts)
  const reply = replies.at(-1) ?? ''
  const stated = statedNumber(reply)
  const last = stated ?? lastNumber(reply)
  const verdictOn = (found: number | null, none: string): Verdict =>
    found === right ? pass : fail(found === null ? none : `says ${found}, right is ${right}`)
  const lenient = verdictOn(last, 'holds no number')
  const { id, cluster, tags } = asked
  return {
    ...{ id, sample, cluster, tags },
    marks: [
      answerMark('lenient', lenient),
      answerMark('strict', verdictOn(stated, 'no last line "Answer:" with one number')),
    ],
    task: lenient,
    scores: { unread: last === null ? 1 : 0 },
  }
}
