// Side by side with Python's statistics packages: random tables are given to them and to our functions. Prints the largest difference of
// each kind of number; exits 1 where one is above what is stated. Installs the packages by itself, on Linux and macOS.
// Usage: npm run interop:statistics [-- --each 300] [-- --seed 1]
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { random } from '../../src/core/random.ts'
import { kinds } from './kinds.mjs'

const { values } = parseArgs({
  options: { each: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
})
const here = fileURLToPath(new URL('.', import.meta.url))
const venv = join(here, '.venv')

function run(command, args, options = {}) {
  const { status, error, stdout } = spawnSync(command, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    maxBuffer: 1e9,
    ...options,
  })
  if (error) throw new Error(`${command}: ${error.message}; Python 3.11 or later with venv is needed`)
  if (status !== 0) process.exit(status ?? 1)
  return stdout
}

const requirements = join(here, 'requirements.txt')
const stamp = join(venv, '.rnr-installed')
const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex')
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('rnr: installing the statistics packages (once)')
  run('python3', ['-m', 'venv', '--clear', venv])
  run(join(venv, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', requirements])
  writeFileSync(stamp, wanted)
}

const dice = random(Number(values.seed))
const rows = kinds.flatMap(kind =>
  Array.from({ length: Math.ceil(Number(values.each) * (kind.part ?? 1)) }, () => ({
    kind,
    given: kind.draw(dice),
  })),
)
const input = rows.map(({ kind, given }) => `${JSON.stringify({ of: kind.name, given })}\n`).join('')
const output = run(join(venv, 'bin', 'python'), [join(here, 'compare.py')], { input })
const theirs = String(output)
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line))

/** The largest difference of two lists of numbers; infinite where they are not of one length, or one number is missing. */
const difference = (ours, theirs) =>
  ours.length === theirs.length
    ? Math.max(
        0,
        ...ours.map((one, at) =>
          one === theirs[at] ? 0 : Math.abs((one ?? Infinity) - (theirs[at] ?? Infinity)),
        ),
      )
    : Infinity

const worst = new Map()
for (const [at, { kind, given }] of rows.entries()) {
  const ours = kind.ours(given)
  const apart = (kind.apart ?? difference)(ours, theirs[at])
  const known = worst.get(kind) ?? { tables: 0, apart: 0 }
  worst.set(kind, {
    tables: known.tables + 1,
    ...(apart <= known.apart
      ? { apart: known.apart, row: known.row }
      : { apart, row: { given, ours, theirs: theirs[at] } }),
  })
}
console.log(`${rows.length} tables, seed ${values.seed}\n`)
console.log(`${''.padEnd(22)}tables  largest difference   stated  reference`)
for (const [kind, { tables, apart, row }] of worst) {
  const bad = !(apart <= kind.within)
  console.log(
    `${kind.name.padEnd(22)}${String(tables).padStart(6)}${apart.toExponential(1).padStart(20)}${String(kind.within).padStart(9)}  ${kind.reference}`,
  )
  if (bad) {
    console.log(`ABOVE  ${JSON.stringify(row)}`)
    process.exitCode = 1
  }
}
