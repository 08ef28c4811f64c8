import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { benchmarks } from '../catalog/benchmarks/index.ts'
import { layouts } from '../catalog/layouts/index.ts'
import type { Case } from '../core/evaluation/case.ts'
import type { Witness } from '../core/evaluation/case-schema.ts'
import { placements } from '../core/evaluation/place-system-prompt.ts'
import { stances } from '../core/probe.ts'
import { axes } from '../stages/bench/axes/index.ts'
import { type BenchRequest, buildBench } from './bench-build.ts'
import { checkBench } from './bench-check.ts'
import { benchmarkFile } from './evaluation/benchmark-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'rnr-bench-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (...parts: string[]): string => join(folder, ...parts)

const surroundings = { hub: { cacheDir: folder }, signal: new AbortController().signal }
const bundled = (split: string): string => `data/benchmarks/${split}.jsonl`
const request: BenchRequest = {
  ...{ version: 'test', sources: [bundled('alpaca')], split: 'alpaca', against: ['bundled'], near: 0.6 },
  ...{ rules: { min: 2, max: 4 }, samples: 1, limit: 12, seed: 7, axes: [] },
}
const rows = <T>(name: string, file: string): T[] =>
  readFileSync(at(name, file), 'utf8')
    .split('\n')
    .flatMap(line => (line === '' ? [] : [JSON.parse(line) as T]))
const casesIn = (name: string): Case[] => rows<Case>(name, 'cases.jsonl')

describe('axes', () => {
  let cases: Map<unknown, Case[]>
  beforeAll(async () => {
    await buildBench({ ...request, limit: 14, axes: axes.names() }, at('axes'), surroundings)
    cases = Map.groupBy(casesIn('axes'), ({ tags }) => tags.axis)
  }, 120_000)
  const versions = (axis: string): Case[][] => [
    ...Map.groupBy(cases.get(axis) ?? [], ({ tags }) => tags.pair).values(),
  ]

  it('gives cases on each of them, every one with a witness that solves it', async () => {
    expect([...cases.keys()].sort()).toEqual(axes.names())
    const { problems, solvable } = await checkBench(at('axes'), { against: [], ...surroundings })
    expect([problems, solvable]).toEqual([[], casesIn('axes').length])
  })
  it('k: each set of rules holds the one before', () => {
    expect(versions('k').length).toBeGreaterThan(5)
    for (const sets of versions('k'))
      for (const [at, { rules, tags, system }] of sets.entries()) {
        expect([rules.length, tags.k]).toEqual([at + 1, at + 1])
        if (at > 0) expect(rules.slice(0, at)).toEqual(sets[at - 1]?.rules)
        for (const { text } of rules) expect(system).toContain(text)
      }
    expect(Math.max(...versions('k').map(({ length }) => length))).toBe(20)
  })
  it('stance: four versions that differ in the last user turn only', () => {
    expect(versions('stance').length).toBeGreaterThan(5)
    for (const four of versions('stance')) {
      expect(four.map(({ tags }) => tags.stance)).toEqual([...stances])
      expect(new Set(four.map(({ system, tags }) => `${system} ${tags.target}`)).size).toBe(1)
      const [, neutral = ''] = four.map(({ messages }) => messages[0]?.content)
      for (const { facts } of four) expect(facts?.request).toBe(neutral)
      expect(new Set(four.map(({ messages }) => messages.at(-1)?.content)).size).toBe(4)
    }
  })
  it('turns: up to twenty user turns, none of them said twice', () => {
    const long = cases.get('turns') ?? []
    expect(long.some(({ tags }) => tags.turns === 20)).toBe(true)
    for (const { messages, tags, task } of long) {
      expect([messages.length, task]).toEqual([tags.turns, undefined])
      expect(new Set(messages.map(({ content }) => content)).size).toBe(messages.length)
    }
  })
  it('placement: the system prompt in its place, at the head of the first turn, or in both', () => {
    for (const { system, messages, tags } of cases.get('placement') ?? []) {
      expect(placements).toContain(tags.placement)
      expect(system === null).toBe(tags.placement === 'user')
      if (tags.placement === 'both') expect(messages[0]?.content).toContain(system)
    }
  })
  it('layout and wording: the same rules, in every layout, in four wordings', () => {
    for (const all of versions('layout')) {
      expect(all.map(({ tags }) => tags.layout)).toEqual(layouts.names())
      expect(new Set(all.map(({ rules }) => JSON.stringify(rules))).size).toBe(1)
    }
    for (const all of versions('wording')) {
      expect(all.map(({ tags }) => tags.wording)).toEqual([1, 2, 3, 4])
      expect(new Set(all.map(({ rules }) => JSON.stringify(rules.map(({ kind }) => kind)))).size).toBe(1)
      expect(new Set(all.map(({ system }) => system)).size).toBe(4)
    }
  })
  it('prompt: one system prompt over several questions, which make a cluster', () => {
    const clusters = [...Map.groupBy(cases.get('prompt') ?? [], ({ cluster }) => cluster).values()]
    expect(clusters.length).toBeGreaterThan(0)
    for (const those of clusters) {
      expect(new Set(those.map(({ system }) => system)).size).toBe(1)
      expect(new Set(those.map(({ messages }) => messages[0]?.content)).size).toBe(those.length)
      expect(those.length).toBeGreaterThanOrEqual(4)
    }
  })
})

