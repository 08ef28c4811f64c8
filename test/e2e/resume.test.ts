import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { random } from '../../src/core/random.ts'
import { filesIn, rnr, scratch, start } from './rnr.ts'

const kills = Number(process.env.RNR_KILLS ?? 1)
const args = ['generate', 'bundled', '--samples', '3', '--seed', '3'] as const
const pause = (milliseconds: number): Promise<void> => new Promise(resume => setTimeout(resume, milliseconds))

it(`ends in the same bytes after ${kills} kills at random moments`, async () => {
  using folder = scratch()
  const rows = Array.from({ length: 2_500 }, (_, i) =>
    JSON.stringify({
      instruction: `What is item ${i} in the list?`,
      output: `Item ${i} is a small box. It holds ${i % 7} nails, and nobody has opened it.`,
    }),
  )
  writeFileSync(join(folder.path, 'items.jsonl'), `${rows.join('\n')}\n`)
  const command = ['generate', 'items.jsonl', '--seed', '3']
  const whole = await rnr([...command, '-o', 'whole'], { cwd: folder.path })
  expect(whole.code).toBe(0)
  const dice = random(kills)
  for (let kill = 0; kill < kills; kill++) {
    const run = start([...command, '-o', 'killed'], { cwd: folder.path })
    await pause(300 + dice.next() * 1_500)
    run.kill('SIGKILL')
    await run.ended
  }
  const last = await rnr([...command, '-o', 'killed'], { cwd: folder.path })
  expect(last.code).toBe(0)
  expect(filesIn(join(folder.path, 'killed'))).toEqual(filesIn(join(folder.path, 'whole')))
}, 240_000)

it('stops cleanly at Ctrl-C and goes on from there', async () => {
  using folder = scratch()
  const run = start([...args, '-o', 'run'], { cwd: folder.path })
  while (!existsSync(join(folder.path, 'run/plan.json'))) await pause(20)
  await pause(300)
  run.kill('SIGINT')
  const stopped = await run.ended
  expect([stopped.code, stopped.stderr]).toEqual([0, ''])
  expect(stopped.events.at(-1)).toMatchObject({ event: 'stopped' })
  expect(existsSync(join(folder.path, 'run/report.json'))).toBe(false)
  const resumed = await rnr([...args, '-o', 'run'], { cwd: folder.path })
  expect(resumed.events.at(-1)).toMatchObject({ event: 'done' })
})

it.skipIf(process.env.RNR_THOROUGH !== '1')(
  'refuses a second run into the folder of a running one',
  async () => {
    using folder = scratch()
    const first = start([...args, '-o', 'run'], { cwd: folder.path })
    while (!existsSync(join(folder.path, 'run/plan.json'))) await pause(20)
    const second = await rnr([...args, '-o', 'run'], { cwd: folder.path })
    expect(second.code).toBe(2)
    expect(second.stderr).toBe(
      'rnr: run: another rnr is writing here; wait for it to end or choose another folder with -o\n',
    )
    expect((await first.ended).code).toBe(0)
  },
)

it.skipIf(process.platform === 'win32' || process.env.RNR_THOROUGH !== '1')(
  'says so when the disk is full, and goes on when it is not',
  async () => {
    using folder = scratch()
    const cli = fileURLToPath(new URL('../../dist/cli/rnr.js', import.meta.url))
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `ulimit -f 1200; exec "$0" "$@"`, process.execPath, cli, ...args, '-o', 'run'],
      { cwd: folder.path, encoding: 'utf8' },
    )
    expect(stderr).toMatch(
      /^rnr: run.*(?:the disk is full; free some space and run the same command again|full)/,
    )
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(status).toBe(2)
    expect(existsSync(join(folder.path, 'run')) ? readdirSync(join(folder.path, 'run')) : []).not.toContain(
      'report.json',
    )
    const again = await rnr([...args, '-o', 'run'], { cwd: folder.path })
    expect(again.events.at(-1)).toMatchObject({ event: 'done' })
  },
)
