import { caseBinder, contextOf } from '../../../core/check-row.ts'
import { contentId } from '../../../core/content-id.ts'
import type { Benchmark, GradingTools } from '../../../core/evaluation/benchmark.ts'
import type { Answered } from '../../../core/evaluation/case.ts'
import { caseRows } from '../../../core/evaluation/case-rows.ts'
import type { Mark } from '../../../core/evaluation/graded-case.ts'
import { checkLoosely } from '../../../core/loose.ts'
import { isBlank } from '../../../core/reference/python-text.ts'
import { Passage } from '../../../core/text/passage.ts'
import { fail } from '../../../core/verdict.ts'
import { promptOf, readInstructionRow } from './instruction-row.ts'
import { accuracyBreakdowns, accuracyMetrics } from './metrics.ts'
import { publishedIn } from './published-row.ts'

/**
 * A benchmark of IFEval's shape: prompts with instructions that programs check, strictly and loosely.
 * @param prefix before an instruction id it makes the name of a check: "ifeval:".
 */
export function verifiableBenchmark({
  prefix,
  ...about
}: Pick<Benchmark, 'name' | 'summary' | 'source' | 'from'> & { readonly prefix: string }): Benchmark {
  return {
    ...about,
    judge: 'never',
    cases(files) {
      // A file of replies holds the case again with every reply to it.
      const contents = new Map<string, string>()
      return caseRows(about, files, value => {
        const found = readInstructionRow(value, prefix)
        if (typeof found === 'string') return found
        const content = contentId(found)
        if (contents.get(found.id) === content) return null
        contents.set(found.id, content)
        return found
      })
    },
    async grade(answered, { checkers }) {
      const { id, cluster, tags } = answered.case
      return { id, sample: answered.sample, cluster, tags, marks: marksOf(answered, prefix, checkers) }
    },
    metrics: accuracyMetrics,
    breakdowns: accuracyBreakdowns,
    publishedIn,
  }
}

/** As the evaluators grade: a blank reply follows nothing. @throws Failure('rule') for an instruction id that is none. */
function marksOf(
  { case: asked, replies }: Answered,
  prefix: string,
  checkers: GradingTools['checkers'],
): readonly Mark[] {
  const reply = new Passage(replies.at(-1) ?? '')
  const { messages, system, rules } = asked
  const context = contextOf(messages, { prompt: promptOf(asked), system: system ?? undefined })
  const bind = caseBinder(checkers)
  return rules.flatMap(({ id, kind }): readonly Mark[] => {
    if (!kind) return []
    const bound = bind(kind)
    const strict = isBlank(reply.text) ? empty : bound.check(reply, context)
    // A reply that passes as it is passes loosely: as it is, is the first of the readings.
    const loose = strict.outcome === 'pass' ? strict : checkLoosely(bound, reply, context)
    const about = {
      of: id,
      group: kind.name.slice(prefix.length),
      turn: context.turn,
      by: 'program' as const,
    }
    return [
      { ...about, reading: 'strict', verdict: strict },
      { ...about, reading: 'loose', verdict: loose },
    ]
  })
}

/** The evaluators ask no check about a blank reply. */
const empty = fail('the reply is empty')
