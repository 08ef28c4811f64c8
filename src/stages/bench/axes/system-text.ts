import type { Case } from '../../../core/evaluation/case.ts'
import { roleSchema } from '../../../core/wire.ts'
import type { AxisTools } from './axis.ts'

/**
 * The system prompt of a case with other rules, or in another layout; null where the case does not say which role it is for. The
 * wording that a layout chooses for itself depends on the case only, so that versions differ in nothing else.
 */
export function systemText(
  { id, tags, facts }: Case,
  { layouts, random }: Pick<AxisTools, 'layouts' | 'random'>,
  { rules, layout = String(tags.layout) }: { readonly rules: readonly string[]; readonly layout?: string },
): string | null {
  const role = roleSchema.safeParse(facts?.role)
  const found = layouts.find(layout)
  return role.success && found
    ? found.render({ role: role.data, rules, random: random.fork(`layout ${id}`) })
    : null
}
