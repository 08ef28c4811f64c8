import { describe, expect, it } from 'vitest'
import { asking, type Ending, scriptedModel } from '../../../test/limiter/scripted-model.ts'
import { type VirtualClock, virtualClock } from '../../../test/limiter/virtual-clock.ts'
import type { EngineEvent } from '../engine-event.ts'
import { Failure } from '../failure.ts'
import type { ModelRequest } from '../model.ts'
import { random } from '../random.ts'
import { governed } from './governed.ts'
import type { CallLimits } from './surroundings.ts'

type Script = (request: ModelRequest, attempt: number, clock: VirtualClock) => Ending

/** A limiter in virtual time, and all that became of its calls. */
function stage(script: Script, limits: Partial<CallLimits> = {}) {
  const clock = virtualClock()
  const events: EngineEvent[] = []
  const { model, sendings } = scriptedModel(clock, (request, attempt) => script(request, attempt, clock))
  const limited = governed(
    model,
    { concurrency: 4, ...limits },
    { now: clock.now, timer: clock.timer, random: random(1), tell: event => events.push(event) },
  )
  const settled = new Map<string, { at: number; text?: string; error?: unknown }>()
  let asked = 0
  const ask = (purpose: string, signal?: AbortSignal): void => {
    asked++
    limited.complete(asking(purpose, signal)).then(
      ({ text }) => settled.set(purpose, { at: clock.now(), text }),
      error => settled.set(purpose, { at: clock.now(), error }),
    )
  }
  return {
    clock,
    events,
    sendings,
    limited,
    settled,
    ask,
    finish: () => clock.run(() => settled.size === asked),
    errorOf: (purpose: string) => settled.get(purpose)?.error as Failure,
  }
}

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `call ${index}`)

describe('calls in flight', () => {
  it('are no more than allowed, and go in the order of their coming', async () => {
    const { ask, finish, sendings, settled } = stage(() => ({}), { concurrency: 3 })
    for (const name of names(10)) ask(name)
    expect(await finish()).toBe(true)
    expect(Math.max(...sendings.map(({ inFlight }) => inFlight))).toBe(3)
    expect(sendings.map(({ purpose }) => purpose)).toEqual(names(10))
    expect([...settled.values()].every(({ text }) => text !== undefined)).toBe(true)
  })

  it('begin with a few where it has to be found out, and become as many as the provider bears', async () => {
    const { ask, finish, sendings } = stage(() => ({}), { concurrency: 'auto' })
    for (const name of names(3_000)) ask(name)
    expect(await finish()).toBe(true)
    expect(sendings.filter(({ at }) => at === 0)).toHaveLength(16)
    expect(Math.max(...sendings.map(({ inFlight }) => inFlight))).toBe(256)
  })

  it('become fewer when the provider has too much to do, once in a round trip, and more when it has not', async () => {
    const { ask, finish, limited, clock } = stage(
      (_, __, { now }) => (now() < 50 ? { fault: 'overloaded' } : {}),
      {
        concurrency: 40,
      },
    )
    for (const name of names(400)) ask(name)
    await clock.run(() => clock.now() > 10)
    expect(limited.state().window).toBe(28)
    expect(await finish()).toBe(true)
    expect(limited.state().window).toBeGreaterThan(30)
  })
})

