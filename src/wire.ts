/**
 * The schemas of everything a run leaves on disk, and of the JSON lines it writes while it works; all that a page or another
 * program has to know.
 */

export type { Calibration, Confusion, Figures, JudgedCounts } from './core/calibration.ts'
export type { Dropped } from './core/dropped.ts'
export type { Case } from './core/evaluation/case.ts'
export { caseSchema, type Witness, witnessSchema } from './core/evaluation/case-schema.ts'
export type { Breakdown, Curve, EvalReport } from './core/evaluation/eval-report.ts'
export type { GradedCase, Mark } from './core/evaluation/graded-case.ts'
export type { GradedRow } from './core/evaluation/graded-row.ts'
export type { Measured } from './core/evaluation/metric.ts'
export { evalReportSchema, gradedRowSchema } from './core/evaluation/wire-evaluation.ts'
export type { Provenance } from './core/exporter.ts'
export type { RowOrigin } from './core/instruction.ts'
export type { Message } from './core/message.ts'
export type { Rule, RuleRef, Scope } from './core/rule.ts'
export type { SystemPrompt } from './core/system-prompt.ts'
export type { Rejected, Triplet, TripletOrigin } from './core/triplet.ts'
export type { RuleVerdict, Span, Verdict } from './core/verdict.ts'
export {
  droppedSchema,
  messageSchema,
  originSchema,
  type Parsed,
  parseDropped,
  parseProvenance,
  parseTriplet,
  provenanceSchema,
  rejectedSchema,
  rowOriginSchema,
  ruleSchema,
  scopeSchema,
  systemPromptSchema,
  tripletSchema,
  verdictSchema,
} from './core/wire.ts'
export { calibrationFileSchema, calibrationSchema } from './core/wire-calibration.ts'
export {
  batchEventSchema,
  circuitEventSchema,
  type EngineNumbers,
  endEventSchema,
  engineEventSchema,
  engineNumbersSchema,
  heartbeatEventSchema,
  heldSchema,
  metricsEventSchema,
  progressEventSchema,
  type RunEvent,
  runEventSchema,
  warningEventSchema,
} from './core/wire-events.ts'
