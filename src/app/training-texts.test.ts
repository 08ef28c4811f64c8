import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { all, runFolder, temporaryFolder, triplet, twoTurns } from '../../test/hand-made.ts'
import { trainingRows } from './training-texts.ts'

const folder = temporaryFolder()
const write = (name: string, rows: readonly unknown[]): void =>
  writeFileSync(join(folder, name), rows.map(row => `${JSON.stringify(row)}\n`).join(''))
const read = (path: string) => all(trainingRows([path], { cacheDir: folder }))

const made = triplet({ messages: twoTurns })
const told = ['Why does bread rise?', 'And why does it taste sour?']

it('reads the system prompt and every user turn of a run', async () => {
  const [row, ...more] = await read(runFolder([made]))
  expect(more).toEqual([])
  expect(row?.texts.map(({ is, text }) => [is, text])).toEqual([
    ['system', made.system.text],
    ...told.map(text => ['turn', text]),
  ])
  expect(row?.texts[0]?.where).toMatch(/part-00000\.jsonl:1$/)
})

it('reads each file of a folder as what it is, and tells the rows that nobody can read', async () => {
  write('chats.jsonl', [{ instruction: 'Name a tree.', output: 'Oak' }])
  write('pairs.jsonl', [
    {
      prompt: [
        { role: 'system', content: 'Be short.' },
        { role: 'user', content: 'Name a bird.' },
      ],
      chosen: [{ role: 'assistant', content: 'Owl' }],
      rejected: [{ role: 'assistant', content: 'The owl is a bird' }],
    },
  ])
  write('triplets.jsonl', [made, { format: 1 }])
  const rows = await read(folder)
  expect(
    rows.map(({ where, texts }) => [where.slice(folder.length + 1), texts.map(one => one.text)]),
  ).toEqual([
    ['chats.jsonl:1', ['Name a tree.']],
    ['pairs.jsonl:1', ['Be short.', 'Name a bird.']],
    ['triplets.jsonl:1', [made.system.text, ...told]],
    ['triplets.jsonl:2', []],
  ])
  expect(rows.map(({ error }) => error !== undefined)).toEqual([false, false, false, true])
})

it('says so where there is nothing', () =>
  expect(read(join(folder, 'none.jsonl'))).rejects.toThrow(/none\.jsonl: no such file or folder/))
