import type { Benchmark, GradingTools } from '../../../core/evaluation/benchmark.ts'
import { byTag } from '../../../core/evaluation/breakdowns.ts'
import type { Answered } from '../../../core/evaluation/case.ts'
import { nameOf } from '../../../core/evaluation/grade-by-rules.ts'
import type { Mark } from '../../../core/evaluation/graded-case.ts'
import { scoreMetric } from '../../../core/evaluation/share-metric.ts'
import { unknown } from '../../../core/verdict.ts'
import { gradedBy, mtBenchCases, repliesIn } from './cases.ts'
import { judgeMessages, ratingIn } from './judge-prompts.ts'

const turnName = (turn: number): string => `turn ${turn}`

/** A mean of ratings; turns without one are undecided. */
const meanOf = (name: string, summary: string, turns: readonly number[]) =>
  scoreMetric({
    name,
    summary,
    each: ({ scores = {}, marks }) => {
      const rated = turns.flatMap(turn => scores[turnName(turn)] ?? [])
      return {
        hits: rated.reduce((sum, rating) => sum + rating, 0),
        of: rated.length,
        undecided: marks.filter(({ turn }) => turns.includes(turn)).length,
      }
    },
  })

const score = meanOf('score', 'mean rating of both turns, from 1 to 10', [1, 2])

/**
 * Single-answer grading with the judge's prompts of the user's own copy, at temperature 0. Replies are drawn at the temperature of the
 * run; the published ones were drawn at 0.7 for writing and roleplay, 0.1 for stem and humanities and 0 for the rest.
 */
export const mtBench: Benchmark = {
  name: 'mt-bench',
  summary: 'MT-bench: 80 questions of two turns, rated from 1 to 10 by a judge with the published prompts',
  source: 'Zheng et al. 2023, "Judging LLM-as-a-Judge with MT-Bench and Chatbot Arena" (arXiv 2306.05685)',
  from: 'question.jsonl, reference_answer/gpt-4.jsonl and judge_prompts.jsonl of fastchat/llm_judge/data in lm-sys/FastChat',
  judge: 'always',
  cases: mtBenchCases,
  async grade(answered, tools) {
    const { id, cluster, tags } = answered.case
    const ratings = await Promise.all(answered.replies.map((_, at) => rated(answered, at + 1, tools)))
    const scores = ratings.flatMap((rating, at) =>
      typeof rating === 'number' ? [[turnName(at + 1), rating] as const] : [],
    )
    const marks = ratings.flatMap((rating, at): Mark[] => {
      if (typeof rating === 'number') return []
      const turn = at + 1
      return [
        { of: turnName(turn), group: String(tags.category), turn, by: 'judge', verdict: unknown(rating) },
      ]
    })
    return { id, sample: answered.sample, cluster, tags, marks, scores: Object.fromEntries(scores) }
  },
  metrics: [
    score,
    meanOf('first-turn', 'mean rating of the first turn', [1]),
    meanOf('second-turn', 'mean rating of the second turn', [2]),
  ],
  breakdowns: cases => [byTag('category', score, cases)],
  repliesIn,
}

/** The judge's rating of a turn, or why there is none. */
async function rated(
  { case: asked, replies, sample }: Answered,
  turn: number,
  { ask }: GradingTools,
): Promise<number | string> {
  const { references, prompts } = gradedBy(asked)
  const prompt = prompts[turn - 1]
  if (ask === undefined || prompt === undefined) return 'only a judge can rate this; name one with --judge'
  const messages = judgeMessages(prompt, {
    questions: asked.messages.map(({ content }) => content).slice(0, turn),
    answers: replies.slice(0, turn),
    references: references?.slice(0, turn) ?? null,
  })
  const said = await ask(messages, {
    purpose: `${nameOf(asked.id, sample)} ${turnName(turn)}`,
    temperature: 0,
    maxTokens: 2_048,
  })
  return ratingIn(said) ?? 'the judge gave no rating from 1 to 10'
}
