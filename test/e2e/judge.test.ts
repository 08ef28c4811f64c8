import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type FaultServerOptions, faultServer } from '../../src/testing/index.ts'
import { runFolder, triplet, twoTurns } from '../hand-made.ts'
import { rnr, scratch, start } from './rnr.ts'

/** In continuous integration: each of these starts the command several times. */
const thorough = process.env.RNR_THOROUGH === '1'

const kindly = { id: 'r1', text: 'Be kind.', scope: { is: 'always' as const } }
const say = (verdict: string): string => JSON.stringify({ reason: 'It reads so.', verdict })

/** A server behind which judges of several sorts answer, by the name of the model; what it was asked is counted by content. */
async function judges(options: FaultServerOptions = {}) {
  const worked: string[] = []
  const server = await faultServer({
    latency: { median: 2, p95: 4 },
    ...options,
    reply({ model, messages, hash }) {
      worked.push(hash)
      const text = messages.at(-1)?.content ?? ''
      const [, , reply = ''] = /<reply (\w{8})>\n([\s\S]*?)\n<\/reply \1>/.exec(text) ?? []
      if (model === 'refuses') return "I'm sorry, but I can't help with that."
      if (model === 'talks') return 'On the whole I would say that the rule is followed.'
      if (model === 'always') return say('followed')
      if (model === 'random')
        return say(Number.parseInt(hash.slice(0, 2), 16) % 2 === 0 ? 'followed' : 'broken')
      return say(/sour|acid/.test(reply) ? 'broken' : 'followed')
    },
  })
  return { server, worked, model: (name: string) => `${server.url}#${name}` }
}

const judged = (events: readonly Readonly<Record<string, unknown>>[]) =>
  events.at(-1)?.judged as Readonly<Record<string, unknown>>

it('verifies with a judge, and buys nothing the second time', async () => {
  const { server, worked, model } = await judges()
  await using _ = server
  using folder = scratch()
  const cwd = folder.path
  const run = runFolder([
    triplet({ rules: [kindly] }),
    triplet({ rules: [kindly], messages: twoTurns, row: 2 }),
  ])
  const verify = (...args: string[]) => rnr(['verify', run, ...args], { cwd })

  expect((await verify()).events.at(-1)).toMatchObject({ unknown: 3, pass: 0 })
  const first = await verify('--judge', model('fair'))
  expect(first).toMatchObject({ code: 1, stderr: '' })
  expect(first.events.at(-1)).toMatchObject({ pass: 2, fail: 1, unknown: 0, disagree: 0 })
  expect(judged(first.events)).toMatchObject({
    ...{ pass: 2, fail: 1, votes: 6, unreadable: 0, calibration: null },
    spent: { calls: 6, known: 0, costUsd: 0 },
  })
  expect(first.stdout).toContain('rule r1 is broken in turn 2: It reads so.')
  const bought = worked.length
  expect(judged((await verify('--judge', model('fair'))).events)).toMatchObject({ spent: { calls: 6 } })
  // Another journal: the machine's cache has them all.
  const elsewhere = await verify('--judge', model('fair'), '--journal', 'elsewhere')
  expect(judged(elsewhere.events)).toMatchObject({ spent: { calls: 0, known: 6 } })
  expect(worked.length).toBe(bought)

  if (!thorough) return
  for (const bad of ['refuses', 'talks']) {
    const { code, events } = await verify('--judge', model(bad))
    expect(code).toBe(0)
    expect(judged(events)).toMatchObject({ pass: 0, fail: 0, unknown: 3, unreadable: 6 })
  }
  // What the cheap one cannot settle goes to the strong one.
  const cascade = await verify('--judge', model('refuses'), '--judge', model('fair'))
  expect(judged(cascade.events)).toMatchObject({
    pass: 2,
    fail: 1,
    unknown: 0,
    judge: { models: [model('refuses'), model('fair')] },
  })
})