describe('tries', () => {
  it('are repeated where that helps, after a wait between nothing and twice the one before', async () => {
    const { ask, finish, sendings, settled, events } = stage((_, attempt) =>
      attempt < 4 ? { fault: 'broken' } : {},
    )
    ask('a')
    expect(await finish()).toBe(true)
    expect(settled.get('a')?.text).toBe('a')
    const waits = sendings.slice(1).map(({ at }, index) => at - (sendings[index]?.at ?? 0) - 10)
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(0)
      expect(wait).toBeLessThanOrEqual(1_000 * 2 ** index + 1)
    }
    expect(events.map(event => (event.is === 'failed' ? `failed ${event.attempt}` : event.is))).toEqual([
      'failed 1',
      'failed 2',
      'failed 3',
      'answered',
    ])
    expect(events.at(-1)).toMatchObject({ attempts: 4, milliseconds: 10, via: 'live', purpose: 'a' })
    expect(events[0]).toMatchObject({ fault: 'broken', retryIn: expect.any(Number), message: 'm: broken' })
  })

  it('end after six faults of one call, while others succeed', async () => {
    const { ask, finish, sendings, errorOf } = stage(({ purpose }) =>
      purpose === 'bad' ? { fault: 'overloaded' } : {},
    )
    ask('bad')
    for (const name of names(50)) ask(name)
    expect(await finish()).toBe(true)
    expect(sendings.filter(({ purpose }) => purpose === 'bad')).toHaveLength(6)
    expect(errorOf('bad')).toMatchObject({ fault: 'overloaded', boundary: 'provider' })
  })

  it('are not repeated where that cannot help', async () => {
    const bug = new TypeError('a bug')
    const { ask, finish, sendings, errorOf, settled } = stage(({ purpose }) =>
      purpose === 'long' ? { fault: 'refused' } : purpose === 'bug' ? { error: bug } : {},
    )
    for (const name of ['long', 'bug', 'good']) ask(name)
    expect(await finish()).toBe(true)
    expect(errorOf('long')).toMatchObject({ fault: 'refused', boundary: 'provider' })
    expect(settled.get('bug')?.error).toBe(bug)
    expect(settled.get('good')?.text).toBe('good')
    expect(sendings).toHaveLength(3)
  })

  it('come no sooner than the provider asked', async () => {
    const { ask, finish, sendings } = stage((_, attempt) =>
      attempt === 1 ? { fault: 'overloaded', retryAfter: 7_000 } : {},
    )
    ask('a')
    expect(await finish()).toBe(true)
    expect(sendings[1]?.at).toBeGreaterThanOrEqual(7_010)
  })

  it('do not count when the provider only throttles', async () => {
    const { ask, finish, settled, sendings } = stage(({ purpose }, attempt) =>
      purpose === 'late' && attempt < 20 ? { fault: 'throttled', retryAfter: 1_000 } : {},
    )
    ask('late')
    for (const name of names(30)) ask(name)
    expect(await finish()).toBe(true)
    expect(settled.get('late')?.text).toBe('late')
    expect(sendings.filter(({ purpose }) => purpose === 'late')).toHaveLength(20)
  })

  it('do not multiply traffic: no more than a fifth of the calls and ten a second on top', async () => {
    const { ask, finish, sendings } = stage((_, attempt) => (attempt === 1 ? { fault: 'unreadable' } : {}), {
      concurrency: 50,
    })
    for (const name of names(2_000)) ask(name)
    expect(await finish()).toBe(true)
    const seen = new Set<string>()
    let fresh = 0
    let again = 0
    for (const { purpose, at } of sendings) {
      if (seen.has(purpose)) again++
      else fresh++
      seen.add(purpose)
      expect(again).toBeLessThanOrEqual(100 + 0.2 * fresh + at / 100 + 5)
    }
  })
})

describe('a caller that calls off', () => {
  it('is let go at once, and its waiting call is never sent', async () => {
    const stop = new AbortController()
    const { ask, finish, settled, sendings, errorOf, clock } = stage(() => ({ after: 1_000 }), {
      concurrency: 1,
    })
    ask('first')
    for (const name of names(5)) ask(name, stop.signal)
    clock.timer(100, () => stop.abort())
    expect(await finish()).toBe(true)
    for (const name of names(5)) expect(settled.get(name)?.at).toBe(100)
    expect(errorOf('call 0')).toMatchObject({ fault: 'stopped', boundary: 'provider' })
    expect(settled.get('first')?.text).toBe('first')
    expect(sendings.map(({ purpose }) => purpose)).toEqual(['first'])
  })

  it('is let go while its call waits for the next try, and before it has begun', async () => {
    const stop = new AbortController()
    const { ask, finish, settled, clock, sendings } = stage(() => ({
      fault: 'throttled',
      retryAfter: 60_000,
    }))
    ask('a', stop.signal)
    clock.timer(100, () => stop.abort())
    expect(await finish()).toBe(true)
    expect(settled.get('a')?.at).toBe(100)
    ask('b', stop.signal)
    expect(await finish()).toBe(true)
    expect(sendings).toHaveLength(1)
  })
})

