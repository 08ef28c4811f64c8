import { expect, it } from 'vitest'
import { waitsFor } from './waits-for.ts'

const idle = { inFlight: 0, waiting: 0, window: 8, held: null }

it.each([
  [idle, 'no call is under way: waiting for the input or the disk'],
  [{ ...idle, inFlight: 1 }, 'waiting for one reply'],
  [{ ...idle, inFlight: 8, waiting: 3 }, 'waiting for 8 replies; 3 calls stand in line'],
  [{ ...idle, waiting: 1 }, '1 call is about to be sent'],
  [
    {
      ...idle,
      waiting: 9,
      held: {
        by: 'pause' as const,
        why: 'http://h/v1#m asked for a pause of 20 s (429)',
        milliseconds: 11_200,
      },
    },
    'waiting 12 s more: http://h/v1#m asked for a pause of 20 s (429)',
  ],
  [
    { ...idle, held: { by: 'batch' as const, why: 'batch b1 is being worked on', milliseconds: 600_000 } },
    'waiting 10 min more: batch b1 is being worked on',
  ],
  [
    { ...idle, held: { by: 'circuit' as const, why: 'http://h/v1#m is down' } },
    'waiting: http://h/v1#m is down',
  ],
])('says what it waits for: %j', (state, line) => {
  expect(waitsFor(state)).toBe(line)
})
