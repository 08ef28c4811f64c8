import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Candidate } from './annotation-key.ts'
import { type DealOptions, deal } from './deal.ts'

const candidate = (run: string, id: string, rule: string): Candidate => ({
  ...{ run, case: id, sample: 0, cluster: id, level: 'rule', rule, group: 'free text' },
  ...{ asked: `Rule ${rule}.`, turn: 1, by: 'judge', outcome: 'pass' },
  ...{ system: null, messages: [{ role: 'user', content: id }], reply: `${run} on ${id}` },
})
const of = (runs: readonly string[], cases: number, rules = 2): readonly Candidate[] =>
  runs.flatMap(run =>
    Array.from({ length: cases }, (_, at) =>
      Array.from({ length: rules }, (_, rule) => candidate(run, `c${at}`, `r${rule}`)),
    ).flat(),
  )
const usual: DealOptions = { annotators: ['a', 'b'], overlap: 1, limit: null, seed: 7 }
const order = (options: Partial<DealOptions>, who: string): string[] =>
  (deal(of(['x', 'y'], 20), { ...usual, ...options }).sheets.get(who) ?? []).map(({ item }) => item)

it('gives everybody every conversation, in an order of their own, the same for the same seed', () => {
  const [a, b] = [order({}, 'a'), order({}, 'b')]
  expect(a.length).toBe(80)
  expect([...a].sort()).toEqual([...b].sort())
  expect(a).not.toEqual(b)
  expect(order({}, 'a')).toEqual(a)
  expect(order({ seed: 8 }, 'a')).not.toEqual(a)
})

it('mixes the runs, and keeps together what is asked about one reply', () => {
  const rows = deal(of(['x', 'y'], 20), usual).sheets.get('a') ?? []
  const runs = rows.filter((_, at) => at % 2 === 0).map(({ run }) => run)
  expect(runs.slice(0, 20).filter(run => run === 'x').length).toBeGreaterThan(3)
  expect(runs.slice(0, 20).filter(run => run === 'x').length).toBeLessThan(17)
  for (let at = 0; at < rows.length; at += 2) expect(rows[at]?.reply).toBe(rows[at + 1]?.reply)
})

it('draws the same cases from every run', () => {
  const { key } = deal(of(['x', 'y'], 20), { ...usual, limit: 5 })
  const cases = (run: string) => new Set(key.filter(row => row.run === run).map(row => row.case))
  expect(cases('x').size).toBe(5)
  expect(cases('x')).toEqual(cases('y'))
})

it('names items so that neither the run nor the verdict can be told, and no spreadsheet takes them for numbers', () => {
  const all = of(['x', 'y'], 20)
  const items = deal(all, usual).key.map(({ item }) => item)
  expect(new Set(items).size).toBe(80)
  for (const item of items) expect(item).toMatch(/^item-[0-9a-f]{16}$/)
  // Who knows the run but not its verdicts cannot make the names again.
  const other = deal(
    all.map((one, at) => (at === 3 ? { ...one, outcome: 'fail' as const } : one)),
    usual,
  ).key
  expect(items.filter(item => other.some(row => row.item === item))).toEqual([])
})

it('deals by overlap: so many conversations to all, each of the others to one', () =>
  fc.assert(
    fc.property(
      fc.record({
        cases: fc.integer({ min: 1, max: 30 }),
        people: fc.integer({ min: 1, max: 5 }),
        overlap: fc.double({ min: 0, max: 1, noNaN: true }),
        seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      }),
      ({ cases, people, overlap, seed }) => {
        const annotators = Array.from({ length: people }, (_, at) => `p${at}`)
        const { key, sheets } = deal(of(['x', 'y'], cases), { annotators, overlap, limit: null, seed })
        const talks = [...Map.groupBy(key, ({ run, case: id }) => `${run} ${id}`).values()]
        expect(key.length).toBe(4 * cases)
        const toAll = talks.filter(([first]) => first?.annotators.length === people).length
        expect(toAll).toBe(people === 1 ? talks.length : Math.round(overlap * talks.length))
        for (const those of talks) {
          const whose = new Set(those.map(row => row.annotators.join()))
          expect(whose.size).toBe(1)
          expect([1, people]).toContain(those[0]?.annotators.length)
        }
        for (const who of annotators)
          expect(new Set(sheets.get(who))).toEqual(new Set(key.filter(row => row.annotators.includes(who))))
        const alone = annotators.map(
          who => talks.filter(([first]) => people > 1 && first?.annotators.join() === who).length,
        )
        expect(Math.max(...alone) - Math.min(...alone)).toBeLessThanOrEqual(1)
      },
    ),
    { numRuns: 60 },
  ))
