import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, rnr, scratch } from './rnr.ts'

const rows = [
  {
    instruction: 'Why do leaves change colour in autumn?',
    input: '',
    output:
      'Trees stop making chlorophyll when the days grow short. The green fades, and the yellow pigments that were there all summer show through.',
  },
  {
    instruction: 'Name three kinds of bridge.',
    input: '',
    output: '1. Beam bridges\n2. Arch bridges\n3. Suspension bridges',
  },
  { instruction: 'What is the boiling point of water in Celsius?', input: '', output: '100' },
  {
    instruction: 'Summarise the passage.',
    input: 'The old mill burned down in 1911. Nobody rebuilt it.',
    output: 'The old mill burned down in 1911 and was never rebuilt.',
  },
  {
    instruction: 'Give me a tip for a first marathon.',
    input: '',
    output:
      "Start slower than you want to. The race begins at the thirtieth kilometre, and you'll need your legs there.",
  },
]
const jsonl = `${rows.map(row => JSON.stringify(row)).join('\n')}\n`

describe('rnr generate', () => {
  it('writes triplets whose every verdict holds, and all the files of a run', async () => {
    using folder = scratch()
    writeFileSync(join(folder.path, 'data.jsonl'), jsonl)
    const { code, events } = await rnr(['generate', 'data.jsonl', '-o', 'run', '--samples', '4'], {
      cwd: folder.path,
    })
    expect(code).toBe(0)
    expect(events.at(-1)).toMatchObject({ event: 'done', rows: 5, accepted: 5 })
    const report = JSON.parse(readFileSync(join(folder.path, 'run/report.json'), 'utf8'))
    for (const name of [
      'rows',
      'accepted',
      'dropped',
      'triplets',
      'seconds',
      'peakRssBytes',
      'calls',
      'tokens',
      'costUsd',
    ])
      expect(report).toHaveProperty(name)
    const triplets = readFileSync(join(folder.path, 'run/triplets/part-00000.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(triplets).toHaveLength(report.triplets)
    for (const { verdicts, system } of triplets) {
      expect(verdicts.length).toBe(system.rules.length)
      for (const { outcome } of verdicts) expect(outcome).toBe('pass')
    }
    expect(readFileSync(join(folder.path, 'run/card.md'), 'utf8')).toContain('data.jsonl')

    const again = await rnr(['verify', 'run'], { cwd: folder.path })
    expect(again.code).toBe(0)
    expect(again.events.at(-1)).toMatchObject({ rows: report.triplets, fail: 0, disagree: 0 })
  })

  it.skipIf(process.env.RNR_THOROUGH !== '1')(
    'writes the same bytes for the same seed, others for another',
    async () => {
      using folder = scratch()
      writeFileSync(join(folder.path, 'data.jsonl'), jsonl)
      for (const [out, seed] of [
        ['a', '7'],
        ['b', '7'],
        ['c', '8'],
      ] as const)
        await rnr(['generate', 'data.jsonl', '-o', out, '--seed', seed], { cwd: folder.path })
      const [a, b, c] = ['a', 'b', 'c'].map(name => filesIn(join(folder.path, name)))
      expect(a).toEqual(b)
      expect(a?.['triplets/part-00000.jsonl']).not.toBe(c?.['triplets/part-00000.jsonl'])
    },
  )

  it('reads standard input, and says when it was finished before', async () => {
    using folder = scratch()
    const first = await rnr(['generate', '-', '-o', 'run'], { cwd: folder.path, stdin: jsonl })
    expect(first).toMatchObject({ code: 0 })
    const second = await rnr(['generate', '-', '-o', 'run'], { cwd: folder.path, stdin: jsonl })
    expect(second.events.at(-1)).toMatchObject({ event: 'done-before', rows: 5 })
  })

  it('refuses to mix two plans in one folder, and names the difference', async () => {
    using folder = scratch()
    writeFileSync(join(folder.path, 'data.jsonl'), jsonl)
    await rnr(['generate', 'data.jsonl', '-o', 'run'], { cwd: folder.path })
    const other = await rnr(['generate', 'data.jsonl', '-o', 'run', '--seed', '9'], { cwd: folder.path })
    expect(other.code).toBe(2)
    expect(other.stderr).toMatch(/^rnr: run: holds a run with another plan \(seed: 7 → 9\)/)
  })

  it('gives a source of roles instructions that suit them', async () => {
    using folder = scratch()
    writeFileSync(
      join(folder.path, 'roles.csv'),
      'act,prompt\n"Pastry Chef","I want you to act as a pastry chef. You know all about baking bread and cake."\n',
    )
    const { code } = await rnr(['generate', 'roles.csv', '-o', 'run'], { cwd: folder.path })
    expect(code).toBe(0)
    const triplet = JSON.parse(
      readFileSync(join(folder.path, 'run/triplets/part-00000.jsonl'), 'utf8').split('\n')[0] as string,
    )
    expect(triplet.system.text).toContain('act as a pastry chef')
    expect(triplet.messages[0].content).toMatch(/bak|bread|cake|dough|cook|kitchen|knives/i)
  })
})

describe('the way from rows to training files', () => {
  it.skipIf(process.env.RNR_THOROUGH !== '1')(
    'exports every format as JSON Lines and Parquet, and verify agrees with all of them',
    async () => {
      using folder = scratch()
      writeFileSync(join(folder.path, 'data.jsonl'), jsonl)
      await rnr(['generate', 'data.jsonl', '-o', 'run', '--samples', '6'], { cwd: folder.path })
      const selected = await rnr(['select', 'run', '-o', 'chosen'], { cwd: folder.path })
      expect(selected.code).toBe(0)
      const thorough = process.env.RNR_THOROUGH === '1'
      const formats = ['messages', 'preference', 'sharegpt', 'alpaca', 'prompt-completion', 'rl-prompts']
      for (const format of thorough ? formats : formats.slice(0, 2))
        for (const as of thorough || format === 'messages' ? ['jsonl', 'parquet'] : ['jsonl']) {
          const out = join('out', as, `${format}.${as}`)
          const exported = await rnr(['export', 'chosen', '--to', format, '--as', as, '-o', out], {
            cwd: folder.path,
          })
          expect([format, exported.code, exported.stderr]).toEqual([format, 0, ''])
          const checked = await rnr(['verify', out], { cwd: folder.path })
          expect([format, as, checked.code, checked.stderr]).toEqual([format, as, 0, ''])
          expect(checked.events.at(-1)).toMatchObject({
            rows: exported.events.at(-1)?.rows,
            disagree: 0,
            fail: 0,
            unusable: 0,
          })
        }
    },
    400_000,
  )
})

describe("finding one's way", () => {
  it.each([
    ['list', 'rules'],
    ['list', 'roles'],
    ['list', 'layouts'],
    ['list', 'sources'],
    ['list', 'exporters'],
    ['list', 'conflicts'],
    ['list', 'prices'],
    ['show', 'rule', 'length.max-words'],
    ['show', 'role', 'pastry chef'],
    ['show', 'prompt', 'system-prompt'],
    ['doctor'],
    ['--help'],
    ['generate', '--help'],
  ])('rnr %s %s %s', async (...args) => {
    using folder = scratch()
    const { code, stdout, stderr } = await rnr(args.filter(Boolean), { cwd: folder.path })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.length).toBeGreaterThan(100)
  })

  it.each([
    [['show', 'rule', 'max-word'], 'did you mean "length.max-words"?'],
    [['list', 'rule'], 'did you mean "rules"?'],
    [['generate', 'x.jsonl', '--rules', '0-6'], 'takes a number or a range within 1-20'],
    [['generate', 'x.jsonl'], 'no such file'],
    [['export', 'nowhere', '--to', 'messages'], 'nowhere'],
    [['export', '.', '--to', 'mesages'], 'did you mean "messages"?'],
    [['generate', 'bundled', '--teacher', 'gpt-4'], 'names no model'],
    [['generate', 'bundled', '--teacher', 'openai:gpt-4'], 'OPENAI_API_KEY'],
    [['frobnicate'], 'unknown command'],
  ])('rnr %j is one clear line and exit 2', async (args, said) => {
    using folder = scratch()
    const { code, stderr } = await rnr(args, { cwd: folder.path })
    expect(stderr).toContain(said)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(code).toBe(2)
  })
})
