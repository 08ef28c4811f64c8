import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  all,
  closingRule,
  runFolder,
  shortRule,
  temporaryFolder,
  threeKinds,
  triplet,
  wordRule,
} from '../../test/hand-made.ts'
import type { Triplet } from '../core/triplet.ts'
import { droppedSchema } from '../core/wire.ts'
import { readTriplets } from '../io/run/read-triplets.ts'
import type { SelectOptions } from '../stages/select/select.ts'
import { selectRuns } from './select-runs.ts'
import { verifyFiles } from './verify-file.ts'

const words =
  'oven flour salt water rye wheat crust crumb steam scale bowl stone baker night morning summer winter dough hand knead fold rest shape score bake cool slice'.split(
    ' ',
  )
const sentence = (seed: number): string =>
  Array.from({ length: 30 }, (_, i) => words[Math.imul(seed * 31 + i + 1, 2654435761) >>> 27]).join(' ')

/** A triplet unlike any with another number. */
const different = (n: number, more: Parameters<typeof triplet>[0] = {}): Triplet =>
  triplet({
    row: n,
    persona: `You are baker ${n}. ${sentence(n)}.`,
    messages: [
      { role: 'user', content: `Question ${n}: ${sentence(n + 500)}?` },
      { role: 'assistant', content: `${sentence(n + 1000)} yeast.\n\nStay curious!` },
    ],
    ...more,
  })

