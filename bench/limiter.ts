// What it costs to find out limits that nobody tells, in virtual time: node bench/limiter.ts [CALLS] [PART OF A NAME]
import type { AllowanceKind } from '../test/limiter/allowance-kinds.ts'
import { trial } from '../test/limiter/trial.ts'

const calls = Number(process.argv[2] ?? 6_000)
const perSecond = 300
const only = process.argv[3] ?? ''
const kinds: readonly (readonly [string, AllowanceKind, boolean?])[] = [
  ['bucket', { is: 'bucket', perSecond }],
  ['bucket, burst of 30', { is: 'bucket', perSecond, burst: 30 }],
  ['bucket, burst of 600', { is: 'bucket', perSecond, burst: 600 }],
  ['bucket of tokens', { is: 'bucket', perSecond: 30_000 }, true],
  ['fixed windows', { is: 'fixed', perSecond }],
  ['fixed windows, begun', { is: 'fixed', perSecond, phase: 600 }],
  ['sliding window', { is: 'sliding', perSecond }],
]
const latencies = [5, 20, 50, 100, 200, 500]

console.log(`${calls} calls at 300/s: refused of all calls / time over ideal, in %, by latency in ms`)
for (const exact of [false, true]) {
  console.log(exact ? '\nRetry-After says what is needed' : '\nRetry-After: 1 whatever is needed')
  console.log(`${''.padEnd(44)}${latencies.map(latency => String(latency).padStart(13)).join('')}`)
  for (const [name, kind, tokens = false] of kinds.filter(([name]) => name.includes(only)))
    for (const callers of [64, 1_024])
      for (const quick of [false, true]) {
        const cells: string[] = []
        for (const latency of latencies) {
          const { waste, overIdeal, failed } = await trial({
            kind,
            tokens,
            calls,
            callers,
            latency,
            quick,
            exact,
          })
          const [wasted, over] = [100 * waste, 100 * overIdeal].map(share => share.toFixed(1))
          cells.push(`${wasted} / ${over}${failed > 0 ? ` (${failed} lost)` : ''}`.padStart(13))
        }
        const row = `${name.padEnd(22)} ${String(callers).padStart(5)} in flight ${quick ? 'quick' : '     '}`
        console.log(`${row.padEnd(44)}${cells.join('')}`)
      }
}
