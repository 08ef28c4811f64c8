import { type Mark, outcomeOf } from '../../core/evaluation/graded-case.ts'
import type { GradedRow } from '../../core/evaluation/graded-row.ts'
import type { Candidate, Level } from './annotation-key.ts'

/** The group of questions about all rules. */
const allRules = 'all rules'

/**
 * What people can be asked about a graded conversation: each rule in each reply that it was graded in, and all of them together. What
 * was graded without being a rule in words (a judge's score, the second reading of a check) is not among it.
 */
export function candidatesOf(run: string, row: GradedRow, wanted: readonly Level[]): readonly Candidate[] {
  const asked = askedOf(row)
  return [
    ...(wanted.includes('rule') ? asked.map(one => aboutRule(run, row, one)) : []),
    ...(wanted.includes('prompt') && asked.length > 0 ? [aboutAll(run, row, asked)] : []),
  ]
}

interface Asked {
  readonly mark: Mark
  readonly text: string
  /** Index of the reply among the messages. */
  readonly place: number
}

function askedOf({ marks, rules, messages }: GradedRow): readonly Asked[] {
  const texts = new Map(rules.map(({ id, text }) => [id, text.trim()]))
  const places = messages.flatMap(({ role }, index) => (role === 'assistant' ? [index] : []))
  const reading = marks[0]?.reading
  return marks.flatMap(mark => {
    const text = texts.get(mark.of)
    const place = places[mark.turn - 1]
    return text && place !== undefined && mark.reading === reading ? [{ mark, text, place }] : []
  })
}

const aboutRule = (run: string, row: GradedRow, { mark, text, place }: Asked): Candidate => ({
  ...{ run, case: row.id, sample: row.sample, cluster: row.cluster },
  ...{ level: 'rule', rule: mark.of, group: mark.group, asked: text, turn: mark.turn },
  ...{ by: mark.by, outcome: mark.verdict.outcome },
  ...upTo(row, place),
})

function aboutAll(run: string, row: GradedRow, asked: readonly Asked[]): Candidate {
  const turns = [...new Set(asked.map(({ mark }) => mark.turn))].sort((a, b) => a - b)
  const texts = [...new Set(asked.map(({ text }) => text))]
  const by = new Set(asked.map(({ mark }) => mark.by))
  return {
    ...{ run, case: row.id, sample: row.sample, cluster: row.cluster },
    ...{ level: 'prompt', rule: null, group: allRules, turn: turns.at(-1) ?? 1 },
    asked: [headOf(turns), ...texts.map(text => `- ${text}`)].join('\n'),
    by: by.has('judge') ? 'judge' : by.has('program') ? 'program' : 'human',
    outcome: outcomeOf(asked.map(({ mark }) => mark.verdict)),
    ...upTo(row, Math.max(...asked.map(({ place }) => place))),
  }
}

const headOf = (turns: readonly number[]): string =>
  turns.length === 1 ? `${allRules}:` : `${allRules}, in replies ${turns.join(', ')}:`

const upTo = ({ system, messages }: GradedRow, place: number) => ({
  system,
  messages: messages.slice(0, place),
  reply: messages[place]?.content ?? '',
})
