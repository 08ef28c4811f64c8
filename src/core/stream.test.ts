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

it('reads no further ahead than its width', async () => {
  let read = 0
  const results = mapConcurrent(
    from(
      Array.from({ length: 100 }, (_, i) => i),
      () => read++,
    ),
    4,
    async i => i,
  )
  await results.next()
  expect(read).toBeLessThanOrEqual(5)
  await results.return(undefined)
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
