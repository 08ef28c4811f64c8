import { setTimeout as pause } from 'node:timers/promises'
import { type Rehearsal, rehearse } from '../../app/rehearse.ts'
import { interruptible } from '../interrupt.ts'
import { screenOf, text, wholeNumber } from '../options.ts'
import { openScreen, type Screen, thousands } from '../screen.ts'

export async function run(_: readonly string[], options: Readonly<Record<string, unknown>>): Promise<number> {
  const number = (name: string, value: unknown, range: { min?: number; max?: number } = {}): number | null =>
    value === undefined ? null : wholeNumber(name, value, range)
  const screen = openScreen(screenOf(options))
  const rehearsal = await rehearse({
    port: wholeNumber('--port', options.port, { max: 65_535 }),
    latency: wholeNumber('--latency', options.latency, { max: 600_000 }),
    requestsPerMinute: number('--rpm', options.rpm, { min: 1 }),
    tokensPerMinute: number('--tpm', options.tpm, { min: 1 }),
    faults: text(options.faults) ?? 'none',
    seed: wholeNumber('--seed', options.seed, { max: 2 ** 32 - 1 }),
    minutes: number('--for', options.for, { min: 1, max: 10_000 }),
  })
  const stop = interruptible()
  screen.event({ event: 'listening', url: rehearsal.url, commands: rehearsal.commands })
  screen.say(`A provider to rehearse with answers on ${rehearsal.url}; nothing leaves this machine.\n`)
  for (const { what, command } of rehearsal.commands) screen.say(`  ${what}\n    ${command}`)
  screen.say(`\nCtrl-C ends it.\n`)
  await watch(screen, rehearsal, stop)
  const counts = rehearsal.counts()
  await rehearsal.close()
  screen.event({ event: 'done', ...counts })
  screen.say(`${summary(rehearsal, counts)}\n${details(counts)}`)
  return 0
}

type Counts = ReturnType<Rehearsal['counts']>

/** A line a second while something happens. */
async function watch(screen: Screen, rehearsal: Rehearsal, stop: AbortSignal): Promise<void> {
  let before = 0
  while (!stop.aborted) {
    await pause(1_000, undefined, { signal: stop }).catch(() => {})
    const counts = rehearsal.counts()
    if (counts.requests === before || stop.aborted) continue
    const rate = counts.requests - before
    before = counts.requests
    screen.event({ event: 'counts', phase: rehearsal.phase(), ...counts })
    screen.say(`${thousands(rate)}/s · ${summary(rehearsal, counts)}`)
  }
}

function summary(rehearsal: Rehearsal, { requests, inFlight, billed, repeated }: Counts): string {
  const phase = rehearsal.phase()
  return [
    `${thousands(requests)} requests`,
    `${thousands(inFlight)} in flight`,
    `${thousands(billed)} replies`,
    `${thousands(repeated)} of them to requests answered before`,
    ...(phase === null ? [] : [`weather: ${phase}`]),
  ].join(' · ')
}

const details = ({ outcomes, tokens, distinct, mostInFlight }: Counts): string =>
  [
    `${thousands(distinct)} different requests answered, at most ${thousands(mostInFlight)} at once, ${thousands(tokens.input)} tokens in and ${thousands(tokens.output)} out`,
    ...Object.entries(outcomes).map(([outcome, count]) => `  ${outcome} ${thousands(count ?? 0)}`),
  ].join('\n')