describe('a provider that refuses the key', () => {
  it('is asked nothing more, and every waiting call ends with its words', async () => {
    const { ask, finish, sendings, errorOf, events } = stage(() => ({ fault: 'denied' }), { concurrency: 2 })
    for (const name of names(20)) ask(name)
    expect(await finish()).toBe(true)
    expect(sendings).toHaveLength(2)
    for (const name of names(20))
      expect(errorOf(name)).toMatchObject({ boundary: 'config', message: 'm: denied' })
    ask('later')
    expect(await finish()).toBe(true)
    expect(errorOf('later').message).toBe('m: denied')
    expect(events.filter(({ is }) => is === 'circuit')).toHaveLength(1)
  })

  it('is understood without being told what kind of failure it is', async () => {
    const refused = new Failure('config', 'the key is refused')
    const { ask, finish, sendings, settled } = stage(() => ({ error: refused }), { concurrency: 1 })
    for (const name of names(3)) ask(name)
    expect(await finish()).toBe(true)
    expect(sendings).toHaveLength(1)
    expect(settled.get('call 0')?.error).toBe(refused)
    const busy = stage((_, attempt) =>
      attempt === 1 ? { error: new Failure('provider', '429', { retryable: true, retryAfter: 3_000 }) } : {},
    )
    busy.ask('a')
    expect(await busy.finish()).toBe(true)
    expect(busy.sendings[1]?.at).toBeGreaterThanOrEqual(3_010)
  })
})

