import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { writeWhole } from '../durable.ts'

/**
 * Writes the plan of a run into its folder, or finds it there.
 * @param notes fields that decide nothing: a run may go on with others, and plan.json then holds those.
 * @throws Failure('config') when the folder holds a run with another plan.
 */
export function keepPlan(
  path: string,
  plan: Readonly<Record<string, unknown>>,
  notes: readonly string[],
): void {
  const file = join(path, 'plan.json')
  const text = `${JSON.stringify(plan, null, 2)}\n`
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  const differ = before === undefined ? '' : differences(before, plan, notes)
  if (differ !== '')
    throw new Failure(
      'config',
      `${path}: holds a run with another plan (${differ}); run that command again to resume it, or choose another folder with -o`,
    )
  if (before !== text) writeWhole(file, [text])
}

function differences(
  before: string,
  plan: Readonly<Record<string, unknown>>,
  notes: readonly string[],
): string {
  let old: Record<string, unknown>
  try {
    old = JSON.parse(before)
  } catch {
    return 'plan.json cannot be read'
  }
  const show = (value: unknown): string => {
    const text = JSON.stringify(value) ?? 'nothing'
    return text.length > 60 ? `${text.slice(0, 60)}…` : text
  }
  return [...new Set([...Object.keys(old), ...Object.keys(plan)])]
    .filter(key => !notes.includes(key) && JSON.stringify(old[key]) !== JSON.stringify(plan[key]))
    .map(key => `${key}: ${show(old[key])} → ${show(plan[key])}`)
    .join(', ')
}
