#!/usr/bin/env node
import process from 'node:process'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(
    `rnr: needs Node 22.19 or later, and this is ${process.versions.node}; install a newer one, or use npm start in a clone, which brings its own\n`,
  )
  process.exit(2)
}

/**
 * V8 sizes its heap for throughput on large machines and keeps what it once took. A stream of small records needs neither: a
 * small nursery and a heap that grows in small steps halve the memory for a fifth of the speed. The flags can only be given at
 * the start, so the process replaces itself once (no second process stays behind). Where the platform cannot do that,
 * nothing is lost but the memory. Warnings about node:sqlite being experimental on Node 22 go the same way.
 */
const flags = [
  '--max-semi-space-size=8',
  '--heap-growing-percent=40',
  '--disable-warning=ExperimentalWarning',
]

const given = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ')
const streams = /^(?:demo|generate|verify|select|export)$/.test(process.argv[2] ?? '')
const chosenAlready = /--max-semi-space-size|--max-old-space-size|--inspect|--cpu-prof/.test(given)
if (streams && !chosenAlready && typeof process.execve === 'function' && process.platform !== 'win32') {
  process.execve(
    process.execPath,
    [process.execPath, ...flags, ...process.execArgv, ...process.argv.slice(1)],
    process.env,
  )
}

await import('./main.ts')
