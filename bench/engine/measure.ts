// One contender in a process of its own: own compiled code, own memory. Prints one line of JSON.
// node bench/engine/measure.ts MODULE --url URL --width N --count N --warmup N --kind NAME --scratch FOLDER [--run NAME]
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { peakMemory } from '../../src/io/peak-memory.ts'
import { type Open, promptsOf } from './contender.ts'

export interface Measured {
  readonly seconds: number
  /** CPU seconds of all threads of the process while it worked. */
  readonly cpuSeconds: number
  /** Those of the thread that runs the program, where Node can tell. */
  readonly threadCpuSeconds: number
  readonly peakBytes: number
  /** Milliseconds by which the event loop was late, 99th percentile. */
  readonly loopDelayP99: number
  readonly answered: number
}

const text = { type: 'string', default: '' } as const
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    url: text,
    width: text,
    count: text,
    warmup: text,
    kind: text,
    scratch: text,
    run: { type: 'string', default: 'run' },
  },
})
const { open }: { open: Open } = await import(String(positionals[0]))
const { url, scratch, run } = values
const contender = await open({ url, width: Number(values.width), scratch, run })
const warmup = Number(values.warmup)
if (warmup > 0) await contender.askAll(promptsOf('warmup', warmup))
await pause(50)

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const cpu = process.cpuUsage()
const thread = process.threadCpuUsage()
const began = performance.now()
const answered = await contender.askAll(promptsOf(values.kind, Number(values.count)))
const seconds = (performance.now() - began) / 1000
const { user, system } = process.cpuUsage(cpu)
const threadCpu = process.threadCpuUsage(thread)
delay.disable()
await contender.close()
const measured: Measured = {
  seconds,
  cpuSeconds: (user + system) / 1e6,
  threadCpuSeconds: (threadCpu.user + threadCpu.system) / 1e6,
  peakBytes: peakMemory(),
  loopDelayP99: delay.percentile(99) / 1e6,
  answered,
}
process.stdout.write(`\n${JSON.stringify(measured)}\n`, () => process.exit(0))
