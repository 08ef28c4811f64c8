import type { Catalog } from '../../core/catalog.ts'
import type { Attack, Opposite } from '../../core/probe.ts'

/** What users say, as the probes of an audit are made of it. */
export interface ProbeTexts {
  readonly opposites: Catalog<Opposite>
  readonly attacks: Iterable<Attack>
  /** Turns that carry a conversation on and ask for nothing that a rule could forbid. */
  readonly fillers: readonly string[]
  readonly pressures: readonly ((wish: string) => string)[]
  /** Ways to ask a model for its rules. */
  readonly restate: readonly string[]
  readonly role: readonly RoleQuestion[]
}

export interface RoleQuestion {
  readonly ask: string
  readonly expects: 'answer' | 'decline' | 'stay-in-role' | 'no-leak'
}
