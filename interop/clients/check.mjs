// Proof that the fault server speaks the providers' wires: their own clients are driven against it.
// Run it with `node tools/setup.mjs run interop/clients/check.mjs`; it installs the clients into this folder by itself.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const stamp = `${folder}node_modules/.rnr-installed`
const wanted = createHash('sha256')
  .update(readFileSync(`${folder}package-lock.json`))
  .digest('hex')
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log("rnr: installing the providers' clients (once)")
  const windows = process.platform === 'win32'
  const { status } = spawnSync(
    windows ? 'npm.cmd' : 'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder, stdio: 'inherit', shell: windows },
  )
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(stamp, wanted)
}

const checks = {
  openai: await import('./openai.mjs'),
  anthropic: await import('./anthropic.mjs'),
  gemini: await import('./gemini.mjs'),
  bedrock: await import('./bedrock.mjs'),
}
let failed = 0
for (const [client, { checks: cases }] of Object.entries(checks))
  for (const [name, run] of Object.entries(cases)) {
    try {
      await run()
      console.log(`ok    ${client}: ${name}`)
    } catch (error) {
      failed++
      console.log(`FAIL  ${client}: ${name}\n${error.stack}`)
    }
  }
console.log(failed === 0 ? 'the fault server speaks all wires' : `${failed} checks failed`)
process.exitCode = failed === 0 ? 0 : 1
