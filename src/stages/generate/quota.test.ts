import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Outcome, Recipe } from '../../core/recipe.ts'
import type { SourceItem } from '../../core/source.ts'
import type { Triplet } from '../../core/triplet.ts'
import { generate, type RowResult } from './generate.ts'
import { onePass, untilFilled } from './passes.ts'
import { mostPasses, type PassCount, quota } from './quota.ts'

const itemOf = (row: number): SourceItem => ({
  is: 'instruction',
  instruction: { id: `i${row}`, turns: [{ user: `row ${row}` }], origin: { source: 'test', row } },
})
async function* source(items: readonly SourceItem[]): AsyncGenerator<SourceItem> {
  yield* items
}
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate)
}

/** Accepts what it is told to, after as many turns of the event loop as it is told. */
const scripted = (
  accepts: (ordinal: number, sample: number) => boolean,
  delay: (ordinal: number, sample: number) => number,
  begun: (ordinal: number, sample: number) => void = () => {},
): Recipe => ({
  name: 'scripted',
  async write({ ordinal, sample }): Promise<Outcome> {
    begun(ordinal, sample)
    await turns(delay(ordinal, sample))
    if (!accepts(ordinal, sample)) return { is: 'dropped', reason: 'no', sample }
    return { is: 'accepted', triplet: { id: `${ordinal}/${sample}`, origin: { sample } } as Triplet }
  },
})

async function run({
  rows,
  wanted,
  samples = 1,
  width,
  recipe,
  before = [],
  malformed = new Set(),
}: {
  rows: number
  wanted: number
  samples?: number
  width: number
  recipe: Recipe
  before?: readonly PassCount[]
  malformed?: ReadonlySet<number>
}): Promise<RowResult[]> {
  const items = Array.from({ length: rows }, (_, row): SourceItem => {
    const origin = { source: 'test', row }
    return malformed.has(row) ? { is: 'malformed', origin, reason: 'bad', raw: row } : itemOf(row)
  })
  const limit = quota(wanted, { perRow: samples, before })
  const last = before.length - 1
  const from = { pass: Math.max(0, last), rows: before[last]?.rows ?? 0 }
  const results: RowResult[] = []
  const input = untilFilled(() => source(items), { quota: limit, from, again: true })
  const pair = async (): Promise<null> => null
  for await (const result of generate(input, { recipe, samples, width, pair, quota: limit }))
    results.push(result)
  return results
}

const accepted = (results: readonly RowResult[]): number =>
  results.flatMap(({ outcomes }) => outcomes).filter(({ is }) => is === 'accepted').length

it('begins exactly the shortest stretch of the input that holds the number wanted, whatever the timing', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ good: fc.boolean(), delay: fc.nat(4) }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 6 }),
      async (rows, wanted, width) => {
        const begun: string[] = []
        const recipe = scripted(
          (ordinal, sample) => (rows[(ordinal + sample) % rows.length]?.good ?? false) || sample > 40,
          (ordinal, sample) => rows[(ordinal * 7 + sample) % rows.length]?.delay ?? 0,
          (ordinal, sample) => begun.push(`${sample}:${ordinal}`),
        )
        const results = await run({ rows: rows.length, wanted, width, recipe })
        // What somebody would do who works on one row at a time.
        const expected: string[] = []
        let found = 0
        for (let pass = 0; found < wanted; pass++) {
          let brought = 0
          for (let ordinal = 0; ordinal < rows.length && found < wanted; ordinal++) {
            expected.push(`${pass}:${ordinal}`)
            const good = (rows[(ordinal + pass) % rows.length]?.good ?? false) || pass > 40
            if (good) found++
            if (good) brought++
          }
          if (brought === 0) break
        }
        expect(begun).toEqual(expected)
        expect(results.map(({ pass, ordinal }) => `${pass}:${ordinal}`)).toEqual(expected)
        expect(accepted(results)).toBe(found)
        if (rows.some(({ good }) => good)) expect(found).toBe(wanted)
      },
    ),
    { numRuns: 80 },
  ))

it('goes on from any place as if it had never stopped', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(40),
      async (good, wanted, width, killedAfter) => {
        const recipe = scripted(
          (ordinal, sample) => good[(ordinal * 3 + sample) % good.length] ?? false,
          ordinal => ordinal % 3,
        )
        const malformed = new Set([1])
        const whole = await run({ rows: good.length, wanted, width, recipe, malformed })
        const first = whole.slice(0, killedAfter)
        const before: { rows: number; accepted: number }[] = []
        for (const { pass, outcomes } of first) {
          before[pass] ??= { rows: 0, accepted: 0 }
          before[pass].rows++
          before[pass].accepted += outcomes.filter(({ is }) => is === 'accepted').length
        }
        const rest = await run({ rows: good.length, wanted, width, recipe, malformed, before })
        expect([...first, ...rest]).toEqual(whole)
      },
    ),
    { numRuns: 60 },
  ))

it('never has more of several samples than the last row can bring', async () => {
  const recipe = scripted(
    () => true,
    () => 1,
  )
  const results = await run({ rows: 10, wanted: 7, samples: 3, width: 8, recipe })
  expect(results.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2])
  expect(accepted(results)).toBe(9)
})

it('gives up after a pass that brings nothing, or next to nothing, and reads bad rows once only', async () => {
  const never = scripted(
    () => false,
    () => 0,
  )
  expect(await run({ rows: 5, wanted: 1, width: 2, recipe: never })).toHaveLength(5)
  const seldom = scripted(
    ordinal => ordinal === 0,
    () => 0,
  )
  const results = await run({ rows: 150, wanted: 9, width: 4, recipe: seldom })
  expect(results).toHaveLength(150)
  const often = await run({ rows: 60, wanted: 2, width: 4, recipe: seldom, malformed: new Set([3]) })
  expect(often.map(({ pass, ordinal }) => `${pass}:${ordinal}`).slice(-2)).toEqual(['0:59', '1:0'])
  const bad = await run({ rows: 4, wanted: 9, width: 4, recipe: seldom, malformed: new Set([3]) })
  expect(bad.filter(({ item }) => item.is === 'malformed')).toHaveLength(1)
  expect(accepted(bad)).toBe(9)
})

it('ends after a thousand passes, for a source of one row too', async () => {
  const recipe = scripted(
    () => true,
    () => 0,
  )
  const results = await run({ rows: 1, wanted: 5_000, width: 4, recipe })
  expect(accepted(results)).toBe(mostPasses)
})

it('does not read the source before a row of it is needed', async () => {
  let read = 0
  async function* counted(): AsyncGenerator<SourceItem> {
    for (let row = 0; row < 50; row++) {
      read++
      yield itemOf(row)
    }
  }
  const recipe = scripted(
    () => true,
    () => 1,
  )
  const limit = quota(3, { perRow: 1 })
  const rows = untilFilled(counted, { quota: limit, from: { pass: 0, rows: 0 }, again: true })
  const pair = async (): Promise<null> => null
  for await (const _ of generate(rows, { recipe, samples: 1, width: 20, pair, quota: limit }));
  expect(read).toBe(3)
})

it('numbers the rows of one pass by their place in the source', async () => {
  const rows = []
  for await (const row of onePass(() => source([itemOf(0), itemOf(1), itemOf(2)]), { pass: 0, rows: 1 }))
    rows.push([row.ordinal, row.pass])
  expect(rows).toEqual([
    [1, 0],
    [2, 0],
  ])
})
