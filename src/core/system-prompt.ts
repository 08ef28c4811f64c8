import type { Role } from './role.ts'
import type { Rule } from './rule.ts'

/** What a developer writes before any user speaks: a role and rules, rendered by a named layout. */
export interface SystemPrompt {
  readonly role: Pick<Role, 'name' | 'domain' | 'persona'>
  readonly rules: readonly Rule[]
  readonly layout: string
  readonly text: string
}