describe('a provider that is down', () => {
  const downUntil =
    (time: number): Script =>
    (_, __, { now }) =>
      now() < time ? { fault: 'broken' } : {}

  it('is asked by one call at a time, ever more rarely, and all others wait until it is back', async () => {
    const { ask, finish, sendings, settled, limited, clock, events } = stage(downUntil(100_000), {
      concurrency: 8,
    })
    for (const name of names(40)) ask(name)
    await clock.run(() => clock.now() > 50_000)
    expect(limited.state()).toMatchObject({ waiting: expect.any(Number), held: { by: 'circuit' } })
    expect(limited.state().held?.why).toMatch(/^http:\/\/test\/v1#m is down \(last: m: broken\)/)
    expect(await finish()).toBe(true)
    expect([...settled.values()].every(({ text }) => text !== undefined)).toBe(true)
    const during = sendings.filter(({ at }) => at > 20 && at < 100_000)
    expect(Math.max(...during.map(({ inFlight }) => inFlight))).toBe(1)
    expect(during.length).toBeLessThan(15)
    const states = events.flatMap(event => (event.is === 'circuit' ? event.state : []))
    expect(states.slice(0, 2)).toEqual(['open', 'trying'])
    expect(states.at(-1)).toBe('closed')
  })

  it('is given up when the patience is over, in one line that says what to do', async () => {
    const { ask, finish, errorOf, settled } = stage(downUntil(Number.POSITIVE_INFINITY), {
      patience: 120_000,
    })
    for (const name of names(20)) ask(name)
    expect(await finish()).toBe(true)
    for (const name of names(20)) expect(errorOf(name)).toMatchObject({ boundary: 'config' })
    expect(errorOf('call 19').message).toBe(
      'http://test/v1#m has given no reply for 2 min (last: m: broken); nothing is lost: run the same command again',
    )
    expect(settled.get('call 19')?.at).toBeLessThan(130_000)
  })

  it('is not taken for one when a last call fails by its own fault', async () => {
    const { ask, finish, errorOf, settled } = stage(({ purpose }) =>
      purpose?.startsWith('bad') ? { fault: 'overloaded' } : {},
    )
    for (const name of names(10)) ask(name)
    ask('bad 1')
    ask('bad 2')
    expect(await finish()).toBe(true)
    for (const name of ['bad 1', 'bad 2'])
      expect(errorOf(name)).toMatchObject({ fault: 'overloaded', boundary: 'provider' })
    ask('good')
    expect(await finish()).toBe(true)
    expect(settled.get('good')?.text).toBe('good')
  })

  it('starts afresh when it failed long ago and nobody called since', async () => {
    const { ask, finish, clock, errorOf, settled } = stage((_, attempt, { now }) =>
      now() < 1_000 && attempt === 1 ? { fault: 'broken' } : {},
    )
    const stop = new AbortController()
    ask('a', stop.signal)
    clock.timer(11, () => stop.abort())
    await finish()
    expect(errorOf('a')).toMatchObject({ fault: 'stopped' })
    clock.timer(900_000, () => ask('b'))
    await clock.run(() => settled.has('b'))
    expect(settled.get('b')?.text).toBe('b')
  })
})

describe('a provider that throttles', () => {
  it('is left alone when it refuses everything, and is given up when it does so for too long', async () => {
    const { ask, finish, sendings, errorOf, limited, clock } = stage(
      () => ({ fault: 'throttled', retryAfter: 20_000 }),
      {
        concurrency: 16,
        patience: 100_000,
      },
    )
    for (const name of names(50)) ask(name)
    await clock.run(() => clock.now() > 15_000)
    expect(limited.state().held).toMatchObject({ by: 'pause', milliseconds: expect.any(Number) })
    expect(await finish()).toBe(true)
    expect(sendings.length).toBeLessThan(80)
    expect(errorOf('call 0')).toMatchObject({ boundary: 'config', fault: 'throttled' })
    expect(errorOf('call 0').message).toContain('run the same command again')
  })

  it('is given up at once when it asks for more than the patience', async () => {
    const { ask, finish, sendings, errorOf } = stage(() => ({ fault: 'throttled', retryAfter: 3_600_000 }), {
      concurrency: 1,
    })
    for (const name of names(5)) ask(name)
    expect(await finish()).toBe(true)
    expect(sendings).toHaveLength(1)
    expect(errorOf('call 4').message).toBe(
      'http://test/v1#m asks to be left alone for 60 min, longer than the patience of 5 min (m: throttled); nothing is lost: run the same command again after that, or with more --patience',
    )
  })

  it('does not idle everybody with one refusal', async () => {
    const { ask, finish, settled } = stage(
      ({ purpose }, attempt) =>
        purpose === 'call 50' && attempt === 1 ? { fault: 'throttled', retryAfter: 30_000 } : {},
      { concurrency: 20 },
    )
    for (const name of names(400)) ask(name)
    expect(await finish()).toBe(true)
    expect(settled.get('call 50')?.at).toBeGreaterThanOrEqual(30_000)
    for (const name of names(400)) if (name !== 'call 50') expect(settled.get(name)?.at).toBeLessThan(1_000)
  })

  it('is never refused by a call when it says what is left', async () => {
    const most = 50
    let left = most
    let at = 0
    const { ask, finish, events, clock } = stage(
      (_, __, { now }) => {
        left = Math.min(most, left + (now() - at) * 0.1)
        at = now()
        const quota = {
          requests: { limit: most, remaining: Math.floor(left - 1), resets: (most - left + 1) / 0.1 },
        }
        if (left < 1) return { fault: 'throttled', retryAfter: 1_000, quota }
        left--
        return { quota }
      },
      { concurrency: 30 },
    )
    for (const name of names(1_000)) ask(name)
    expect(await finish()).toBe(true)
    expect(events.filter(({ is }) => is === 'failed')).toEqual([])
    expect(clock.now()).toBeLessThan(1.1 * ((1_000 - most) / 0.1))
  })
})

describe('limits that the user gives', () => {
  it('hold in every minute, for requests and tokens', async () => {
    const { ask, finish, sendings, clock, limited } = stage(() => ({}), {
      concurrency: 50,
      requestsPerMinute: 90,
    })
    for (const name of names(400)) ask(name)
    await clock.run(() => clock.now() > 30_000)
    expect(limited.state().held).toMatchObject({
      by: 'rate',
      why: 'http://test/v1#m is given 90 requests a minute',
    })
    expect(await finish()).toBe(true)
    const times = sendings.map(({ at }) => at)
    for (const [index, time] of times.entries())
      expect(times.slice(index).filter(each => each < time + 60_000).length).toBeLessThanOrEqual(90)
    expect(clock.now()).toBeLessThan(1.1 * (400 / 90) * 60_000)
  })
})
