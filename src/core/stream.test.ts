import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mapConcurrent, take } from './stream.ts'

async function* from<T>(items: readonly T[], onRead: (item: T) => void = () => {}): AsyncGenerator<T> {
  for (const item of items) {
    onRead(item)
    yield item
  }
}

it('keeps order and never exceeds the width, whatever the delays', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.nat(4)), fc.integer({ min: 1, max: 5 }), async (delays, width) => {
      let inFlight = 0
      let peak = 0
      const seen: number[] = []
      const results = mapConcurrent(from([...delays.entries()]), width, async ([index, delay]) => {
        peak = Math.max(peak, ++inFlight)
        await new Promise(done => setTimeout(done, delay))
        inFlight--
        return index
      })
      for await (const index of results) seen.push(index)
      expect(seen).toEqual([...delays.keys()])
      expect(peak).toBeLessThanOrEqual(width)
    }),
    { numRuns: 50 },
  ))

it('reads no further ahead than it may keep', async () => {
  let read = 0
  const hundred = from(
    Array.from({ length: 100 }, (_, i) => i),
    () => read++,
  )
  const results = mapConcurrent(hundred, 4, async i => i, { ahead: 8 })
  await results.next()
  await new Promise(done => setTimeout(done, 5))
  expect(read).toBeLessThanOrEqual(1 + 4 + 8)
  await results.return(undefined)
})

it('goes on behind a slow item until as many results wait as may, whatever the delays', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(3), { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(12),
      async (delays, width, ahead) => {
        let freed = (): void => {}
        const slow = new Promise<void>(resolve => {
          freed = resolve
        })
        let begun = 0
        let ended = 0
        let kept = 0
        const seen: number[] = []
        const results = mapConcurrent(
          from([...delays.entries()]),
          width,
          async ([index, delay]) => {
            kept = Math.max(kept, ++begun - seen.length)
            if (index === 0) await slow
            else for (let turn = 0; turn < delay; turn++) await new Promise(setImmediate)
            ended++
            return index
          },
          { ahead },
        )
        const reading = (async () => {
          for await (const index of results) seen.push(index)
        })()
        // With one place the slow item has it; with more, everything that may wait behind it comes to its end.
        const reach = width === 1 ? 0 : Math.min(delays.length - 1, width - 1 + ahead)
        while (ended < reach) await new Promise(setImmediate)
        expect(seen).toEqual([])
        freed()
        await reading
        expect(seen).toEqual([...delays.keys()])
        expect(kept).toBeLessThanOrEqual(width + ahead + 1)
      },
    ),
    { numRuns: 60 },
  ))

it('begins nothing new once an item has failed', async () => {
  let begun = 0
  const work = async (i: number): Promise<number> => {
    begun++
    await new Promise(done => setTimeout(done, i === 0 ? 10 : 1))
    if (i === 1) throw new Error('broken')
    return i
  }
  const seen: number[] = []
  await expect(async () => {
    for await (const i of mapConcurrent(Array(100).keys(), 2, work)) seen.push(i)
  }).rejects.toThrow('broken')
  expect(seen).toEqual([0])
  expect(begun).toBeLessThanOrEqual(3)
})

it.each([
  [
    'work that throws at once',
    () =>
      mapConcurrent([0], 1, () => {
        throw new Error('broken')
      }),
  ],
  [
    'a source that breaks',
    () =>
      mapConcurrent(
        (async function* () {
          yield 0
          throw new Error('broken')
        })(),
        2,
        async i => i,
      ),
  ],
])('passes on the failure of %s', async (_, start) => {
  await expect(async () => {
    for await (const _ of start());
  }).rejects.toThrow('broken')
})

it('ends when its reader leaves, though the source is silent', async () => {
  async function* silent(): AsyncGenerator<number> {
    yield 0
    await new Promise(() => {})
  }
  for await (const _ of mapConcurrent(silent(), 2, async i => i)) break
})

it('waits for its neighbours when one fails, and passes the failure on', async () => {
  const ended: number[] = []
  const work = async (i: number): Promise<number> => {
    await new Promise(done => setTimeout(done, i === 0 ? 1 : 10))
    ended.push(i)
    if (i === 0) throw new Error('broken')
    return i
  }
  await expect(async () => {
    for await (const _ of mapConcurrent([0, 1, 2], 3, work));
  }).rejects.toThrow('broken')
  expect(ended.sort()).toEqual([0, 1, 2])
})

it('takes no more than it was asked for, and closes the source', async () => {
  let closed = false
  async function* endless(): AsyncGenerator<number> {
    try {
      for (let i = 0; ; i++) yield i
    } finally {
      closed = true
    }
  }
  const seen: number[] = []
  for await (const i of take(endless(), 3)) seen.push(i)
  expect(seen).toEqual([0, 1, 2])
  expect(closed).toBe(true)
})
