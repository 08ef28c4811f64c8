import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { cli } from './built.ts'
import type { Measured } from './measure.ts'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const scratchRoot = mkdtempSync(join(tmpdir(), 'rnr-bench-'))
const children = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(scratchRoot, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))

let folders = 0
/** An empty folder that is gone when the benchmark ends. */
export function scratchFolder(): string {
  const path = join(scratchRoot, String(++folders))
  mkdirSync(path)
  return path
}

export interface Server {
  readonly url: string
  /** The JSON that it has under a path. */
  ask<T>(path: string): Promise<T>
  stop(): void
}

/** Starts a server file of this folder in a process of its own; it prints its base URL. */
export async function startServer(file: string, options: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [here(file), ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.add(child)
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', chunk => resolve(String(chunk).trim()))
    child.once('exit', code => reject(new Error(`${file} ended with ${code}`)))
  })
  return {
    url,
    ask: async <T>(path: string) => (await (await fetch(new URL(path, url))).json()) as T,
    stop() {
      children.delete(child)
      child.kill()
    },
  }
}

/** Runs the built command to its end. */
export async function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  await promisify(execFile)(process.execPath, [cli, ...args], {
    env: { ...process.env, ...env },
    maxBuffer: 1 << 26,
  })
}

/** What `rnr` gives V8 when it replaces itself (decisions/0006). */
const rnrFlags = ['--max-semi-space-size=8', '--heap-growing-percent=40']

export interface Job {
  /** "floor", "rnr", "idle" or one of the peers. */
  readonly contender: string
  readonly url: string
  readonly width: number
  readonly count: number
  readonly warmup: number
  /** Names the prompts; those of one kind are the same from process to process. */
  readonly kind: string
  readonly scratch: string
  /** Folder of the run in `scratch`; one that exists is gone on with. */
  readonly run?: string
  /** Prompts without a reply are the caller's to count; otherwise one is an error. */
  readonly mayLose?: boolean
}

/** Runs one contender to its end in a process of its own. */
export async function measure({ contender, mayLose = false, ...job }: Job): Promise<Measured> {
  const own = ['floor', 'rnr', 'idle'].includes(contender)
  const module = here(own ? `${contender}.ts` : `../peers/${contender}.mjs`)
  const options = Object.entries(job).flatMap(([name, value]) => [`--${name}`, String(value)])
  const flags = contender === 'rnr' ? rnrFlags : []
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...flags, '--disable-warning=ExperimentalWarning', here('measure.ts'), module, ...options],
    { maxBuffer: 1 << 26 },
  )
  const measured: Measured = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  if (!mayLose && measured.answered !== job.count)
    throw new Error(`${contender}: ${measured.answered} of ${job.count} prompts were answered`)
  return measured
}
