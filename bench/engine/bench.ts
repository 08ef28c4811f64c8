// Measures the engine that calls models: against the bare HTTP client and its peers, its memory, its cache, under throttling.
// Usage: npm run bench:engine [-- --full] [-- --only throughput,memory,warm,throttled,generate] [-- --repeats N]
// The last line printed is one JSON object.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { generate } from './generate.ts'
import { installPeers } from './install-peers.ts'
import { memory } from './memory.ts'
import { throttled } from './throttled.ts'
import { type Cell, type Contender, contenders, throughput } from './throughput.ts'
import { warm } from './warm.ts'

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    only: { type: 'string', default: 'throughput,memory,warm,throttled' },
    repeats: { type: 'string', default: '5' },
    contenders: { type: 'string', default: contenders.join(',') },
  },
})
const parts = new Set(values.only.split(','))
const taking = new Set(values.contenders.split(','))
const repeats = Number(values.repeats)

/** Prompts for everybody; fewer for the slow ones unless all of the matrix was asked for, and never many for promptfoo. */
const countsFor = (count: number, width: number): Record<Contender, number> => {
  const slower = values.full ? count : Math.min(count, 2_500)
  const counts = {
    floor: count,
    rnr: count,
    openai: slower,
    ai: slower,
    langchain: slower,
    promptfoo: width > 256 && !values.full ? 0 : Math.max(256, 2 * width),
  }
  for (const name of contenders) if (!taking.has(name)) counts[name] = 0
  return counts
}
const cell = (width: number, delay: number, count: number): Cell => ({
  width,
  delay,
  counts: countsFor(count, width),
})
const widths = [64, 256, 1_024]
const cells: readonly Cell[] = values.full
  ? [5_000, 20_000].flatMap(count => [20, 0].flatMap(delay => widths.map(width => cell(width, delay, count))))
  : [cell(64, 20, 5_000), cell(256, 20, 20_000), cell(1_024, 20, 20_000), cell(64, 0, 20_000)]

const began = performance.now()
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}; prompts of 1 KB, all different; replies of 1.2 KB`,
)
console.log('each number comes from a process of its own, after a warm-up; compare within one table')
const result: Record<string, unknown> = {}

if (parts.has('throughput')) {
  if (contenders.some(name => name !== 'floor' && name !== 'rnr' && taking.has(name))) installPeers()
  for (const each of cells) {
    const rates = await throughput(each, repeats)
    if (each.width === 64 && each.delay === 20)
      result.callsPerSecond ??= Object.fromEntries(
        Object.entries(rates).map(([name, rate]) => [name, Math.round(rate)]),
      )
  }
}
if (parts.has('memory')) result.peakRssMb = await memory([20_000, 200_000], 256)
if (parts.has('generate') || values.full) await generate(values.full ? [20_000, 200_000] : [20_000], 256)
if (parts.has('warm')) result.warmPerSecond = await warm(20_000, repeats)
if (parts.has('throttled')) result.throttled = await throttled(6_000, 64, repeats)
console.log(`\n${((performance.now() - began) / 60_000).toFixed(1)} minutes`)
console.log(JSON.stringify(result))
