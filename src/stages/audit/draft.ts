import type { CheckableRule } from '../../core/check-rules.ts'
import type { Random } from '../../core/random.ts'
import type { Rule } from '../../core/rule.ts'
import type { BoundRule } from '../../core/rule-kind.ts'
import type { ProbeTexts } from './probe-texts.ts'

/** What the probes of an audit are made for and from. */
export interface AuditMaterial {
  readonly system: string
  readonly rules: readonly CheckableRule<BoundRule>[]
  /** Plain requests that suit the role. */
  readonly requests: readonly string[]
  readonly texts: ProbeTexts
  /** User turns of a long conversation. */
  readonly turns: number
  /** Whether somebody can tell that a reply stays in the role. */
  readonly judged: boolean
  readonly random: Random
}

/** A probe before it is a case. */
export interface Draft {
  readonly tags: Readonly<Record<string, string | number>>
  readonly turns: readonly string[]
  /** What its replies are held to; all rules of the prompt unless given. */
  readonly rules?: readonly Rule[]
  /** What it shares with others; its first turn unless given. */
  readonly cluster?: string
}

export const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index))
