import { join } from 'node:path'
import { measure, scratchFolder, startServer } from './processes.ts'
import { median, printTable, thousands } from './table.ts'

/** Replies a second when all are known: from the journal of the run, and in a fresh run from the machine's cache. */
export async function warm(count: number, repeats: number): Promise<number> {
  const server = await startServer('instant-server.ts', [])
  const scratch = scratchFolder()
  const job = { contender: 'rnr', url: server.url, width: 64, count, warmup: 0, kind: 'warm', scratch }
  await measure(job)
  const bought = (await server.ask<{ requests: number }>('/counts')).requests
  if (bought !== count) throw new Error(`${bought} requests for ${count} prompts`)

  const journal: number[] = []
  const cache: number[] = []
  for (let round = 0; round < repeats; round++) {
    journal.push(count / (await measure(job)).seconds)
    cache.push(count / (await measure({ ...job, run: join('again', String(round)) })).seconds)
  }
  const sent = (await server.ask<{ requests: number }>('/counts')).requests - bought
  server.stop()

  console.log(`\nAll ${thousands(count)} replies known, medians of ${repeats}; requests sent: ${sent}`)
  printTable(
    ['', 'replies/s', 'least', 'most'],
    Object.entries({ "the run's own journal": journal, "a fresh run, the machine's cache": cache }).map(
      ([name, rates]) => [
        name,
        thousands(median(rates)),
        thousands(Math.min(...rates)),
        thousands(Math.max(...rates)),
      ],
    ),
  )
  return Math.round(Math.min(median(journal), median(cache)))
}
