import { askJudge } from '../../../core/evaluation/ask-judge.ts'
import type { Benchmark } from '../../../core/evaluation/benchmark.ts'
import { caseRows } from '../../../core/evaluation/case-rows.ts'
import { nameOf } from '../../../core/evaluation/grade-by-rules.ts'
import type { Mark } from '../../../core/evaluation/graded-case.ts'
import { fail, pass, unknown } from '../../../core/verdict.ts'
import { followbenchReader, gradedBy, repliesIn } from './cases.ts'
import { followbenchBreakdowns, followbenchMetrics } from './metrics.ts'
import { checkedByProgram } from './programs.ts'

/** The judge sees what a level adds to the one before: the path by which the constraints came, as published. */
const rubricOf = (before: string, after: string): string =>
  `The instruction was made harder step by step. The constraint in question is what the second of these versions demands beyond the first.\n\nFirst version:\n${before}\n\nSecond version:\n${after}\n\nIt is followed when the reply, which answers the last version, satisfies that constraint; whether it satisfies others does not matter.`

const unsatisfied = 'the program of the published evaluation finds it unsatisfied'

export const followbench: Benchmark = {
  name: 'followbench',
  summary:
    'FollowBench: constraints added one by one, up to five; by programs where the paper does so, else a judge in our words',
  source:
    'Jiang et al. 2023, "FollowBench: A Multi-level Fine-grained Constraints Following Benchmark for Large Language Models" (arXiv 2310.20410)',
  from: 'data/*_constraints.json of YJiangcm/FollowBench',
  judge: 'sometimes',
  cases: files => caseRows(followbench, files, followbenchReader()),
  async grade({ case: asked, replies, sample }, tools) {
    const { id, cluster, tags, messages } = asked
    const { path, sorts, ...facts } = gradedBy(asked)
    const reply = replies[0] ?? ''
    const checked = checkedByProgram(reply, {
      ...facts,
      constraint: String(tags.constraint),
      level: Number(tags.level),
    })
    if (checked !== null || tags.constraint === 'example') {
      const verdict =
        checked === null ? unknown('the template in "target" is none') : checked ? pass : fail(unsatisfied)
      const mark: Mark = {
        of: 'all constraints',
        group: String(tags.constraint),
        turn: 1,
        by: 'program',
        verdict,
      }
      return { id, sample, cluster, tags, marks: [mark] }
    }
    const marks = await Promise.all(
      path.slice(1).map(async (after, at): Promise<Mark> => {
        const of = `constraint ${at + 1}`
        const verdict = await askJudge(
          {
            name: `${nameOf(id, sample)} ${of}`,
            rule: 'The reply satisfies the constraint that was added to the instruction in this step.',
            rubric: rubricOf(path[at] ?? '', after),
            ...{ system: null, messages, reply },
          },
          tools,
        )
        return { of, group: sorts[at] ?? String(tags.constraint), turn: 1, by: 'judge', verdict }
      }),
    )
    return { id, sample, cluster, tags, marks }
  },
  metrics: followbenchMetrics,
  breakdowns: followbenchBreakdowns,
  repliesIn,
}