async function selected(
  triplets: readonly Triplet[] | string,
  options: Partial<SelectOptions> = {},
  out = join(temporaryFolder(), 'out'),
) {
  const run = typeof triplets === 'string' ? triplets : runFolder(triplets, { perPart: 7 })
  const end = await selectRuns({ runs: [run], out, options, version: '0.0.0' })
  const kept = (await all(readTriplets([out]))).flatMap(stored =>
    'triplet' in stored ? [stored.triplet] : [],
  )
  const dropped = readFileSync(join(out, 'dropped.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => droppedSchema.parse(JSON.parse(line)))
  return { ...end, out, kept, dropped }
}

const many = Array.from({ length: 60 }, (_, n) => different(n))

it('keeps what is different, in order, byte for byte', async () => {
  const { kept, dropped, report, out } = await selected(many)
  expect(kept).toEqual(many)
  expect(dropped).toEqual([])
  expect(report).toMatchObject({
    rows: 60,
    accepted: 60,
    triplets: 60,
    dropped: {},
    calls: 0,
    costUsd: 0,
    kinds: { 'length.max-words': 60 },
  })
  expect(readdirSync(join(out, 'triplets'))).toEqual(['part-00000.jsonl'])
  expect(JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'))).toMatchObject({
    command: 'select',
    inputs: [{ content: expect.stringMatching(/^[0-9a-f]{16}$/) }],
  })
  expect(readFileSync(join(out, 'card.md'), 'utf8')).toMatch(/^# A run\n\n## Selection\n\n60 of 60/)
  expect(await verifyFiles({ paths: [out], kinds: threeKinds })).toMatchObject({
    rows: 60,
    disagree: 0,
    fail: 0,
  })
})

it('drops exact duplicates whatever their white space and casing, and the first stays', async () => {
  const [first, second] = many as [Triplet, Triplet]
  const shouted = {
    ...first,
    id: 'other',
    messages: first.messages.map(turn => ({ ...turn, content: ` ${turn.content.toUpperCase()}\n` })),
  }
  const { kept, dropped } = await selected([first, shouted, second, second], { near: null })
  expect(kept).toEqual([first, second])
  expect(dropped).toMatchObject([
    {
      reason: 'exact duplicate',
      detail: `the same as ${first.id}`,
      record: shouted,
      origin: { source: 'made.jsonl', row: 0 },
    },
    { reason: 'exact duplicate', detail: `the same as ${second.id}` },
  ])
})

it('drops near-duplicates, but never samples that differ in their rules', async () => {
  const first = many[0] as Triplet
  const near = {
    ...first,
    id: 'near',
    messages: first.messages.map(turn => ({
      ...turn,
      content: turn.content.replace('Stay curious', 'Keep baking'),
    })),
  }
  const sample = {
    ...first,
    id: 'sample',
    system: { ...first.system, text: `You are a chemist. ${sentence(77)}\n${wordRule.text}` },
  }
  const { kept, dropped } = await selected([first, near, sample])
  expect(kept).toEqual([first, sample])
  expect(dropped).toMatchObject([
    {
      reason: 'near-duplicate',
      detail: expect.stringMatching(new RegExp(`^like ${first.id}: similarity 0\\.[89]`)),
    },
  ])
})

it('selects nothing more when it is asked again', async () => {
  const options = { near: 0.5, maxPerKind: 20, maxPerDomain: 9, limit: 17 }
  const mixed = many.map((_, n) =>
    different(n % 45, { rules: n % 3 ? [shortRule] : [closingRule, wordRule], domain: `d${n % 4}` }),
  )
  const once = await selected(mixed, options)
  const twice = await selected(once.out, options)
  expect(twice.kept).toEqual(once.kept)
  expect(twice.dropped).toEqual([])
  expect(once.kept.length + once.dropped.length).toBe(60)
})

describe('balance', () => {
  const mixed = many.map((_, n) =>
    different(n, { rules: n % 10 === 0 ? [closingRule] : [shortRule], domain: n % 4 ? 'cooking' : 'travel' }),
  )

  it('keeps no more than the cap, the first ones', async () => {
    const { kept, report } = await selected(mixed, { maxPerKind: 10 })
    expect(report.kinds).toEqual({ 'closing.sign-off': 6, 'length.max-words': 10 })
    expect(report.dropped).toEqual({ 'rule kind at its cap: length.max-words': 44 })
    expect(kept).toEqual(mixed.filter((_, n) => n % 10 === 0 || n < 12))
    const both = await selected(mixed, { maxPerKind: 10, maxPerDomain: 5 })
    expect(both.report.domains).toEqual({ cooking: 5, travel: 5 })
    expect(both.report.dropped).toMatchObject({ 'domain at its cap: cooking': expect.any(Number) })
  })

  it('finds a fair cap by itself', async () => {
    const skewed = Array.from({ length: 200 }, (_, n) => different(n, { domain: n < 190 ? 'd0' : `d${n}` }))
    const { report } = await selected(skewed, { maxPerDomain: 'auto', near: null })
    expect((report.domains as { d0: number }).d0).toBe(Math.ceil((3 * 200) / 11))
    expect(report.triplets).toBe(10 + 55)
  })
})

it('records what it cannot read', async () => {
  const run = runFolder(many.slice(0, 2))
  writeFileSync(join(run, 'triplets', 'part-00001.jsonl'), '{"format": 1}\nnonsense\n')
  const { kept, dropped, report } = await selected(run, { maxPerKind: 'auto' })
  expect(kept).toHaveLength(2)
  expect(report).toMatchObject({ rows: 4, dropped: { 'malformed triplet': 2 } })
  expect(dropped[0]).toMatchObject({ record: { format: 1 }, origin: { row: 1 } })
})

it('writes parts of a thousand, and the same plan again changes nothing', async () => {
  const lots = Array.from({ length: 2003 }, (_, n) => different(n))
  const run = runFolder(lots)
  const { out, kept, state } = await selected(run, { near: null })
  expect(kept).toHaveLength(2003)
  expect(state).toBe('done')
  expect(readdirSync(join(out, 'triplets'))).toHaveLength(3)
  expect((await selected(run, { near: null }, out)).state).toBe('done-before')
  expect(existsSync(join(out, 'dropped.jsonl.part'))).toBe(false)
  await expect(selected(run, { limit: 5 }, out)).rejects.toThrow('holds a run with another plan')
})

it('refuses options that make no sense', async () => {
  await expect(selected(many, { near: 8 })).rejects.toThrow('near-duplicate threshold 8: give a similarity')
  await expect(selected(many, { maxPerKind: 0 })).rejects.toThrow(
    'max-per-kind 0: give a whole number from 1 up',
  )
  const run = runFolder(many)
  await expect(selected(run, {}, `${run}/`)).rejects.toThrow('is an input too')
})
