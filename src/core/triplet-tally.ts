import { countIn } from './tally.ts'
import type { Triplet } from './triplet.ts'

/** Adds a triplet to the counts that reports and cards show. */
export function countTriplet(
  counts: Record<string, Record<string, number>>,
  { system, messages, verdicts, origin }: Triplet,
): void {
  for (const { outcome } of verdicts) countIn(counts, 'verdicts', outcome)
  for (const { kind } of system.rules) countIn(counts, 'kinds', kind?.name ?? 'judged')
  countIn(counts, 'rulesPerTriplet', String(system.rules.length))
  countIn(counts, 'domains', system.role.domain)
  countIn(counts, 'layouts', system.layout)
  countIn(counts, 'languages', origin.language ?? 'unknown')
  countIn(counts, 'turns', String(messages.length / 2))
  countIn(counts, 'sources', origin.source)
  countIn(counts, 'licences', origin.licence ?? 'not stated')
}
