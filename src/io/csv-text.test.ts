import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { all, temporaryFolder } from '../../test/hand-made.ts'
import { csvText } from './csv-text.ts'
import { readRows } from './rows.ts'

const back = async (text: string) => {
  const path = join(temporaryFolder(), 'sheet.csv')
  writeFileSync(path, text)
  return all(readRows({ name: 'sheet.csv', path }))
}

it('is read back as it was', async () => {
  const rows = [
    { a: 'plain', b: 'two\nlines, "quoted"; and a comma' },
    { a: '', b: 'größer – 日本語 🥐' },
  ]
  expect(await back(csvText(['a', 'b'], rows))).toEqual(rows.map((value, at) => ({ row: at + 1, value })))
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '=1\nmore', '\uff1d1'])(
  'never begins a cell so that a spreadsheet runs it: %j',
  text => expect(csvText(['a'], [{ a: text }])).toContain(`"'${text}`),
)

it('leaves everything else alone', () =>
  expect(csvText(['a'], [{ a: "1 + 1 = 2, isn't it" }])).not.toContain("'1"))
