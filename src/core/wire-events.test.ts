import { expect, it } from 'vitest'
import type { z } from 'zod'
import type { EngineEvent, EngineState } from './engine-event.ts'
import {
  type batchEventSchema,
  type circuitEventSchema,
  type heldSchema,
  runEventSchema,
} from './wire-events.ts'

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
type Plain<T> = { -readonly [K in keyof T]: T[K] }
type Told<Is extends EngineEvent['is']> = Plain<Omit<Extract<EngineEvent, { is: Is }>, 'is'>>

it('says the same as the events of the engine', () => {
  const same: true[] = [
    true satisfies Same<z.infer<typeof heldSchema>, Plain<NonNullable<EngineState['held']>>>,
    true satisfies Same<Omit<z.infer<typeof circuitEventSchema>, 'event'>, Told<'circuit'>>,
    true satisfies Same<Omit<z.infer<typeof batchEventSchema>, 'event'>, Told<'batch'>>,
  ]
  expect(same).toHaveLength(3)
})

it.each([
  { event: 'progress', rows: 3, total: null, secondsLeft: null, rowsPerSecond: 1.5, triplets: 3, dropped: 0 },
  { event: 'heartbeat', seconds: 5, waitsFor: 'waiting for one reply' },
  { event: 'warning', message: 'x' },
  {
    event: 'done',
    run: 'runs/x',
    rows: 1,
    accepted: 1,
    triplets: 1,
    calls: 2,
    costUsd: null,
    more: 'is kept',
  },
])('takes $event', event => {
  expect(runEventSchema.parse(event)).toEqual(event)
})

it.each([
  { event: 'progress', rows: -1, total: null, secondsLeft: null },
  { event: 'heartbeat' },
  { event: 'circuit', model: 'm', state: 'ajar', message: '' },
  { event: 'nonsense' },
  null,
])('refuses %j', event => {
  expect(runEventSchema.safeParse(event).success).toBe(false)
})
