import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { rnr, scratch } from './rnr.ts'

const questions = fileURLToPath(new URL('../../data/benchmarks/alpaca.jsonl', import.meta.url))
const build = ['bench', 'build', questions, '--split', 'alpaca', '--limit', '6', '--rules', '2-3']

it('builds a benchmark that its witnesses solve, and refuses it once it was changed', async () => {
  using folder = scratch()
  const options = { cwd: folder.path }
  const built = await rnr([...build, '-o', 'mine', '--axes', 'stance,restate'], options)
  expect([built.code, built.stderr]).toEqual([0, ''])
  expect(built.events.at(-1)).toMatchObject({
    event: 'done',
    bench: 'mine',
    split: 'alpaca',
    rows: 6,
    unread: 0,
  })
  const solved = await rnr(['eval', 'mine', '--replies', 'mine/witnesses.jsonl', '-o', 'solved'], options)
  expect([solved.code, solved.stderr]).toEqual([0, ''])
  const metrics = solved.events.at(-1)?.metrics as { name: string; value: number | null }[]
  const measured = (name: string) => metrics.find(metric => metric.name === name)?.value
  expect(metrics[0]).toMatchObject({ name: 'prompt-level', value: 1 })
  expect(['obeys-and-answers', 'obedience-adversarial', 'helpfulness', 'over-refusal'].map(measured)).toEqual(
    [1, 1, 1, 0],
  )

  const file = join(folder.path, 'mine', 'cases.jsonl')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"k":', '"K":'))
  const refused = await rnr(['eval', 'mine', '--replies', 'mine/witnesses.jsonl', '-o', 'refused'], options)
  expect(refused.code).toBe(2)
  expect(refused.stderr).toMatch(/^rnr: mine\/cases\.jsonl: changed since the benchmark was built .*\n$/)
  const found = await rnr(['bench', 'check', 'mine'], options)
  expect([found.code, found.events[0]?.what]).toEqual([1, expect.stringMatching(/its hash is another/)])
})

it('evaluates the bundled splits at once', async () => {
  using folder = scratch()
  const { code, events } = await rnr(
    [
      'eval',
      'rnr-awesome',
      '--replies',
      fileURLToPath(new URL('../../data/benchmarks/built/awesome/witnesses.jsonl', import.meta.url)),
    ],
    { cwd: folder.path },
  )
  expect([code, events.at(-1)?.metrics]).toMatchObject([0, [{ name: 'prompt-level', value: 1 }, {}, {}, {}]])
})

it('says in one line what is wrong with what it was given', async () => {
  using folder = scratch()
  for (const [args, said] of [
    [[...build, '-o', 'x', '--near', '2'], /--near 2: takes a likeness/],
    [['bench', 'build', questions, '--split', '../up', '-o', 'x'], /--split \.\.\/up: takes/],
    [['bench', 'check', '.'], /no benchmark here; rnr bench build writes one/],
  ] as const) {
    const { code, stderr } = await rnr(args, { cwd: folder.path })
    expect([code, stderr]).toEqual([2, expect.stringMatching(said)])
    expect(stderr.trim().split('\n')).toHaveLength(1)
  }
})
