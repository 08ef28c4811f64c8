import type { CallHabits, CallKind, PastCalls } from '../../core/call-habits.ts'
import type { CallTokens, RowCalls } from './row-calls.ts'

/** What a row is likely to take, on average. */
export interface PerRow {
  readonly calls: number
  readonly input: number
  readonly output: number
  /** Of the input: read by the provider from its prompt cache. */
  readonly cached: number
  /** Share of rows that are accepted. */
  readonly accepted: number
}

/** Replies of a kind from which their length is believed. */
const enough = 20

/**
 * The calls of rows, each as often as the model's habits have it. Where the model was seen at work, its own counting of
 * tokens and the length of its own replies take the place of ours.
 * @param constant tokens that every call for a system prompt begins with.
 */
export function perRow(
  rows: readonly RowCalls[],
  {
    habits,
    past,
    constant,
  }: { habits: CallHabits; past: readonly PastCalls[]; constant: { tokens: number; share: number } },
): PerRow {
  const seen = (kind: CallKind) => pastOf(past, kind)
  const systemPrompts = rows.map(({ systemPrompt }) => systemPrompt)
  const asked = seen('system-prompt')
  // The guideline makes up most of that call, so it shows how the provider counts.
  const scale =
    asked === null ? 1 : clamp(asked.input / mean(systemPrompts.map(({ input }) => input)), 0.6, 1.8)
  const all = rows.map(({ systemPrompt, turns }) => {
    const { usable, good } = habits
    const parts: [number, CallTokens, ReturnType<typeof pastOf>][] = [
      [habits.systemPrompts, systemPrompt, asked],
    ]
    let reached = usable
    for (const { response, repair } of turns) {
      parts.push([reached * habits.responses, response, seen('response')])
      parts.push([reached * habits.repairs, repair, seen('repair')])
      reached *= good
    }
    return {
      calls: sum(parts.map(([times]) => times)),
      input: scale * sum(parts.map(([times, { input }]) => times * input)),
      output: sum(parts.map(([times, { output }, known]) => times * (known?.output ?? scale * output))),
      cached:
        asked === null
          ? habits.systemPrompts * constant.tokens * constant.share
          : sum(parts.map(([times, { input }, known]) => times * scale * input * (known?.cachedShare ?? 0))),
      accepted: reached,
    }
  })
  const average = (field: keyof PerRow): number => mean(all.map(row => row[field]))
  return {
    calls: average('calls'),
    input: average('input'),
    output: average('output'),
    cached: average('cached'),
    accepted: average('accepted'),
  }
}

/** Means of one kind of call; null where there were too few. */
function pastOf(past: readonly PastCalls[], kind: CallKind) {
  const these = past.filter(calls => calls.kind === kind)
  const calls = sum(these.map(entry => entry.calls))
  if (calls < enough) return null
  const input = sum(these.map(entry => entry.input))
  return {
    input: input / calls,
    output: sum(these.map(entry => entry.output)) / calls,
    cachedShare: input === 0 ? 0 : sum(these.map(entry => entry.cached)) / input,
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]): number => sum(values) / Math.max(1, values.length)
const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value))
