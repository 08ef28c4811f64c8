import type { Measured } from './measure.ts'
import { measure, type Server, scratchFolder, startServer } from './processes.ts'
import { median, printTable, thousands } from './table.ts'

export const contenders = ['floor', 'rnr', 'openai', 'ai', 'langchain', 'promptfoo'] as const
export type Contender = (typeof contenders)[number]

/** One box of the matrix: so many prompts of each contender, so many in flight, against a server that takes so long. */
export interface Cell {
  readonly delay: number
  readonly width: number
  /** Prompts of each contender; 0 leaves it out. */
  readonly counts: Readonly<Record<Contender, number>>
}

/** What the server says of itself. */
interface Counts {
  readonly requests: number
  /** Since the last question. */
  readonly mostInFlight: number
  /** Microseconds. */
  readonly cpu: { readonly user: number; readonly system: number }
}

interface Round extends Measured {
  readonly perSecond: number
  readonly cpuMicroseconds: number
  readonly serverShare: number
}

/** Requests a second of every contender, medians of `repeats` rounds in which all take turns; prints its table. */
export async function throughput(cell: Cell, repeats: number): Promise<Partial<Record<Contender, number>>> {
  const { delay, width, counts } = cell
  const server = await startServer('instant-server.ts', ['--delay', String(delay)])
  const taking = contenders.filter(name => counts[name] > 0)
  const rounds = new Map<Contender, Round[]>(taking.map(name => [name, []]))
  for (let round = 0; round < repeats; round++)
    for (let turn = 0; turn < taking.length; turn++) {
      const name = taking[(turn + round) % taking.length] as Contender
      rounds.get(name)?.push(await oneRound(name, counts[name], cell, server))
    }
  server.stop()

  const rates = Object.fromEntries(
    [...rounds].map(([name, all]) => [name, median(all.map(r => r.perSecond))]),
  )
  console.log(`\n${width} in flight, server answers after ${delay} ms, medians of ${repeats}`)
  printTable(
    [
      '',
      'prompts',
      'requests/s',
      'least',
      'most',
      'of floor',
      'CPU µs/request',
      'main thread',
      'peak MB',
      'loop p99 ms',
      'server CPU',
    ],
    [...rounds].map(([name, all]) => {
      const perSecond = all.map(round => round.perSecond)
      const of = (what: (round: Round) => number): number => median(all.map(what))
      return [
        name,
        thousands(counts[name]),
        thousands(median(perSecond)),
        thousands(Math.min(...perSecond)),
        thousands(Math.max(...perSecond)),
        (median(perSecond) / Number(rates.floor)).toFixed(2),
        thousands(of(round => round.cpuMicroseconds)),
        thousands(of(round => (1e6 * round.threadCpuSeconds) / counts[name])),
        thousands(of(round => round.peakBytes) / 2 ** 20),
        of(round => round.loopDelayP99).toFixed(0),
        `${(100 * of(round => round.serverShare)).toFixed(0)}%`,
      ]
    }),
  )
  return rates
}

async function oneRound(
  contender: Contender,
  count: number,
  { width }: Cell,
  server: Server,
): Promise<Round> {
  const warmup = Math.min(contender === 'promptfoo' ? 64 : 2_000, count)
  const before = await server.ask<Counts>('/counts')
  const measured = await measure({
    contender,
    count,
    warmup,
    width,
    url: server.url,
    kind: 'measured',
    scratch: scratchFolder(),
  })
  const after = await server.ask<Counts>('/counts')
  const requests = after.requests - before.requests
  if (requests !== count + warmup)
    console.log(`  ${contender} sent ${requests} requests for ${count + warmup} prompts`)
  if (after.mostInFlight > width)
    throw new Error(`${contender}: ${after.mostInFlight} calls in flight where ${width} may be`)
  const perRequest =
    (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1e6 / requests
  return {
    ...measured,
    perSecond: count / measured.seconds,
    cpuMicroseconds: (1e6 * measured.cpuSeconds) / count,
    // Of one core, at the rate of the measured part.
    serverShare: (perRequest * count) / measured.seconds,
  }
}
