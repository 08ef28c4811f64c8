import type { Limits } from '../../src/testing/fault-server/conditions.ts'
import { measure, scratchFolder, startServer } from './processes.ts'
import { median, printTable, thousands } from './table.ts'

interface Outcomes {
  readonly requests: number
  readonly outcomes: Readonly<Partial<Record<string, number>>>
  readonly tokens: { readonly input: number; readonly output: number }
}

interface Case {
  readonly name: string
  readonly limits: Limits
  /** The fewest seconds in which anybody could have got `count` replies, who knew the limits exactly. */
  ideal(count: number, counts: Outcomes): number
}

const latency = 0.02
const perSecond = 300
const tokensPerSecond = 150_000
// A full bucket holds one second's worth.
const bucketTime = (count: number): number => (count - perSecond) / perSecond + latency
const cases: readonly Case[] = [
  {
    name: '300 requests/s, bucket, told in headers',
    limits: { requestsPerSecond: perSecond, retryAfter: 1 },
    ideal: bucketTime,
  },
  {
    name: '300 requests/s, bucket, only Retry-After',
    limits: { requestsPerSecond: perSecond, retryAfter: 1, silent: true },
    ideal: bucketTime,
  },
  {
    name: '300 requests/s, windows of 1 s, only Retry-After',
    limits: { requestsPerSecond: perSecond, retryAfter: 1, silent: true, windows: 'fixed' },
    // The first window opens with the first request, and the last one has to open.
    ideal: count => Math.ceil(count / perSecond) - 1 + latency,
  },
  {
    name: '150,000 tokens/s, bucket, told in headers',
    limits: { tokensPerMinute: 60 * tokensPerSecond, burst: 1 / 60 },
    ideal: (count, { tokens }) => {
      const all = tokens.input + tokens.output
      return (all - all / count - tokensPerSecond) / tokensPerSecond + latency
    },
  },
]

interface Throttled {
  readonly lost: number
  readonly wastedShare: number
  readonly timeOverIdeal: number
}

/** What becomes of `count` calls that are sent by an engine which knows nothing of the limits it meets. */
export async function throttled(count: number, width: number, repeats: number): Promise<Throttled> {
  const rounds = new Map(cases.map(each => [each, [] as Throttled[]]))
  // Two at a time: they spend their time waiting.
  for (let round = 0; round < repeats; round++)
    for (let first = 0; first < cases.length; first += 2)
      await Promise.all(
        cases.slice(first, first + 2).map(async each => {
          rounds.get(each)?.push(await oneRound(each, count, width))
        }),
      )

  console.log(
    `\n${thousands(count)} calls, ${width} in flight at most, no limit given to the engine, server answers after 20 ms, medians of ${repeats}`,
  )
  const results = [...rounds].map(([{ name }, all]) => ({
    name,
    lost: Math.max(...all.map(({ lost }) => lost)),
    wastedShare: median(all.map(round => round.wastedShare)),
    timeOverIdeal: median(all.map(round => round.timeOverIdeal)),
    slowest: Math.max(...all.map(round => round.timeOverIdeal)),
  }))
  printTable(
    ['', 'lost', 'refused of all calls', 'time over ideal', 'most'],
    results.map(({ name, lost, wastedShare, timeOverIdeal, slowest }) => [
      name,
      String(lost),
      `${(100 * wastedShare).toFixed(1)}%`,
      timeOverIdeal.toFixed(3),
      slowest.toFixed(3),
    ]),
  )
  return {
    lost: Math.max(...results.map(({ lost }) => lost)),
    wastedShare: rounded(Math.max(...results.map(each => each.wastedShare))),
    timeOverIdeal: rounded(Math.max(...results.map(each => each.timeOverIdeal))),
  }
}

async function oneRound({ limits, ideal }: Case, count: number, width: number): Promise<Throttled> {
  const server = await startServer('throttled-server.ts', [JSON.stringify(limits)])
  const { seconds, answered } = await measure({
    contender: 'rnr',
    url: server.url,
    width,
    count,
    warmup: 0,
    kind: 'throttled',
    scratch: scratchFolder(),
    mayLose: true,
  })
  const counts = await server.ask<Outcomes>('/_counts')
  server.stop()
  return {
    lost: count - answered,
    wastedShare: Number(counts.outcomes.limited ?? 0) / counts.requests,
    timeOverIdeal: seconds / ideal(count, counts),
  }
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
