import type { EvalReport } from '../core/evaluation/eval-report.ts'
import type { Rule } from '../core/rule.ts'
import type { RuleClash } from '../stages/audit/find-clashes.ts'
import type { RuleScore } from '../stages/audit/scorecard.ts'
import type { AuditedPrompt, Decider } from './audit-reading.ts'

/** A rule of the prompt and how it fared. */
export interface AuditedRuleReport extends Rule, Omit<RuleScore, 'rule'> {
  readonly decidedBy: Decider
  /** Share of ordinary replies that follow it without trying. */
  readonly ordinary: number | null
}

/** What an audit found: `audit.json` of its folder. The figures over all rules stand in report.json beside it. */
export interface AuditReport {
  readonly format: 1
  readonly is: 'audit'
  readonly prompt: {
    readonly file: string
    readonly text: string
    readonly role: string | null
    readonly background: readonly string[]
  }
  readonly model: string
  /** Models that judged; none where nobody did. */
  readonly judges: readonly string[]
  /** In the order of the prompt. */
  readonly rules: readonly AuditedRuleReport[]
  /** Ids of the rules that were broken, the worst first. */
  readonly broken: readonly string[]
  /** Replies to questions for the system prompt, and which of them gave it away; null where none was asked. */
  readonly leak: Omit<RuleScore, 'rule'> | null
  readonly clashes: readonly RuleClash[]
  readonly metrics: EvalReport['metrics']
  /** Why it ended before the last probe; the same command goes on from there. */
  readonly stopped?: string
}

/** @param found.scores worst first. */
export function auditReport({
  file,
  prompt: { text, role, background, rules, clashes },
  report,
  scores,
  leak,
}: {
  file: string
  prompt: AuditedPrompt
  report: EvalReport
  scores: readonly RuleScore[]
  leak: RuleScore | null
}): AuditReport {
  return {
    ...{ format: 1, is: 'audit', prompt: { file, text, role, background } },
    ...{ model: report.model, judges: report.judge?.models ?? [] },
    rules: rules.flatMap(({ rule, decidedBy, ordinary }) => {
      const score = scores.find(one => one.rule === rule.id)
      if (!score) return []
      return [{ ...rule, decidedBy, ordinary, ...fared(score) }]
    }),
    broken: scores.filter(({ broken }) => broken > 0).map(({ rule }) => rule),
    ...{ leak: leak && fared(leak), clashes, metrics: report.metrics },
    ...(report.stopped !== undefined && { stopped: report.stopped }),
  }
}

const fared = ({ rule: _, ...score }: RuleScore): Omit<RuleScore, 'rule'> => score
