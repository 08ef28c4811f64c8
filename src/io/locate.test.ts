import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { locate } from './locate.ts'

const folder = mkdtempSync(join(tmpdir(), 'rnr-locate-'))
afterAll(() => rmSync(folder, { recursive: true }))
for (const name of [
  'data/b.jsonl',
  'data/a.csv.gz',
  'data/deep/c.parquet',
  'data/.hidden/d.jsonl',
  'data/.e.json',
  'data/README.md',
  'data/dataset_infos.json',
  'none/x.txt',
  'part-0001',
  'part-0002',
]) {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), 'x')
}
writeFileSync(join(folder, 'empty.jsonl'), '')
mkdirSync(join(folder, 'bare'))

const names = async (source: string) => (await locate(source)).map(({ name }) => name.replace(folder, ''))

it('takes a file, a folder, a glob or standard input', async () => {
  expect(await names(join(folder, 'data/b.jsonl'))).toEqual(['/data/b.jsonl'])
  expect(await names(join(folder, 'data/'))).toEqual([
    '/data/a.csv.gz',
    '/data/b.jsonl',
    '/data/deep/c.parquet',
  ])
  expect(await names(join(folder, 'data/*'))).toEqual(['/data/a.csv.gz', '/data/b.jsonl'])
  expect(await names(join(folder, 'part-*'))).toEqual(['/part-0001', '/part-0002'])
  expect(await locate('-')).toEqual([{ name: 'stdin' }])
})

it.each([
  ['data/b.json', 'no such file or folder; did you mean "b.jsonl"?'],
  ['data/b.jsonl/x', 'no such file or folder'],
  ['none', 'no data file in this folder; it needs .jsonl'],
  ['bare', 'no data file in this folder'],
  ['x/*.jsonl', 'no file matches'],
  ['empty.jsonl', 'is empty: give a file that has rows'],
])('says what to do about %s', async (name, message) => {
  const failure = await locate(join(folder, name)).catch(error => error)
  expect(failure).toMatchObject({
    name: 'Failure',
    boundary: 'source',
    message: expect.stringContaining(message),
  })
  expect(failure.message).toContain(name)
})
