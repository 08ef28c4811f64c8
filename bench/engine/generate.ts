import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { run, scratchFolder, startServer } from './processes.ts'
import { printTable, thousands } from './table.ts'

interface Report {
  readonly rows: number
  readonly triplets: number
  readonly seconds: number
  readonly calls: number
  readonly peakRssBytes: number
}

/** Whole runs of `rnr generate` with a model teacher, as a user starts them; rates and memory are those of their reports. */
export async function generate(counts: readonly number[], width: number): Promise<void> {
  const reports: Report[] = []
  for (const count of counts) {
    const server = await startServer('teacher-server.ts', ['20'])
    const scratch = scratchFolder()
    const source = join(scratch, 'rows.jsonl')
    await pipeline(Readable.from(rows(count)), createWriteStream(source))
    const out = join(scratch, 'run')
    const options = ['--teacher', `${server.url}#instant`, '--concurrency', String(width), '-o', out]
    await run(['generate', source, ...options], { RNR_CACHE: join(scratch, 'cache') })
    reports.push(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')))
    server.stop()
  }
  console.log(`\nrnr generate with a model teacher, ${width} rows in flight, server answers after 20 ms`)
  printTable(
    ['rows', 'triplets', 'calls', 'calls/s', 'peak MB'],
    reports.map(({ rows, triplets, calls, seconds, peakRssBytes }) => [
      ...[rows, triplets, calls, calls / seconds, peakRssBytes / 2 ** 20].map(thousands),
    ]),
  )
}

function* rows(count: number): Generator<string> {
  for (let row = 0; row < count; row++)
    yield `${JSON.stringify({
      instruction: `How long does crossing number ${row} take from the old quay, and what should the crew take along?`,
      output: `About ${row + 1} hours; take water and a lantern.`,
    })}\n`
}
