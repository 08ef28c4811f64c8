import { measure, scratchFolder, startServer } from './processes.ts'
import { printTable, thousands } from './table.ts'

/** Peak megabytes of the engine's process by number of prompts, which are made and dropped one by one. */
export async function memory(counts: readonly number[], width: number): Promise<Record<string, number>> {
  const server = await startServer('instant-server.ts', ['--delay', '20'])
  const job = { url: server.url, width, warmup: 0, kind: 'memory' }
  const idle = (await measure({ ...job, contender: 'idle', count: 0, scratch: scratchFolder() })).peakBytes
  const peaks: [count: number, bytes: number][] = []
  for (const count of counts)
    peaks.push([
      count,
      (await measure({ ...job, contender: 'rnr', count, scratch: scratchFolder() })).peakBytes,
    ])
  server.stop()

  const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20)
  console.log(`\nPeak memory of rnr, ${width} in flight, server answers after 20 ms`)
  printTable(
    ['prompts', 'peak MB', 'over an idle Node process'],
    [
      ['none: Node itself', thousands(megabytes(idle)), ''],
      ...peaks.map(([count, bytes]) => [
        thousands(count),
        thousands(megabytes(bytes)),
        `${megabytes(bytes - idle)} MB`,
      ]),
    ],
  )
  return Object.fromEntries(peaks.map(([count, bytes]) => [String(count), megabytes(bytes)]))
}
