// Runs on any Node >= 18: installs and builds what is missing, then goes on under the pinned Node.
// Usage: node tools/setup.mjs demo|test|none [arguments]
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...parts) => join(root, ...parts)
const [job = 'none', ...rest] = process.argv.slice(2)

const stampOf = (...files) => {
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file).update(readFileSync(at(file)))
  return hash.digest('hex')
}
const filesUnder = folder =>
  readdirSync(at(folder)).flatMap(name => {
    const path = join(folder, name)
    return statSync(at(path)).isDirectory() ? filesUnder(path) : [path]
  })
const isCurrent = (stamp, value) => existsSync(at(stamp)) && readFileSync(at(stamp), 'utf8') === value
const run = (command, args, options = {}) => {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) console.error(`${command}: ${error.message}`)
  if (status !== 0) process.exit(status ?? (signal === 'SIGINT' ? 130 : 1))
}

const wanted = stampOf('package-lock.json')
if (!isCurrent('node_modules/.rnr-installed', wanted)) {
  console.log('rnr: installing packages (once)')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
    shell: process.platform === 'win32',
  })
  writeFileSync(at('node_modules/.rnr-installed'), wanted)
}

const node =
  [at('node_modules/node/bin/node'), at('node_modules/node/bin/node.exe')].find(existsSync) ??
  process.execPath
const built = stampOf('package.json', 'tsconfig.json', 'tsconfig.build.json', ...filesUnder('src'))
if (!isCurrent('dist/.built', built)) {
  console.log('rnr: building')
  // Built aside and moved last: whatever runs from dist/ meanwhile finds the old build or the new one, never half of one.
  rmSync(at('dist.next'), { recursive: true, force: true })
  run(node, [at('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', 'dist.next'])
  writeFileSync(at('dist.next/.built'), built)
  rmSync(at('dist'), { recursive: true, force: true })
  renameSync(at('dist.next'), at('dist'))
}

if (job === 'demo') run(node, [at('dist/cli/rnr.js'), 'demo', ...rest])
if (job === 'test') run(node, [at('node_modules/vitest/vitest.mjs'), 'run', ...rest])
if (job === 'rnr') run(node, [at('dist/cli/rnr.js'), ...rest])
if (job === 'run') run(node, rest)
