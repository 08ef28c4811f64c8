import type { Named } from './catalog.ts'
import type { Random } from './random.ts'

/**
 * What a user's message wants of a rule of the system prompt: the same as the rule, nothing, the opposite without knowing
 * of the rule, or the opposite against it.
 */
export const stances = ['aligned', 'neutral', 'conflicting', 'adversarial'] as const
export type Stance = (typeof stances)[number]

/** What honest users ask for that a rule of one kind forbids; named after the kind. */
export interface Opposite extends Named {
  /** Sentences of a user who has never seen the system prompt; none where these parameters have no opposite. */
  readonly says: (params: Readonly<Record<string, unknown>>) => readonly string[]
}

/** A way of talking a model out of its rules. */
export interface Attack extends Named {
  /** What it plays on: "authority", "urgency", "fiction", "injection"… */
  readonly trick: string
  /** The user's message: the request, the wish that breaks the rule, and the trick. */
  write(parts: { readonly request: string; readonly wish: string; readonly random: Random }): string
}