it.skipIf(!thorough)('carries the measured error with its numbers', async () => {
  const { server, model } = await judges()
  await using _ = server
  using folder = scratch()
  const cwd = folder.path
  const rows = Array.from({ length: 40 }, (_, i) => ({
    rule: { text: 'Be kind.' },
    prompt: 'Why?',
    reply: i % 4 === 0 ? `So sour, number ${i}.` : `Number ${i}.`,
    // One in ten breaches is missed, one in ten kept rules is called broken.
    label: (i % 4 === 0) === (i % 10 !== 0) ? 'fail' : 'pass',
  }))
  writeFileSync(join(cwd, 'labels.jsonl'), rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  const calibrated = await rnr(['calibrate', 'labels.jsonl', '--judge', model('fair')], { cwd })
  expect([calibrated.code, calibrated.stderr]).toEqual([0, ''])
  const { figures } = calibrated.events.at(-1) as never as {
    figures: { human: { overall: Record<string, { value: number }> } }
  }
  expect(figures.human.overall.sensitivity?.value).toBeLessThan(1)

  writeFileSync(
    join(cwd, 'replies.jsonl'),
    rows.map(({ label: _, ...row }) => `${JSON.stringify(row)}\n`).join(''),
  )
  const checked = await rnr(['check', 'replies.jsonl', '--judge', model('fair')], { cwd })
  expect(checked.events.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 1))
  expect(checked.events[0]).toMatchObject({ outcome: 'fail', reason: 'It reads so.', by: 'judge' })
  expect(checked.stderr).toMatch(/calibrated on 40 rows labelled by people: finds \d/)
  expect(checked.stderr).toMatch(/corrected pass rate \d/)
  const other = await rnr(['check', 'replies.jsonl', '--judge', model('fair'), '--votes', '1'], { cwd })
  expect(other.stderr).toContain('uncalibrated judge')
})

it.skipIf(!thorough)('calibrates on the labels that ship; bad judges are seen to be bad', async () => {
  const { server, model } = await judges()
  await using _ = server
  using folder = scratch()
  const calibrate = async (name: string) => {
    const { code, events } = await rnr(['calibrate', 'bundled', '--judge', model(name)], { cwd: folder.path })
    expect(code).toBe(0)
    const { figures, rates } = events.at(-1) as never as {
      figures: { human: { overall: Record<string, { value: number } | null> } }
      rates: { corrected: unknown } | null
    }
    return { ...figures.human.overall, corrected: rates?.corrected ?? null }
  }
  expect(await calibrate('always')).toMatchObject({
    sensitivity: { value: 0 },
    kappa: { value: 0 },
    corrected: null,
  })
  expect(await calibrate('refuses')).toMatchObject({ decided: 0, unknown: { value: 1 }, corrected: null })
  expect(await calibrate('random')).toMatchObject({ kappa: { value: expect.closeTo(0, 0.3) } })
  const kept = JSON.parse(readFileSync(join(folder.path, 'calibration.json'), 'utf8'))
  expect(kept.calibrations.length).toBe(3)
})

it.skipIf(!thorough)('goes on after kill -9 and buys nothing twice', async () => {
  const { server, worked, model } = await judges({ latency: { median: 25, p95: 40 } })
  await using _ = server
  using folder = scratch()
  const args = ['calibrate', 'bundled', '--judge', model('fair'), '--concurrency', '4', '--no-cache']
  const first = start(args, { cwd: folder.path })
  while (worked.length < 40) await new Promise(resume => setTimeout(resume, 5))
  first.kill('SIGKILL')
  await first.ended
  while (server.counts.inFlight > 0) await new Promise(resume => setTimeout(resume, 5))
  const cut = worked.length
  const last = await rnr(args, { cwd: folder.path })
  expect([last.code, last.stderr]).toEqual([0, ''])
  const again = worked.slice(cut).filter(hash => worked.slice(0, cut).includes(hash))
  expect(again.length).toBeLessThanOrEqual(8) // on their way: four questions, two votes each
  expect(last.events.at(-1)).toMatchObject({
    event: 'calibrated',
    replies: 135,
    spent: { calls: new Set(worked).size },
  })
})

