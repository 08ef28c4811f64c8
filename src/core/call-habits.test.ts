import { expect, it } from 'vitest'
import { habitsIn, type PastCalls } from './call-habits.ts'

const past = (kind: PastCalls['kind'], attempt: number, calls: number): PastCalls => ({
  kind,
  attempt,
  calls,
  input: calls * 100,
  output: calls * 10,
  cached: 0,
})

it('reads from past calls how often a model has to be asked', () => {
  const habits = habitsIn([
    past('system-prompt', 1, 100),
    past('system-prompt', 2, 20),
    past('response', 1, 200),
    past('repair', 1, 60),
    past('response', 2, 40),
    past('response', 3, 20),
    past('response', 4, 10),
  ])
  expect(habits).toEqual({ systemPrompts: 1.2, usable: 0.96, responses: 1.35, repairs: 0.3, good: 0.975 })
})

it('concludes nothing from a handful', () => {
  expect(habitsIn([past('system-prompt', 1, 100), past('response', 1, 3)])).toBeNull()
  expect(habitsIn([])).toBeNull()
})
