// The library: what a program needs to make, check and extend role-and-rule data. Everything else is internal.
export { layouts } from './catalog/layouts/index.ts'
export { roles } from './catalog/roles/index.ts'
export { kinds } from './catalog/rules/index.ts'
export { type Catalog, catalog } from './core/catalog.ts'
export { bindRules, type CheckableRule, checkRule, checkRules } from './core/check-rules.ts'
export { Failure } from './core/failure.ts'
export type { Message } from './core/message.ts'
export { type Random, random } from './core/random.ts'
export { ruleReader } from './core/read-rules.ts'
export type { Role } from './core/role.ts'
export type { Rule, RuleRef, Scope } from './core/rule.ts'
export {
  type BoundRule,
  type Context,
  defineRuleKind,
  type RuleKind,
  type RuleKindSpec,
} from './core/rule-kind.ts'
export { proveUsable, type Usability } from './core/rule-set.ts'
export type { SystemPrompt } from './core/system-prompt.ts'
export type { Layout, Teacher } from './core/teacher.ts'
export { Passage } from './core/text/passage.ts'
export type { Triplet } from './core/triplet.ts'
export { fail, pass, type RuleVerdict, unknown, type Verdict } from './core/verdict.ts'
