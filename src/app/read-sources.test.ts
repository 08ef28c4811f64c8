import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { SourceItem } from '../core/source.ts'
import { readSources } from './read-sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'rnr-sources-'))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}
const lines = (...rows: unknown[]) => rows.map(row => `${JSON.stringify(row)}\n`).join('')
async function itemsOf(...args: string[]): Promise<SourceItem[]> {
  const items: SourceItem[] = []
  for await (const item of readSources(args, { cacheDir: folder })) items.push(item)
  return items
}
const where = (item: SourceItem) => {
  const { source, row } = item.is === 'instruction' ? item.instruction.origin : item.origin
  return `${source.replace(folder, '')}:${row}${item.is === 'malformed' ? ` ${item.reason}` : ''}`
}

it('reads sources in argument order, and says of every row where it came from', async () => {
  const alpaca = put(
    'z.jsonl',
    lines(
      { instruction: 'a', output: 'b', id: 'k1' },
      { instruction: 'a' },
      { instruction: 'a', output: 'b', id: 'k1' },
    ),
  )
  put('many/b.csv', 'act,prompt\nCook,You cook.\n')
  put('many/a.json', JSON.stringify([{ messages: [{ role: 'user', content: 'Hi' }] }, 7]))
  const items = await itemsOf(alpaca, join(folder, 'many'))
  expect(items.map(where)).toEqual([
    '/z.jsonl:1',
    '/z.jsonl:2 "output" is missing',
    '/z.jsonl:3',
    '/many/a.json:1',
    '/many/a.json:2 the row is not an object but a number',
    '/many/b.csv:1',
  ])
  const [first, , third] = items
  expect(first).toMatchObject({ is: 'instruction', instruction: { origin: { key: 'k1' } } })
  expect(third).toMatchObject({
    instruction: { id: (first as { instruction: { id: string } }).instruction.id, origin: { key: 'k1' } },
  })
})

it('keeps broken rows in their place, even before the shape is known', async () => {
  const path = put(
    'broken.jsonl',
    `{"instruction": "half\n\n${lines({ instruction: 'a', output: 'b' }, { what: 1 })}`,
  )
  expect((await itemsOf(path)).map(where)).toEqual([
    '/broken.jsonl:1 not valid JSON: the row ends too early',
    '/broken.jsonl:3',
    '/broken.jsonl:4 fields what: not the alpaca shape of this file',
  ])
})

it('reads a file in which no row can be parsed as malformed rows, not as a failure', async () => {
  const items = await itemsOf(put('hopeless.jsonl', '{"a\n{"b\n'))
  expect(items.map(({ is }) => is)).toEqual(['malformed', 'malformed'])
})

it.each([
  ['rowless.json', '[]', 'holds no rows'],
  ['blank.jsonl', '\n\n', 'holds no rows'],
  ['strange.jsonl', lines({ a: 1, b: 2 }), 'no known row shape (fields: a, b)'],
  ['empty.jsonl', '', 'is empty'],
])('%s fails with one line', async (name, content, message) => {
  const failure = await itemsOf(put(name, content)).catch(error => error)
  expect(failure).toMatchObject({
    name: 'Failure',
    boundary: 'source',
    message: expect.stringContaining(message),
  })
  expect(failure.message).toContain(name)
})

it('finds every source before it reads the first', async () => {
  const good = put('good.jsonl', lines({ instruction: 'a', output: 'b' }))
  await expect(readSources([good, join(folder, 'gone.jsonl')], { cacheDir: folder }).next()).rejects.toThrow(
    'no such file or folder',
  )
})

it('reads standard input', async () => {
  async function* stdin() {
    yield Buffer.from(lines({ prompt: 'Hi', completion: 'Yo' }))
  }
  const { value } = await readSources(['-'], { cacheDir: folder, stdin: stdin() }).next()
  expect(value).toMatchObject({ is: 'instruction', instruction: { origin: { source: 'stdin', row: 1 } } })
})

it('reads ten times as many rows with hardly more memory', async () => {
  const block = lines(
    ...Array.from({ length: 1000 }, (_, at) => ({
      instruction: `Do ${at}`,
      input: 'x'.repeat(100),
      output: 'y'.repeat(300),
    })),
  )
  const path = put('big.jsonl.gz', gzipSync(block.repeat(100)))
  let rows = 0
  // The lowest use of this thread's heap in a stretch is what is alive; what is between two collections is not held.
  let early = Number.POSITIVE_INFINITY
  let late = Number.POSITIVE_INFINITY
  for await (const item of readSources([path], { cacheDir: folder })) {
    if (item.is === 'instruction') rows++
    if (rows % 100 !== 0) continue
    const used = process.memoryUsage().heapUsed / (1 << 20)
    if (rows <= 20_000) early = Math.min(early, used)
    else if (rows > 60_000) late = Math.min(late, used)
  }
  expect(rows).toBe(100_000)
  expect(late - early).toBeLessThan(30)
})

const instructions = fileURLToPath(new URL('../../data/instructions', import.meta.url))
it.skipIf(!existsSync(instructions))('reads the bundled instructions, all of them good', async () => {
  const items = await itemsOf('bundled')
  expect(items.filter(({ is }) => is !== 'instruction').map(where)).toEqual([])
  for (const item of items)
    expect(item).toMatchObject({
      instruction: {
        domain: expect.any(String),
        language: expect.stringMatching(/^[a-z]{2}$/),
        origin: { source: expect.stringMatching(/^bundled\//), licence: expect.any(String) },
      },
    })
})

const shared = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
describe.skipIf(!existsSync(shared))('real datasets', () => {
  it.each([
    ['alpaca/alpaca-15k.jsonl.gz', { instruction: 15_121, malformed: 9 }],
    ['alpaca/alpaca-sample-2000.json', { instruction: 1999, malformed: 1 }],
    ['alpaca/seed_tasks.jsonl', { instruction: 175 }],
    ['self-instruct/user_oriented_instructions.jsonl', { instruction: 252 }],
    ['dolly/dolly-3k.json', { instruction: 2996 }],
    ['sharegpt-format/dummy_conversation.json', { instruction: 500 }],
    ['sharegpt-format/glaive_toolcall_en_demo.json', { instruction: 147, malformed: 153 }],
    ['mt-bench-101/mtbench101.jsonl', { instruction: 1388 }],
    ['mt-bench/question.jsonl', { instruction: 80 }],
    ['awesome-chatgpt-prompts/prompts.csv', { role: 170 }],
    ['awesome-chatgpt-prompts/prompts-2025-11.csv', { role: 224 }],
    ['realguardrails/handwritten.jsonl', { instruction: 132 }],
    ['gsm8k/test.jsonl', { instruction: 1319 }],
    ['codi-eval/length_lite.jsonl', { instruction: 1000 }],
  ])('%s', async (name, counts) => {
    const found: Record<string, number> = {}
    for (const { is } of await itemsOf(join(shared, name))) found[is] = (found[is] ?? 0) + 1
    expect(found).toEqual(counts)
  })
})
