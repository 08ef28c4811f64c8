// Drives the real command with the model teacher against a server that has four hours' worth of faults in as many minutes
// as it is given, and checks that nothing hung, leaked, got lost or was counted wrong.
// Usage: npm run soak -- --minutes 10 [--concurrency 32] [--seed 7]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { costOf, roundedUsd } from '../../src/core/cost.ts'
import { mixedSchedule } from '../../src/testing/fault-server/schedule.ts'
import { crossings, witnessedTeacher } from '../e2e/witnessed-teacher.ts'
import { checked } from './checks.ts'
import { driven } from './driven.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    concurrency: { type: 'string', default: '32' },
    seed: { type: 'string', default: '7' },
    keep: { type: 'boolean', default: false },
  },
})
const [minutes, concurrency, seed] = [values.minutes, values.concurrency, values.seed].map(Number) as [
  number,
  number,
  number,
]
const price = { input: 0.25, output: 1.25, cached: 0.05 }

const teacher = await witnessedTeacher({
  schedule: mixedSchedule({ minutes, seed }),
  latency: 20,
  seed,
  keep: 0,
})
const folder = mkdtempSync(join(tmpdir(), 'rnr-soak-'))
let code = 1
try {
  writeFileSync(join(folder, 'prices.json'), JSON.stringify({ prices: [{ model: 'pilot', ...price }] }))
  const args = ['generate', '-', '-o', 'run', '--teacher', `${teacher.server.url}#pilot`]
  args.push('--concurrency', String(concurrency), '--prices', 'prices.json', '--json')
  // Above the slow bodies of the schedule and below its late answers.
  const deadline = Math.ceil(Math.max(2, 5 * Math.min(1, minutes / 10)))
  args.push('--deadline', String(deadline))
  const drive = await driven(args, {
    cwd: folder,
    minutes,
    row: row => crossings(1, row),
    phase: () => teacher.server.phase,
  })
  const report = drive.code === 0 ? JSON.parse(readFileSync(join(folder, 'run/report.json'), 'utf8')) : null
  const sold = teacher.sold('all')
  const complaints = checked({
    drive,
    report,
    folder: join(folder, 'run'),
    sold,
    costUsd: roundedUsd(costOf(sold.tokens, price)),
  })
  const { outcomes, requests } = teacher.server.counts
  console.log(
    JSON.stringify({
      minutes,
      rows: drive.rows,
      accepted: report?.accepted,
      dropped: report?.dropped,
      calls: report?.calls,
      requests,
      outcomes,
      longestSilenceSeconds: Math.round(drive.longestSilence) / 1000,
      longestStandstillSeconds: drive.longestStandstill,
      heartbeats: drive.heartbeats,
      peakRssMb: Math.round(Math.max(...drive.rss) / 1024),
      complaints,
    }),
  )
  if (complaints.length > 0 && values.keep) console.log(`kept: ${folder}`)
  code = complaints.length === 0 ? 0 : 1
} finally {
  await teacher.server.close()
  if (code === 0 || !values.keep) rmSync(folder, { recursive: true, force: true })
}
process.exit(code)
