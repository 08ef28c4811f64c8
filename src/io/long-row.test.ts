import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

const rows = pathToFileURL(join(import.meta.dirname, 'rows.ts')).href

/**
 * Reads one endless line between two good ones in a process of its own, and tells how far its memory grew.
 */
const script = `
import { readRows } from ${JSON.stringify(rows)}
let peak = 0
const megabyte = Buffer.alloc(1 << 20, 'x')
async function* stdin() {
  yield Buffer.from(process.argv[2] + '{"a":1}' + process.argv[3] + '{"a":"')
  for (let i = 0; i < 200; i++) {
    yield megabyte
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  yield Buffer.from('"}' + process.argv[3] + '{"a":3}' + process.argv[4])
}
const found = []
let before = 0
for await (const row of readRows({ name: 'stdin' }, { stdin: stdin() })) {
  before ||= process.memoryUsage.rss()
  found.push(row.error ?? row.value)
}
const grown = (peak - before) / (1 << 20)
console.log(JSON.stringify({ found, grown }))
`

it.each([
  ['JSON Lines', '', '\n', '\n'],
  ['a JSON array', '[', ',', ']'],
])('200 MB on one line of %s cost less than 150 MB of memory, and the next row is read', (_, ...parts) => {
  const folder = mkdtempSync(join(tmpdir(), 'rnr-long-'))
  const path = join(folder, 'read.mjs')
  writeFileSync(path, script)
  const { stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', path, ...parts], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  expect(stderr).toBe('')
  const { found, grown } = JSON.parse(stdout)
  expect(found).toEqual([{ a: 1 }, 'row longer than 16 MB', { a: 3 }])
  expect(grown).toBeLessThan(150)
})
