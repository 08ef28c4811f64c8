import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { EngineEvent, EngineState } from '../core/engine-event.ts'
import { runEventSchema } from '../core/wire-events.ts'
import { liveRun } from './live-run.ts'
import { openScreen } from './screen.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const idle: EngineState = { inFlight: 0, waiting: 0, window: 4, held: null }
const throttled: EngineState = {
  inFlight: 0,
  waiting: 4,
  window: 2,
  held: { by: 'pause', why: 'http://h/v1#m asked for a pause of 20 s (429)', milliseconds: 12_000 },
}
const answer: EngineEvent = {
  is: 'answered',
  model: 'm',
  milliseconds: 20,
  began: 0,
  attempts: 1,
  usage: { input: 10, output: 5 },
  stop: 'end',
  via: 'live',
}
const failure: EngineEvent = {
  is: 'failed',
  model: 'm',
  fault: 'throttled',
  status: 429,
  milliseconds: 5,
  began: 0,
  attempt: 1,
  retryIn: 1000,
  message: 'slow down',
}

/** A run on streams that the test reads: `tty` says which of them are terminals. */
function watched({ out: outTty = false, err: errTty = false } = {}) {
  const stream = (isTTY: boolean) => {
    const written: string[] = []
    const pass = Object.assign(new PassThrough(), { isTTY, columns: 200 })
    pass.on('data', chunk => written.push(String(chunk)))
    return { stream: pass as unknown as NodeJS.WriteStream, text: () => written.join('') }
  }
  const [out, err] = [stream(outTty), stream(errTty)]
  const now = () => performance.now()
  const screen = openScreen('auto', { out: out.stream, err: err.stream, now })
  const live = liveRun(screen, { total: 10, now })
  let state = idle
  live.opened({ id: 'm', state: () => state })
  return {
    live,
    out: out.text,
    err: err.text,
    be: (next: EngineState) => {
      state = next
    },
    events: () =>
      out
        .text()
        .split('\n')
        .filter(line => line !== '')
        .map(line => runEventSchema.parse(JSON.parse(line))),
  }
}
const at = (rows: number) => ({ rows, accepted: rows, triplets: rows, dropped: 0, costUsd: 0.25 })

it('writes events that the published schemas accept, progress once a second with the numbers of the engine', () => {
  const { live, events, err } = watched()
  for (let row = 1; row <= 4; row++) {
    live.event(answer)
    live.event({ is: 'known', model: 'm', from: 'cache' })
    live.event(failure)
    live.progress(at(row))
    vi.advanceTimersByTime(500)
  }
  live.close()
  const progress = events().filter(({ event }) => event === 'progress')
  expect(progress.length).toBeGreaterThanOrEqual(2)
  expect(progress.length).toBeLessThanOrEqual(3)
  expect(progress.at(-1)).toMatchObject({
    total: 10,
    dropped: 0,
    engine: {
      ...idle,
      known: expect.any(Number),
      calls: expect.any(Number),
      failedTries: expect.any(Number),
      costUsd: 0.25,
    },
  })
  expect(progress[0]).toMatchObject({
    rows: 1,
    engine: { calls: 1, known: 1, failedTries: 1, tokens: { input: 10, output: 5 } },
  })
  expect(err()).toBe('')
})

it('says every five seconds what it waits for, though tries go on failing, and stops when something moves', () => {
  const { live, events, be } = watched()
  live.progress(at(1))
  be(throttled)
  for (let second = 0; second < 16; second++) {
    live.event(failure)
    vi.advanceTimersByTime(1000)
  }
  const beats = events().filter(({ event }) => event === 'heartbeat')
  expect(beats.map(beat => beat.event === 'heartbeat' && beat.seconds)).toEqual([5, 10, 15])
  expect(beats[0]).toMatchObject({
    waitsFor: 'waiting 12 s more: http://h/v1#m asked for a pause of 20 s (429)',
    engine: { waiting: 4, held: { by: 'pause', milliseconds: 12_000 } },
  })
  for (let second = 0; second < 8; second++) {
    live.event(answer)
    vi.advanceTimersByTime(1000)
  }
  expect(events().filter(({ event }) => event === 'heartbeat')).toHaveLength(3)
  live.close()
})

it('tells warnings, circuits and batches as events of their own', () => {
  const { live, events } = watched()
  live.event({ is: 'warning', message: 'the cache is full' })
  live.event({ is: 'circuit', model: 'm', state: 'open', message: 'm is down' })
  live.event({ is: 'batch', model: 'm', id: 'b1', state: 'submitted', total: 7, done: 0 })
  expect(events()).toEqual([
    { event: 'warning', message: 'the cache is full' },
    { event: 'circuit', model: 'm', state: 'open', message: 'm is down' },
    { event: 'batch', model: 'm', id: 'b1', state: 'submitted', total: 7, done: 0 },
  ])
})

it('draws a bar that lines do not tear, and lets no control character of a server through', () => {
  const { live, err, out, be } = watched({ out: true, err: true })
  live.event(answer)
  live.progress(at(3))
  live.event({ is: 'warning', message: 'odd\u001b[2J\nreply' })
  be({ ...throttled })
  vi.advanceTimersByTime(7000)
  const text = err()
  expect(text).toContain('3 of 10 rows')
  expect(text).toContain('$0.25')
  expect(text).toContain('  warning   odd [2J reply\n')
  // The bar was wiped before the line and drawn again after it.
  const line = text.indexOf('  warning')
  expect(text.slice(0, line).endsWith('\u001b[2K')).toBe(true)
  expect(text.slice(line)).toContain('3 of 10 rows')
  expect(text).toContain('waiting 12 s more')
  expect(out()).toBe('')
  live.event(failure)
  live.close()
  live.close()
  expect(out()).toBe(
    '  engine    half of the replies within 0.02 s, 99% within 0.02 s · 1 failed try (1 throttled)\n',
  )
  expect(vi.getTimerCount()).toBe(0)
})

it('gives a person without a bar a line now and then', () => {
  const { live, err, be } = watched({ out: true })
  live.progress(at(1))
  be(throttled)
  vi.advanceTimersByTime(61_000)
  live.close()
  const lines = err().trimEnd().split('\n')
  expect(lines[0]).toBe(
    '  waiting 12 s more: http://h/v1#m asked for a pause of 20 s (429) (nothing has moved for 5 s)',
  )
  expect(lines.map(line => / (\d+) s\)$/.exec(line)?.[1])).toEqual(['5', '10', '20', '40'])
})
