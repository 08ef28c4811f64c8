import { dollars, roundedUsd } from '../core/cost.ts'
import type { EngineEvent } from '../core/engine-event.ts'
import { type EngineTotals, totalling } from '../core/engine-totals.ts'
import type { RunProgress, RunWatcher, WatchedEngine } from '../core/run-watcher.ts'
import { waitsFor } from '../core/waits-for.ts'
import type { EngineNumbers } from '../core/wire-events.ts'
import { type Screen, thousands } from './screen.ts'

/** Milliseconds without movement after which a person wants to know why. */
const patience = 5_000
const second = 1_000
/** Milliseconds between two drawings of the bar: counting and drawing must cost nothing beside ten thousand replies a second. */
const blink = 100

export interface LiveRun extends Required<Omit<RunWatcher, 'row'>> {
  /** No more lines; call when the run has ended, however it ended. */
  close(): void
}

/**
 * A run on the screen while it goes on: how far it is, what it costs, and, when nothing moves, what it waits for.
 * @param goal.total rows that there will be; null where nobody knows.
 * @param goal.wanted triplets that are wanted; null where all rows are gone through once.
 */
export function liveRun(
  screen: Screen,
  {
    total,
    wanted = null,
    now = () => performance.now(),
  }: { total: number | null; wanted?: number | null; now?: () => number },
): LiveRun {
  const totals = totalling()
  let engine: WatchedEngine | undefined
  let progress: RunProgress | undefined
  let moved = now()
  let shown = Number.NEGATIVE_INFINITY
  let due = patience
  let changed = false
  let closed = false
  const down = new Set<string>()

  const numbers = (): EngineNumbers | undefined => {
    if (!engine) return undefined
    const { calls, known, failedTries, tokens } = totals.totals()
    const { held, ...state } = engine.state()
    const milliseconds = held?.milliseconds
    return {
      ...state,
      held: held && {
        ...held,
        ...(milliseconds !== undefined && { milliseconds: Math.round(milliseconds) }),
      },
      calls,
      known: known.journal + known.cache + known.flight,
      failedTries,
      tokens: { input: tokens.input, output: tokens.output },
      costUsd: progress?.costUsd == null ? null : roundedUsd(progress.costUsd),
    }
  }

  const show = (waiting?: string): void => {
    if (!progress) return
    changed = false
    shown = now()
    const { rows, accepted, triplets, dropped } = progress
    const spent = numbers()
    const facts = { rows, total, accepted, triplets, dropped, ...(spent && { engine: spent }) }
    const note = noteOf(progress, wanted, spent, waiting)
    if (wanted === null) screen.progress(rows, total, note, { facts })
    else screen.progress(triplets, wanted, note, { unit: 'triplets', facts: { ...facts, wanted } })
  }

  const heartbeat = (): void => {
    const still = now() - moved
    if (still < patience || !engine) {
      due = patience
      if (changed) show()
      return
    }
    const why = waitsFor(engine.state())
    if (screen.animated) {
      show(why)
      return
    }
    if (still < due) return
    // A program wants them at a steady pace, a person without a bar only now and then.
    due = screen.person ? still * 2 : due + patience
    const seconds = Math.round(still / 1000)
    screen.event({ event: 'heartbeat', seconds, waitsFor: why, engine: numbers() })
    screen.notice(`  ${why} (nothing has moved for ${seconds} s)`)
  }
  const beat = setInterval(heartbeat, second).unref()

  return {
    opened(opened) {
      engine = opened
      moved = now()
    },
    event(event) {
      totals.add(event)
      changed = true
      if (moves(event)) moved = now()
      tell(screen, event, down)
    },
    progress(next) {
      if (next.rows !== progress?.rows) moved = now()
      progress = { ...next }
      changed = true
      if (now() - shown >= (screen.animated ? blink : second)) show()
    },
    close() {
      if (closed) return
      closed = true
      clearInterval(beat)
      if (changed) show()
      screen.settle()
      if (engine) sayTotals(screen, totals.totals())
    },
  }
}

/** A try that failed moves nothing: a person who sees only those wants to be told. */
const moves = (event: EngineEvent): boolean =>
  event.is === 'answered' ||
  event.is === 'known' ||
  (event.is === 'circuit' && event.state === 'closed') ||
  (event.is === 'batch' && event.state !== 'pending')

/** @param down models whose circuit is open. */
function tell(screen: Screen, event: EngineEvent, down: Set<string>): void {
  switch (event.is) {
    case 'warning':
      screen.event({ event: 'warning', message: event.message })
      screen.notice(`  warning   ${event.message}`)
      return
    case 'circuit': {
      const { model, state, message } = event
      screen.event({ event: 'circuit', model, state, message })
      // Once down and once up again: what is tried in between is for programs.
      if ((state === 'open' && !down.has(model)) || state === 'closed')
        screen.notice(`  provider  ${message}`)
      if (state === 'open') down.add(model)
      if (state === 'closed') down.delete(model)
      return
    }
    case 'batch': {
      const { model, id, state, total, done } = event
      screen.event({ event: 'batch', model, id, state, total, done })
      if (state !== 'pending') screen.notice(`  batch     ${id}: ${batchLine(event)}`)
      return
    }
    default:
      return
  }
}

function sayTotals(screen: Screen, totals: EngineTotals): void {
  screen.event({ event: 'engine', ...totals })
  const { latency, failedTries, faults } = totals
  const seconds = (milliseconds: number): string => `${Number((milliseconds / 1000).toPrecision(2))} s`
  const parts = [
    ...(latency
      ? [`half of the replies within ${seconds(latency.p50)}, 99% within ${seconds(latency.p99)}`]
      : []),
    ...(failedTries > 0
      ? [
          `${counted(failedTries, 'failed try')} (${Object.entries(faults)
            .map(([fault, count]) => `${thousands(count)} ${fault}`)
            .join(', ')})`,
        ]
      : []),
  ]
  if (parts.length > 0) screen.say(`  engine    ${parts.join(' · ')}`)
}

function batchLine({ state, total, done }: Extract<EngineEvent, { is: 'batch' }>): string {
  switch (state) {
    case 'submitted':
      return `${thousands(total)} requests submitted`
    case 'attached':
      return `taken up again, ${thousands(done)} of ${thousands(total)} done`
    case 'refused':
      return 'refused'
    default:
      return `${thousands(done)} of ${thousands(total)} done`
  }
}

function noteOf(
  { rows, triplets, dropped }: RunProgress,
  wanted: number | null,
  spent: EngineNumbers | undefined,
  waiting?: string,
): string {
  const calls =
    spent && `${counted(spent.calls, 'call')}${spent.known > 0 ? ` + ${thousands(spent.known)} known` : ''}`
  const failed = spent && spent.failedTries > 0 ? counted(spent.failedTries, 'failed try') : undefined
  const cost = spent?.costUsd == null ? undefined : dollars(spent.costUsd)
  const made = wanted === null ? counted(triplets, 'triplet') : counted(rows, 'row')
  return [made, `${thousands(dropped)} dropped`, calls, failed, cost, waiting]
    .filter(part => part !== undefined)
    .join(' · ')
}

const counted = (count: number, noun: string): string =>
  `${thousands(count)} ${count === 1 ? noun : noun.replace(/y$/, 'ie')}${count === 1 ? '' : 's'}`
