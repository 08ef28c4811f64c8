import { askJudge } from '../../../core/evaluation/ask-judge.ts'
import type { Benchmark } from '../../../core/evaluation/benchmark.ts'
import { caseRows } from '../../../core/evaluation/case-rows.ts'
import { nameOf } from '../../../core/evaluation/grade-by-rules.ts'
import type { Mark } from '../../../core/evaluation/graded-case.ts'
import { questionsOf, readInfobench, replyIn } from './cases.ts'
import { drfr, infobenchBreakdowns } from './metrics.ts'

/** Says what the published prompt says of its answers: yes means entirely, and what cannot be answered is no. */
const rubric =
  'It is followed when the reply fulfils entirely what the question asks for; the least inaccuracy means that it is broken. It is broken also where the reply holds nothing by which the question could be answered: no second sentence, for a question about the second sentence.'

export const infobench: Benchmark = {
  name: 'infobench',
  summary:
    'InFoBench: instructions taken apart into yes-or-no questions; a judge is asked one by one, in our words',
  source:
    'Qin et al. 2024, "InFoBench: Evaluating Instruction Following Ability in Large Language Models" (arXiv 2401.03601)',
  from: 'the rows of kqsong/InFoBench on the Hugging Face hub',
  judge: 'always',
  cases: files => caseRows(infobench, files, readInfobench),
  async grade({ case: asked, replies, sample }, tools) {
    const reply = replies[0] ?? ''
    const marks = await Promise.all(
      questionsOf(asked).map(async ({ text, labels }, at): Promise<Mark> => {
        const of = `question ${at + 1}`
        const verdict = await askJudge(
          {
            name: `${nameOf(asked.id, sample)} ${of}`,
            rule: `The answer to this question about the reply is yes: ${text}`,
            rubric,
            system: null,
            messages: asked.messages,
            reply,
          },
          tools,
        )
        return { of, group: labels.join(' + '), turn: 1, by: 'judge', verdict }
      }),
    )
    const { id, cluster, tags } = asked
    return { id, sample, cluster, tags, marks }
  },
  metrics: [drfr],
  breakdowns: infobenchBreakdowns,
  repliesIn: replyIn,
}
