import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { oneProcess } from './one-process.ts'

/** The built command; RNR_CLI names that of another build. */
const cli = resolve(process.env.RNR_CLI ?? fileURLToPath(new URL('../../dist/cli/rnr.js', import.meta.url)))

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** The JSON lines of standard output. */
  readonly events: readonly Readonly<Record<string, unknown>>[]
}

export interface Started {
  readonly kill: (signal: NodeJS.Signals) => void
  /** The first group of a pattern, as soon as standard output holds it. Rejects when the command ends without. */
  readonly said: (pattern: RegExp) => Promise<string>
  readonly ended: Promise<Ended>
}

interface CommandOptions {
  readonly cwd: string
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the real command, as it is built, in a folder. */
export function start(args: readonly string[], options: CommandOptions): Started {
  const { cwd, stdin = '' } = options
  const child = spawn(process.execPath, [cli, ...args], { cwd, env: environment(options) })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', chunk => (stdout += chunk))
  child.stderr.on('data', chunk => (stderr += chunk))
  child.stdin.on('error', () => {}) // a command that ends early leaves the rest unread
  child.stdin.end(stdin)
  const closed = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve(ended({ code, stdout, stderr })))
  })
  const said = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(stdout)
        if (found) resolve(found[1] ?? found[0])
      }
      child.stdout.on('data', look)
      child.on('close', () => reject(new Error(`never said ${pattern}: ${stdout}${stderr}`)))
      look()
    })
  return { kill: signal => child.kill(signal), said, ended: closed }
}

const environment = ({ cwd, env = {} }: CommandOptions) => ({
  PATH: process.env.PATH,
  HOME: cwd,
  RNR_CACHE: join(cwd, '.cache'),
  ...env,
})

const ended = (said: Omit<Ended, 'events'>): Ended => ({
  ...said,
  events: said.stdout
    .split('\n')
    .filter(line => line.startsWith('{'))
    .flatMap(parse),
})

const command = oneProcess(pathToFileURL(join(dirname(cli), 'main.js')).href)

/**
 * Runs a command to its end: in a process of its own where RNR_THOROUGH is 1 or it reads standard input, otherwise in the one
 * that all commands of a worker share.
 */
export async function rnr(args: readonly string[], options: CommandOptions): Promise<Ended> {
  if (process.env.RNR_THOROUGH === '1' || options.stdin !== undefined) return start(args, options).ended
  return ended(await command({ args, cwd: options.cwd, env: environment(options) }))
}

/** A scratch folder that goes away with the test. */
export function scratch(): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'rnr-e2e-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** Every file under a folder with its bytes; times and memory, which differ from run to run, are taken out of reports. */
export function filesIn(folder: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(folder.length + 1)
    if (!entry.isFile() || name.startsWith('journal')) continue
    const text = readFileSync(path, 'utf8')
    found[name] = name.endsWith('report.json')
      ? text.replace(/"(?:seconds|tripletsPerSecond|peakRssBytes)": [\d.]+/g, '"…"')
      : text
  }
  return found
}

function parse(line: string): Record<string, unknown>[] {
  try {
    return [JSON.parse(line)]
  } catch {
    return []
  }
}
