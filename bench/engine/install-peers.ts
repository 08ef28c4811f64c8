import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../peers', import.meta.url))

/** The peers live in a package of their own (some 430 MB), which is installed when a benchmark first asks for it. */
export function installPeers(): void {
  const wanted = hash('sha256', readFileSync(join(folder, 'package-lock.json')))
  const stamp = join(folder, 'node_modules/.bench-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('bench: installing the peers into bench/peers (once, about a minute)')
  const windows = process.platform === 'win32'
  execFileSync(
    windows ? 'npm.cmd' : 'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
      stdio: 'inherit',
      shell: windows,
    },
  )
  writeFileSync(stamp, wanted)
}
