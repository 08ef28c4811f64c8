import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { random } from '../../src/core/random.ts'
import { filesIn, rnr, scratch, start } from './rnr.ts'

const kills = process.env.RNR_THOROUGH === '1' ? 4 : 1
const items = (count: number): string =>
  Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      instruction: `What is item ${i} in the list?`,
      output: `Item ${i} is a small box. It holds ${i % 7} nails, and nobody has opened it.`,
    }),
  ).join('\n')

it.skipIf(process.env.RNR_THOROUGH !== '1')(
  `accepts exactly as many as wanted, in the same bytes after ${kills} kills`,
  async () => {
    using folder = scratch()
    writeFileSync(join(folder.path, 'items.jsonl'), items(280))
    const command = ['generate', 'items.jsonl', '--accept', '700', '--rules', '1-2']
    const whole = await rnr([...command, '-o', 'whole'], { cwd: folder.path })
    expect(whole.events.at(-1)).toMatchObject({
      event: 'done',
      triplets: 700,
      accept: { wanted: 700, got: 700, passes: 3 },
    })
    const dice = random(kills)
    for (let kill = 0; kill < kills; kill++) {
      const run = start([...command, '-o', 'killed'], { cwd: folder.path })
      await new Promise(resume => setTimeout(resume, 600 + dice.next() * 1_500))
      run.kill('SIGKILL')
      await run.ended
    }
    const last = await rnr([...command, '-o', 'killed'], { cwd: folder.path })
    expect(last.code).toBe(0)
    expect(filesIn(join(folder.path, 'killed'))).toEqual(filesIn(join(folder.path, 'whole')))
  },
  120_000,
)

it('ends with 1 and a reason where there are not so many, and cannot read standard input twice', async () => {
  using folder = scratch()
  const hopeless = JSON.stringify({ instruction: 'What now?', output: '' })
  const none = await rnr(['generate', '-', '--accept', '5', '-o', 'none'], {
    cwd: folder.path,
    stdin: `${hopeless}\n`,
  })
  expect(none.code).toBe(1)
  expect(none.events.at(-1)).toMatchObject({
    event: 'done',
    accept: {
      wanted: 5,
      got: 0,
      passes: 1,
      why: expect.stringMatching(/^standard input ended, .* save it to a file; dropped: 1 /),
    },
  })
})

it('says what a run would take, and sends and writes nothing', async () => {
  using folder = scratch()
  writeFileSync(join(folder.path, 'items.jsonl'), items(30))
  const command = ['generate', 'items.jsonl', '--teacher', 'openai:gpt-4o', '-o', 'run', '--dry-run']
  const dry = await rnr(command, { cwd: folder.path })
  expect([dry.code, dry.stderr, dry.events.length]).toEqual([0, '', 1])
  expect(dry.events[0]).toMatchObject({
    event: 'estimate',
    plan: { teacher: 'openai:gpt-4o', price: { input: 2.5 } },
    rows: 30,
    sample: { rows: 30, of: 30 },
  })
  expect(existsSync(join(folder.path, 'run'))).toBe(false)
  const wrong = await rnr([...command, '--prices', 'items.jsonl'], { cwd: folder.path })
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/^rnr: items\.jsonl: .*\{"prices"/)])
  const poor = await rnr([...command.slice(0, -1), '--budget', 'much'], { cwd: folder.path })
  expect(poor.stderr).toBe('rnr: --budget much: takes US dollars, such as 150 or 0.50\n')
})
