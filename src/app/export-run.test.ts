import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { all, runFolder, threeKinds, triplet, twoTurns } from '../../test/hand-made.ts'
import { exporters } from '../catalog/exporters/index.ts'
import { contentId } from '../core/content-id.ts'
import { parseProvenance } from '../core/wire.ts'
import { readRows } from '../io/rows.ts'
import { exportRun } from './export-run.ts'

const made = [triplet(), triplet({ messages: twoTurns, row: 2 }), triplet({ rules: [], row: 3 })]
const options = { as: 'jsonl', seed: 7, kinds: threeKinds } as const
const values = async (path: string) =>
  (await all(readRows({ name: path, path }))).map(row => ('value' in row ? row.value : row.error))

it.each(exporters.names())('%s: Parquet says the same as JSON Lines, and twice the same', async format => {
  const run = runFolder(made, { perPart: 2 })
  const jsonl = await exportRun({ runs: [run], format, ...options })
  const once = readFileSync(jsonl.files.data, 'utf8')
  await exportRun({ runs: [run], format, ...options })
  expect(readFileSync(jsonl.files.data, 'utf8')).toBe(once)
  const parquet = await exportRun({ runs: [run], format, ...options, as: 'parquet' })
  expect(jsonl.files.data).toBe(join(run, 'export', `${format}.jsonl`))
  expect(parquet.files.data).toBe(join(run, 'export', `${format}.parquet`))
  expect(await values(parquet.files.data)).toEqual(await values(jsonl.files.data))
  expect(parquet.rows).toBe(jsonl.rows)
})

it('tells of every row where it came from', async () => {
  const run = runFolder(made)
  const { files, rows } = await exportRun({ runs: [run], format: 'preference', ...options })
  const data = await values(files.data)
  const provenance = await values(files.provenance)
  expect(rows).toBe(2)
  for (const [index, line] of provenance.entries()) {
    const parsed = parseProvenance(line, 'p')
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        row: index + 1,
        id: made[index]?.id,
        content: contentId(data[index]),
        rules: made[index]?.system.rules,
        verdicts: made[index]?.verdicts,
        role: { name: 'baker' },
        layout: 'bullets',
        origin: { source: 'made.jsonl', row: index + 1 },
        broke: expect.stringMatching(/^r[123]$/),
      },
    })
  }
})

it('counts what gave no row, and says where', async () => {
  const run = runFolder(made)
  writeFileSync(join(run, 'triplets', 'part-00001.jsonl'), `{"format": 1}\n${JSON.stringify(triplet())}\n`)
  writeFileSync(join(run, 'triplets', 'part-00002.jsonl.part'), 'half a fi')
  const end = await exportRun({ runs: [run], format: 'preference', ...options })
  expect(end).toMatchObject({
    triplets: 5,
    rows: 3,
    skipped: { 'no rule can be broken alone': 1, 'malformed triplet': 1 },
  })
  expect(end.examples[1]).toMatch(/part-00001\.jsonl:1: malformed triplet \(id: /)
  expect(readFileSync(end.files.card, 'utf8')).toMatch(
    /^# A run\n\n## Export\n\n`preference` as JSON Lines[\s\S]*malformed triplet \| 1 \|/,
  )
})

it('puts U+FFFD where half a character stands', async () => {
  const messages = [
    { role: 'user' as const, content: 'cut \ud83d here' },
    { role: 'assistant' as const, content: 'yes' },
  ]
  const run = runFolder([triplet({ rules: [], messages })])
  const { files } = await exportRun({ runs: [run], format: 'messages', ...options })
  expect(readFileSync(files.data, 'utf8')).toContain('cut \ufffd here')
})

it('fails in one line on what is not there, and leaves nothing behind', async () => {
  const run = runFolder(made)
  await expect(exportRun({ runs: [run], format: 'mesages', ...options })).rejects.toThrow(
    'did you mean "messages"?',
  )
  await expect(
    exportRun({ runs: ['no/such/run'], format: 'messages', ...options, out: join(run, 'x.jsonl') }),
  ).rejects.toThrow('no/such/run: no such file or folder; check the path')
  await expect(
    exportRun({ runs: [join(run, 'triplets')], format: 'messages', ...options, out: join(run, 'x.jsonl') }),
  ).rejects.toThrow('holds no triplets')
  for (const name of ['x.jsonl', 'x.jsonl.part', 'x.provenance.jsonl', 'x.provenance.jsonl.part'])
    expect(existsSync(join(run, name))).toBe(false)
})

it('refuses a run of a later version', async () => {
  const run = runFolder([])
  writeFileSync(join(run, 'triplets', 'part-00000.jsonl'), `${JSON.stringify({ ...triplet(), format: 2 })}\n`)
  await expect(exportRun({ runs: [run], format: 'messages', ...options })).rejects.toThrow(
    'written by a newer rolenrules',
  )
})