it.skipIf(!thorough)('stops within its budget, says so, and goes on with a larger one', async () => {
  const { server, model } = await judges()
  await using _ = server
  using folder = scratch()
  const cwd = folder.path
  writeFileSync(join(cwd, 'prices.json'), '{"prices": [{"model": "fair", "input": 1000, "output": 1000}]}')
  const args = [
    'calibrate',
    'bundled',
    '--judge',
    model('fair'),
    '--prices',
    'prices.json',
    '--concurrency',
    '2',
  ]
  const stopped = await rnr([...args, '--budget', '20'], { cwd })
  expect(stopped.code).toBe(1)
  const {
    event,
    spent,
    stopped: why,
  } = stopped.events.at(-1) as never as { event: string; spent: { costUsd: number }; stopped: string }
  expect([event, why]).toEqual(['stopped', expect.stringContaining('the budget of $20.00 is used up')])
  expect(spent.costUsd).toBeLessThan(24)
  const whole = await rnr([...args, '--budget', '2000'], { cwd })
  expect(whole.events.at(-1)).toMatchObject({ event: 'calibrated', replies: 135 })
})

it.skipIf(!thorough)('generates with a judge: what it calls broken is dropped', async () => {
  const { server, worked, model } = await judges()
  await using _ = server
  using folder = scratch()
  const cwd = folder.path
  const { obedientTeacher } = await import('../../src/testing/index.ts')
  await using teacher = await faultServer({ latency: { median: 2, p95: 4 }, reply: obedientTeacher() })
  writeFileSync(
    join(cwd, 'data.jsonl'),
    Array.from(
      { length: 4 },
      (_, i) => `${JSON.stringify({ instruction: `How long is road ${i}?`, output: 'Long.' })}\n`,
    ).join(''),
  )
  const generate = (judge: string, out: string) =>
    rnr(
      [
        'generate',
        'data.jsonl',
        '--teacher',
        `${teacher.url}#t`,
        '--rules',
        '5',
        '--judge',
        model(judge),
        '-o',
        out,
      ],
      { cwd },
    )
  const kept = await generate('always', 'kept')
  expect([kept.code, kept.stderr]).toEqual([0, ''])
  expect(kept.events.at(-1)).toMatchObject({
    accepted: 4,
    verdicts: { pass: 20 },
    judge: { calls: 8, costUsd: 0 },
  })
  expect(worked.length).toBe(8)
  const again = await rnr(['verify', 'kept'], { cwd })
  expect(again.events.at(-1)).toMatchObject({ pass: 20, unknown: 0, disagree: 0 })
  const unsure = await generate('refuses', 'unsure')
  expect(unsure.events.at(-1)).toMatchObject({ accepted: 4, verdicts: { pass: 16, unknown: 4 } })
})

const mistakes: readonly [readonly string[], RegExp][] = [
  [['calibrate'], /give rows with labels, "bundled"/],
  [['calibrate', 'bundled'], /which judge\? Name it with --judge MODEL/],
  [['calibrate', 'nowhere.jsonl', '--judge', 'http://127.0.0.1:9/v1#m'], /nowhere\.jsonl: no such file/],
  [['verify', 'x.jsonl', '--votes', '3'], /--votes: is about a judge, and there is none/],
  [['verify', 'x.jsonl', '--judge', 'nobody'], /nobody/],
  [
    ['check', '-', '--judge', 'http://127.0.0.1:9/v1#m', '--votes', '0'],
    /--votes 0: takes a whole number from 1 to 25/,
  ],
  [
    ['verify', 'x', '--judge', 'openai:gpt-unheard-of', '--budget', '1'],
    /nobody knows what openai:gpt-unheard-of costs/,
  ],
  [
    ['verify', 'x', '--judge', 'http://127.0.0.1:9/v1#m', '--calibration', 'no.json'],
    /no\.json: cannot be read/,
  ],
  [['generate', 'bundled', '--votes', '3'], /--votes: is about a judge/],
]

it.each(thorough ? mistakes : mistakes.slice(0, 2))(
  '%j is told in one line what is wrong',
  async (args, said) => {
    using folder = scratch()
    const { code, stderr } = await rnr(args, { cwd: folder.path })
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1])
    expect(stderr).toMatch(said)
    expect(readdirSync(folder.path).filter(name => name.endsWith('.judge'))).toEqual([])
  },
)
