import { random } from '../../core/random.ts'
import type { Conditions, Phase } from './conditions.ts'

/** The phase that holds some milliseconds after the beginning, or null when the last one is over. */
export function phaseAt(phases: readonly Phase[], elapsed: number): Phase | null {
  let end = 0
  for (const phase of phases) {
    end += phase.forMs
    if (elapsed < end) return phase
  }
  return null
}

const weathers: readonly (Conditions & { readonly name: string; readonly share: number })[] = [
  { name: 'outage', share: 0.05, faults: { overloaded: 0.8, gateway: 0.15, hang: 0.05 } },
  { name: 'unreachable', share: 0.03, faults: { reset: 1 } },
  { name: '429 storm', share: 0.08, faults: { throttled: 0.7, overloaded: 0.05 } },
  { name: 'slow spell', share: 0.08, latency: { median: 800, p95: 4_000 }, faults: { slow: 0.2, late: 0.1 } },
  { name: 'resets', share: 0.06, faults: { reset: 0.2, cut: 0.2 } },
  { name: 'stalls', share: 0.05, faults: { hang: 0.05, late: 0.1 } },
  {
    name: 'rubbish',
    share: 0.08,
    faults: { truncated: 0.08, page: 0.08, 'not-utf8': 0.08, 'error-as-200': 0.08, gateway: 0.05 },
  },
  { name: 'poor replies', share: 0.07, faults: { length: 0.1, filtered: 0.03, 'not-json': 0.15 } },
]

/** A calm provider still has a bad request now and then. */
const calm: Conditions & { readonly name: string } = {
  name: 'calm',
  faults: { broken: 0.005, reset: 0.002, 'not-json': 0.005, throttled: 0.005 },
}

/**
 * Four hours' worth of faults in ten minutes: outages, 429 storms, slow spells, resets, stalls, rubbish and poor replies,
 * in a drawn order with calm between them, and calm at the end. No fault in it is of the kind that should stop a run.
 * @param settings.minutes length of it all; waiting times and latencies shrink and grow with it.
 * @param settings.rounds how often each kind of weather comes.
 */
export function mixedSchedule({ minutes = 10, seed = 7, rounds = 4 } = {}): Phase[] {
  const draws = random(seed).fork('mixed schedule')
  const total = minutes * 60_000
  const scale = Math.max(0.01, minutes / 10)
  const bad = Array.from({ length: rounds }, () => draws.shuffle(weathers)).flat()
  const calmMs = (total * (1 - weathers.reduce((sum, { share }) => sum + share, 0))) / (bad.length + 1)
  const phases = bad.flatMap(({ name, share, latency, faults }) => {
    const forMs = (total * share * (0.5 + draws.next())) / rounds
    const severe: Phase = {
      name,
      forMs,
      latency:
        typeof latency === 'object'
          ? { median: latency.median * scale, p95: latency.p95 * scale }
          : 30 * scale,
      ...(faults && { faults }),
      ...times(scale),
    }
    return [calmFor(calmMs, scale), severe]
  })
  return [...phases, calmFor(calmMs, scale)]
}

const times = (scale: number) => ({ retryAfter: 2 * scale, slowFor: 4_000 * scale, lateBy: 8_000 * scale })
const calmFor = (forMs: number, scale: number): Phase => ({
  ...calm,
  forMs,
  latency: { median: 60 * scale, p95: 200 * scale },
  ...times(scale),
})
