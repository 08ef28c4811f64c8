import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { type engineEventSchema, runEventSchema } from '../../src/core/wire-events.ts'

const cli = process.env.RNR_CLI ?? fileURLToPath(new URL('../../dist/cli/rnr.js', import.meta.url))

/** Milliseconds without a line after which a run counts as hung: three heartbeats. */
const hangAfter = 15_000
/** Seconds of heartbeats without movement after which it does: longer than any bad weather, and than a deadline. */
const stuckAfter = 90

/** Rows given beyond those that are done: more than the 64 KB by which the kind of an input is told. */
const ahead = 1_000

/** What a run that was fed until the time was up looked like from outside. */
export interface Drive {
  readonly code: number | null
  readonly stderr: string
  /** Rows that it was given. */
  readonly rows: number
  /** Milliseconds between two lines at most. */
  readonly longestSilence: number
  /** Seconds of heartbeats without movement at most. */
  readonly longestStandstill: number
  readonly hung: boolean
  readonly heartbeats: number
  /** Lines that are no event of ours. */
  readonly unreadable: readonly string[]
  readonly warnings: readonly string[]
  /** What the engine said it did. */
  readonly engine: z.infer<typeof engineEventSchema> | null
  /** Memory in kB, every second. */
  readonly rss: readonly number[]
}

/**
 * Feeds rows on standard input for as many minutes as told, as fast as they are taken, then lets the run end. Kills it when it
 * says nothing for too long.
 */
export async function driven(
  args: readonly string[],
  {
    cwd,
    minutes,
    row,
    phase,
  }: { cwd: string; minutes: number; row: (index: number) => string; phase: () => string | null },
): Promise<Drive> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, RNR_CACHE: `${cwd}/cache` },
  })
  let [stderr, rows, longestSilence, longestStandstill, heartbeats, hung] = ['', 0, 0, 0, 0, false]
  const [unreadable, warnings, rss]: [string[], string[], number[]] = [[], [], []]
  let engine: Drive['engine'] = null
  let last = performance.now()
  let [said, done] = [0, 0]
  child.stderr.on('data', chunk => (stderr += chunk))
  child.stdin.on('error', () => {})
  createInterface({ input: child.stdout }).on('line', line => {
    const now = performance.now()
    longestSilence = Math.max(longestSilence, now - last)
    last = now
    const event = runEventSchema.safeParse(parsed(line))
    if (!event.success) unreadable.push(line.slice(0, 500))
    else if (event.data.event === 'heartbeat') {
      heartbeats++
      longestStandstill = Math.max(longestStandstill, event.data.seconds)
    } else if (event.data.event === 'warning' || event.data.event === 'circuit')
      warnings.push(event.data.message)
    if (event.data?.event === 'engine') engine = event.data
    if (event.data?.event !== 'progress') return
    done = event.data.rows
    if (now - said > 15_000) {
      said = now
      const { engine: numbers } = event.data
      console.log(`${done} rows, ${JSON.stringify(numbers)} in "${phase() ?? 'the calm after'}"`)
    }
  })
  const watch = setInterval(() => {
    const memory = rssOf(child.pid)
    if (memory !== null) rss.push(memory)
    if (performance.now() - last < hangAfter && longestStandstill < stuckAfter) return
    hung = true
    child.kill('SIGKILL')
  }, 1_000)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  let over = false
  void ended.then(() => {
    over = true
  })
  const until = performance.now() + minutes * 60_000
  while (performance.now() < until && !over) {
    // Rows wait here and not in pipes, so that the end comes soon after the time is up.
    if (rows - done < ahead) child.stdin.write(row(rows++))
    else await new Promise(resume => setTimeout(resume, 5))
  }
  child.stdin.end()
  const code = await ended
  clearInterval(watch)
  return {
    code,
    stderr,
    rows,
    longestSilence,
    longestStandstill,
    hung,
    heartbeats,
    unreadable,
    warnings,
    engine,
    rss,
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Resident memory of a process in kB; null where the system does not say. */
function rssOf(pid: number | undefined): number | null {
  try {
    return (
      Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) || null
    )
  } catch {
    return null
  }
}
