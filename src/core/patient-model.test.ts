import { expect, it } from 'vitest'
import { Failure } from './failure.ts'
import type { Model } from './model.ts'
import { retrying } from './patient-model.ts'
import { random } from './random.ts'

const request = { messages: [{ role: 'user' as const, content: 'hi' }] }
const later = (retryAfter?: number) =>
  new Failure('provider', 'later', { retryable: true, ...(retryAfter !== undefined && { retryAfter }) })

function failing(...failures: readonly Error[]): { model: Model; calls: () => number } {
  let calls = 0
  return {
    calls: () => calls,
    model: {
      id: 'm',
      async complete() {
        const failure = failures[calls++]
        if (failure) throw failure
        return { text: 'ok', usage: { input: 1, output: 1 }, stop: 'end' }
      },
    },
  }
}

const noted = () => {
  const waits: number[] = []
  return { waits, pause: async (milliseconds: number) => void waits.push(milliseconds) }
}

it('repeats what is retryable, each wait about twice the one before', async () => {
  const { model, calls } = failing(later(), later(), later())
  const { waits, pause } = noted()
  const reply = await retrying(model, { first: 100, pause, random: random(1) }).complete(request)
  expect(reply.text).toBe('ok')
  expect(calls()).toBe(4)
  for (const [index, wait] of waits.entries()) {
    expect(wait).toBeGreaterThanOrEqual(50 * 2 ** index)
    expect(wait).toBeLessThanOrEqual(100 * 2 ** index)
  }
})

it('comes back no sooner than it was told, and never waits longer than allowed', async () => {
  const { waits, pause } = noted()
  await retrying(failing(later(7_000), later(900_000)).model, { pause, random: random(1) }).complete(request)
  expect(waits[0]).toBeGreaterThanOrEqual(7_000)
  expect(waits[1]).toBe(120_000)
})

it('throws what is final at once, and the last failure when it runs out of tries', async () => {
  const { pause, waits } = noted()
  const final = failing(new Failure('provider', 'no'))
  await expect(retrying(final.model, { pause, random: random(1) }).complete(request)).rejects.toThrow('no')
  const bug = failing(new TypeError('bug'))
  await expect(retrying(bug.model, { pause, random: random(1) }).complete(request)).rejects.toThrow(TypeError)
  expect(waits).toEqual([])
  const never = failing(later(), later(), later())
  await expect(
    retrying(never.model, { attempts: 3, pause, random: random(1) }).complete(request),
  ).rejects.toThrow('later')
  expect(never.calls()).toBe(3)
})

it('stops waiting when it is aborted, and says what it waited for', async () => {
  const stop = new AbortController()
  const { model, calls } = failing(later(), later())
  const pause = (_: number, signal?: AbortSignal) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  const waiting = retrying(model, { pause, random: random(1) }).complete({ ...request, signal: stop.signal })
  setTimeout(() => stop.abort(), 5)
  await expect(waiting).rejects.toThrow('later')
  expect(calls()).toBe(1)
})
