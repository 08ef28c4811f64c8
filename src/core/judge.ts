import type { CheckableRule } from './check-rules.ts'
import type { Message } from './message.ts'
import type { RuleRef } from './rule.ts'
import type { RuleVerdict } from './verdict.ts'

/** What a judge is asked: one rule, one reply. */
export interface Question {
  /** What the calls for it are known by: "row-7 r2 turn 1". */
  readonly name: string
  readonly rule: string
  /** What the rule is an instance of, where it is one: errors of judges are known by family of kinds. */
  readonly kind?: RuleRef
  /** What counts as following the rule and what as breaking it, where somebody wrote that down. */
  readonly rubric?: string
  /** The rule holds only when this is so. */
  readonly condition?: string
  /** Whether only the condition is in question: a program decides the rest. */
  readonly only?: 'condition'
  /** The system prompt that the reply was given under; null where there is none, or nobody knows. */
  readonly system: string | null
  /** The conversation up to the reply. */
  readonly messages: readonly Message[]
  readonly reply: string
}

/** What a judge may answer. */
export const answers = ['followed', 'broken', 'not_applicable', 'cannot_tell'] as const
export type Answer = (typeof answers)[number]

/** One reply of one model to a question. */
export interface Vote {
  /** Null where the model said nothing that can be read as an answer. */
  readonly answer: Answer | null
  /** The judge's own, or why there is no answer. */
  readonly reason: string
  /** Which of the two verdicts was described first. */
  readonly first: 'followed' | 'broken'
}

/** What became of a question. A rule that does not apply has no verdict. */
export interface Judgement {
  readonly outcome: 'pass' | 'fail' | 'unknown' | 'not-applicable'
  readonly reason: string
  /** Of every model that was asked, in that order. */
  readonly votes: readonly Vote[]
  /** How many models were asked. */
  readonly models: number
}

/** What tells judges apart: the same models, the same prompt and as many votes make the same errors. */
export interface JudgeIdentity {
  /** Short name of all below. */
  readonly id: string
  /** Ids of the models, the cheap one first. */
  readonly models: readonly string[]
  /** Id of the prompt. */
  readonly prompt: string
  /** Votes of each model. */
  readonly votes: number
}

/** Decides what no program can. */
export interface Judge extends JudgeIdentity {
  /** Throws only what concerns every question: a refused key, a spent budget, a full disk. */
  decide(question: Question, signal?: AbortSignal): Promise<Judgement>
}

/** A conversation whose rules were checked by programs. */
export interface CheckedConversation {
  /** What the calls about it are known by. */
  readonly name: string
  readonly system: string | null
  readonly messages: readonly Message[]
  readonly rules: readonly CheckableRule[]
  readonly verdicts: readonly RuleVerdict[]
}

/** Has somebody decide what programs left open in a conversation: all of its verdicts, those of programs as they were. */
export type DecideOpen = (
  conversation: CheckedConversation,
  signal?: AbortSignal,
) => Promise<readonly RuleVerdict[]>
