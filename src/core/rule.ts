/** A rule kind with its parameters, as data. Behaviour lives in the catalog. */
export interface RuleRef {
  readonly name: string
  readonly params: Readonly<Record<string, unknown>>
}

/** When a rule applies to a reply. */
export type Scope =
  | { readonly is: 'always' }
  /** From assistant turn `turn` on, counted from 1. */
  | { readonly is: 'from-turn'; readonly turn: number }
  /** In the developer's own words; only a judge can tell whether it holds. */
  | { readonly is: 'when'; readonly condition: string }

/** One checkable statement about a reply. Without `kind` it is judged by its text, or by its rubric where it has one. */
export interface Rule {
  /** Unique within its system prompt: "r1", "r2"… */
  readonly id: string
  readonly text: string
  readonly kind?: RuleRef
  readonly rubric?: string
  readonly scope: Scope
}
