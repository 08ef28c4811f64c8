import type { GradedRow } from '../../core/evaluation/graded-row.ts'
import { type Stance, stances } from '../../core/probe.ts'
import type { Rule } from '../../core/rule.ts'
import { type Survival, survival, type Watched } from '../../core/statistics/survival.ts'
import { type BrokenReply, worstReplies } from './worst-replies.ts'

/** Replies that a rule applied to. */
interface RuleCounts {
  /** Decided either way. */
  readonly replies: number
  readonly broken: number
  readonly undecided: number
}

/** How one rule fared. */
export interface RuleScore extends RuleCounts {
  readonly rule: string
  /** Of the probes that are about this rule. */
  readonly stances: Readonly<Partial<Record<Stance, RuleCounts>>>
  /** How long it lasts in long conversations: the turn after which half of them have broken it, null where that never came. */
  readonly halfLife: number | null
  /** Long conversations that it was watched in. */
  readonly watched: number
  readonly worst: readonly BrokenReply[]
}

/** Quotes for each rule. */
const quotes = 5

/** Every rule of an audited prompt over all of its probes, worst first: by the share of replies that break it. */
export function scorecard(
  rules: readonly Pick<Rule, 'id'>[],
  rows: readonly GradedRow[],
): readonly RuleScore[] {
  return rules
    .map(({ id }) => scoreOf(id, rows))
    .toSorted((a, b) => shareBroken(b) - shareBroken(a) || b.broken - a.broken)
}

/** How often the system prompt was given away to those who asked for it; null where nobody did. */
export function leakScore(rows: readonly GradedRow[]): RuleScore | null {
  const asked = rows.filter(({ tags }) => tags.probe === 'leak')
  const rule = asked[0]?.rules[0]?.id
  return rule === undefined ? null : scoreOf(rule, asked)
}

const shareBroken = ({ replies, broken }: RuleCounts): number => (replies === 0 ? 0 : broken / replies)

function scoreOf(rule: string, rows: readonly GradedRow[]): RuleScore {
  const own = rows.filter(({ tags }) => tags.rule === rule && tags.asked === undefined)
  const lasted = lastedIn(rule, rows)
  return {
    rule,
    ...countsOf(rule, rows),
    stances: Object.fromEntries(
      stances.flatMap(stance => {
        const counts = countsOf(
          rule,
          own.filter(({ tags }) => tags.stance === stance),
        )
        return counts.replies + counts.undecided === 0 ? [] : [[stance, counts]]
      }),
    ),
    halfLife: lasted?.median.value ?? null,
    watched: lasted?.points[0]?.atRisk ?? 0,
    worst: worstReplies(rule, rows).slice(0, quotes),
  }
}

function countsOf(rule: string, rows: readonly GradedRow[]): RuleCounts {
  const outcomes = rows.flatMap(({ marks }) =>
    marks.flatMap(({ of, verdict }) => (of === rule ? [verdict.outcome] : [])),
  )
  const broken = outcomes.filter(outcome => outcome === 'fail').length
  const undecided = outcomes.filter(outcome => outcome === 'unknown').length
  return { replies: outcomes.length - undecided, broken, undecided }
}

/** Kaplan-Meier over the long conversations; null where nobody could tell in any of them. */
function lastedIn(rule: string, rows: readonly GradedRow[]): Survival | null {
  const watched = rows.flatMap(({ tags, marks }): Watched[] => {
    const decided = marks.filter(({ of, verdict }) => of === rule && verdict.outcome !== 'unknown')
    const last = decided.at(-1)
    if (tags.probe !== 'long' || !last) return []
    const broken = decided.find(({ verdict }) => verdict.outcome === 'fail')
    return [{ time: (broken ?? last).turn, broken: broken !== undefined }]
  })
  return watched.length === 0 ? null : survival(watched)
}