describe('a build', () => {
  beforeAll(() => buildBench(request, at('plain'), surroundings))

  it('writes the same bytes again, and no other benchmark over them', async () => {
    await buildBench(request, at('again'), surroundings)
    for (const file of ['cases.jsonl', 'witnesses.jsonl', 'dropped.jsonl', 'bench.json'])
      expect(readFileSync(at('again', file), 'utf8')).toBe(readFileSync(at('plain', file), 'utf8'))
    await buildBench(request, at('again'), surroundings)
    await expect(buildBench({ ...request, seed: 8 }, at('again'), surroundings)).rejects.toThrow(
      /holds another benchmark \(seed: 7\); choose another folder/,
    )
  })
  it('is refused once a byte of its cases changes, before any case is given', async () => {
    await buildBench(request, at('changed'), surroundings)
    const [first, ...rest] = casesIn('changed')
    const lighter = { ...first, rules: [] }
    writeFileSync(
      at('changed', 'cases.jsonl'),
      [lighter, ...rest].map(row => `${JSON.stringify(row)}\n`).join(''),
    )
    const file = benchmarkFile({ name: at('changed', 'cases.jsonl'), path: at('changed', 'cases.jsonl') })
    const read = async () => {
      for await (const _ of benchmarks.get('rnr').cases([file])) throw new Error('a case was given')
    }
    await expect(read()).rejects.toThrow(/changed since the benchmark was built/)
    const { problems } = await checkBench(at('changed'), { against: [], ...surroundings })
    expect(problems.join('\n')).toMatch(/its hash is another[\s\S]*not the one that its id/)
  })
  it('finds a witness that does not solve its case', async () => {
    await buildBench(request, at('unsolved'), surroundings)
    const witnesses = rows<Witness>('unsolved', 'witnesses.jsonl').map(({ id }) => ({
      id,
      replies: ['Yes.'],
    }))
    writeFileSync(
      at('unsolved', 'witnesses.jsonl'),
      witnesses
        .slice(1)
        .map(row => JSON.stringify(row))
        .join('\n'),
    )
    const { problems, solvable } = await checkBench(at('unsolved'), { against: [], ...surroundings })
    expect(solvable).toBeLessThan(witnesses.length)
    expect(problems.join('\n')).toMatch(/no witness/)
    expect(problems.join('\n')).toMatch(/no program can tell|no reply is known/)
  })
  it('drops what is near to training data, saying to what, and finds it again', async () => {
    const [known] = casesIn('plain')
    const asked = known?.messages[0]?.content ?? ''
    writeFileSync(
      at('train.jsonl'),
      `${JSON.stringify({ instruction: `Hello! ${asked.toUpperCase()}`, output: 'x' })}\n`,
    )
    const against = ['bundled', at('train.jsonl')]
    const card = await buildBench({ ...request, against }, at('apart'), surroundings)
    expect(card.dropped['near to training data']).toBeGreaterThan(0)
    expect(readFileSync(at('apart', 'dropped.jsonl'), 'utf8')).toMatch(
      /user turn is \d+% like .*train\.jsonl:1"/,
    )
    expect(casesIn('apart').some(({ messages }) => messages[0]?.content === asked)).toBe(false)
    const { problems } = await checkBench(at('plain'), { against: [at('train.jsonl')], ...surroundings })
    expect(problems[0]).toMatch(/case \w+: its user turn is \d+% like .*train\.jsonl:1/)
  })
  it('keeps the role of a row, and takes rows of its sort only', async () => {
    await buildBench(
      { ...request, sources: [bundled('awesome')], split: 'awesome', limit: 3 },
      at('roles'),
      surroundings,
    )
    const [first] = casesIn('roles')
    expect(first?.system).toContain('regional parcel depot')
    await expect(buildBench({ ...request, split: 'awesome' }, at('none'), surroundings)).rejects.toThrow(
      /gives no case of the split "awesome"; 12 rows read: 12 names no role/,
    )
    await expect(buildBench({ ...request, axes: ['stanze'] }, at('none'), surroundings)).rejects.toThrow(
      /did you mean "stance"/,
    )
  })
})
