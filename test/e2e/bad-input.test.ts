import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { rnr, scratch } from './rnr.ts'

const good = {
  instruction: 'Why is the sky blue?',
  input: '',
  output: 'Air scatters blue light more than red. So blue reaches the eye from everywhere.',
}
const line = (row: unknown): string => `${JSON.stringify(row)}\n`

describe('a source that cannot be used at all', () => {
  it.each([
    ['empty.jsonl', '', /empty\.jsonl is empty/],
    ['binary.bin', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 255, 254, 0, 1, 2, 3]), /binary\.bin/],
    ['blank.jsonl', '\n\n\n', /blank\.jsonl/],
    ['shape.jsonl', line({ colour: 'red', size: 3 }), /shape\.jsonl.*no known row shape.*colour, size/],
    [
      'utf16.jsonl',
      Buffer.from('\uFEFF{"instruction":"a","output":"b"}\n', 'utf16le'),
      /utf16\.jsonl.*UTF-8/,
    ],
    ['torn.jsonl.gz', gzipSync(line(good).repeat(2_000)).subarray(0, 120), /torn\.jsonl\.gz/],
    ['words.txt', 'just some words\nand more of them\n', /words\.txt/],
  ])('%s', async (name, content, said) => {
    using folder = scratch()
    writeFileSync(join(folder.path, name), content)
    const { code, stderr } = await rnr(['generate', name, '-o', 'run'], { cwd: folder.path })
    expect(stderr).toMatch(said)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(2)
    expect(existsSync(join(folder.path, 'run'))).toBe(false)
  })

  it('a folder without data', async () => {
    using folder = scratch()
    mkdirSync(join(folder.path, 'nothing'))
    const { code, stderr } = await rnr(['generate', 'nothing', '-o', 'run'], { cwd: folder.path })
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1])
    expect(stderr).toContain('nothing: no data file in this folder')
  })
})

describe('rows that cannot be used', () => {
  it('are kept with file, row and reason, and their siblings go on', async () => {
    using folder = scratch()
    const lines = [
      line(good),
      line({ instruction: 'No answer', input: '' }),
      '{"instruction": "half a li\n',
      line({ ...good, output: '' }),
      `${JSON.stringify(good).slice(0, -1)}, "nul": "\0"}\n`,
      line({ ...good, output: 'A lone \uD800 surrogate is still a reply. It has two sentences.' }),
      line(good),
      line({ ...good, id: 'twice' }),
      line({ ...good, id: 'twice' }),
      line('just a string'),
      line({ instruction: 7, output: 'Seven.' }),
    ]
    writeFileSync(join(folder.path, 'mixed.jsonl'), lines.join(''))
    const { code, events } = await rnr(['generate', 'mixed.jsonl', '-o', 'run', '--rules', '1-3'], {
      cwd: folder.path,
    })
    expect(code).toBe(0)
    const { rows, accepted } = events.at(-1) as { rows: number; accepted: number }
    expect(rows).toBe(11)
    const dropped = readFileSync(join(folder.path, 'run/dropped.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map(text => JSON.parse(text))
    expect(accepted + dropped.length).toBe(rows)
    expect(dropped.map(({ origin }) => origin.row)).toEqual(expect.arrayContaining([2, 3, 4, 10, 11]))
    for (const { origin, reason, detail, record } of dropped) {
      expect(origin.source).toBe('mixed.jsonl')
      expect(reason.length * String(detail).length).toBeGreaterThan(0)
      expect(record).toBeDefined()
    }
  })

  it('a talk that starts with the assistant is dropped', async () => {
    using folder = scratch()
    const talk = (...roles: string[]) =>
      line({ messages: roles.map((role, i) => ({ role, content: `Turn number ${i} is a sentence.` })) })
    writeFileSync(
      join(folder.path, 'talks.jsonl'),
      talk('user', 'assistant') + talk('assistant', 'user') + talk('user', 'user', 'assistant'),
    )
    await rnr(['generate', 'talks.jsonl', '-o', 'run', '--rules', '1'], { cwd: folder.path })
    const dropped = readFileSync(join(folder.path, 'run/dropped.jsonl'), 'utf8')
    expect(dropped).toContain('starts with the assistant')
    expect(dropped.trim().split('\n').length).toBe(2)
  })
})

describe('a place that cannot be written', () => {
  it.skipIf(process.getuid?.() === 0)('a read-only folder', async () => {
    using folder = scratch()
    writeFileSync(join(folder.path, 'data.jsonl'), line(good))
    mkdirSync(join(folder.path, 'locked'))
    chmodSync(join(folder.path, 'locked'), 0o555)
    const { code, stderr } = await rnr(['generate', 'data.jsonl', '-o', 'locked/run'], { cwd: folder.path })
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1])
    expect(stderr).toMatch(/not writable|cannot be written/)
  })

  it('a file where the folder should be', async () => {
    using folder = scratch()
    writeFileSync(join(folder.path, 'data.jsonl'), line(good))
    writeFileSync(join(folder.path, 'taken'), '')
    const { code, stderr } = await rnr(['generate', 'data.jsonl', '-o', 'taken'], { cwd: folder.path })
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1])
    expect(stderr).toContain('taken')
  })
})
