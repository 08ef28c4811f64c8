import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { filesIn } from '../../test/e2e/rnr.ts'
import { callKind, obedientTeacher } from '../../test/scripted-teacher.ts'
import { type Script, type ScriptedServer, scriptedServer } from '../testing/scripted-server.ts'
import type { GeneratePlan } from './generate-plan.ts'
import { generateRun, type RunEnd, type Surroundings } from './generate-run.ts'
import { planGenerate } from './plan-generate.ts'

const price = { input: 1_000, output: 1_000, basis: 'a test' }
const folder = mkdtempSync(join(tmpdir(), 'rnr-generate-'))
const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
  rmSync(folder, { recursive: true, force: true })
})

const serve = async (script: Script): Promise<ScriptedServer> => {
  const server = await scriptedServer(script)
  closing.push(server.close)
  return server
}

async function planOf(
  teacher: string,
  rows: number,
  given: Partial<GeneratePlan> = {},
): Promise<GeneratePlan> {
  const file = join(folder, 'data.jsonl')
  const lines = Array.from({ length: rows }, (_, i) =>
    JSON.stringify({ instruction: `How far is quay number ${i} from the light?`, output: `${i} miles.` }),
  )
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${lines.join('\n')}\n`)
  return planGenerate(
    {
      version: '0',
      sources: [file],
      teacher,
      rules: { min: 1, max: 3 },
      samples: 1,
      limit: null,
      accept: null,
      seed: 7,
      ...given,
    } as Parameters<typeof planGenerate>[0],
    { cacheDir: folder },
  )
}

const run = (
  plan: GeneratePlan,
  out: string,
  given: Partial<Surroundings> & { price?: typeof price | null } = {},
): Promise<RunEnd> =>
  generateRun(plan, join(folder, out), {
    env: {},
    hub: { cacheDir: folder },
    signal: new AbortController().signal,
    width: 4,
    cache: false,
    price,
    ...given,
  })

it('stops at its budget with everything kept, and goes on from there with a larger one', async () => {
  const server = await serve(obedientTeacher)
  const plan = await planOf(`${server.url}#pilot`, 24)
  const whole = await run(plan, 'whole')
  const needed = server.requests.length
  const cost = whole.report.costUsd ?? 0
  expect(whole.report).toMatchObject({ calls: needed, known: 0, accepted: 24 })
  expect(whole.report.costPerAcceptedUsd).toBeCloseTo(cost / 24, 6)

  const spent: (number | null | undefined)[] = []
  const budget = cost / 2
  const watch = { progress: ({ costUsd }: { costUsd?: number | null }) => void spent.push(costUsd) }
  const stopped = await run(plan, 'run', { budget, watch })
  expect(stopped.state).toBe('stopped')
  expect(stopped.why).toMatch(
    /^the budget of \$[\d.]+ is used up: \$[\d.]+ spent, and the next call is likely to cost .*; the same command with a larger --budget/,
  )
  const bought = server.requests.length - needed
  expect(stopped.report.calls).toBe(bought)
  expect(stopped.report.costUsd).toBeLessThanOrEqual(budget * 1.05)
  expect(stopped.report.costUsd).toBeGreaterThan(budget * 0.8)
  expect(stopped.report.rows).toBeGreaterThan(10)
  expect(spent.at(-1)).toBeCloseTo(stopped.report.costUsd ?? 0, 6)
  expect(existsSync(join(folder, 'run', 'report.json'))).toBe(false)

  expect(await run(plan, 'run', { budget })).toMatchObject({ state: 'stopped' })
  expect(server.requests.length).toBe(needed + bought)
  expect(await run(plan, 'run', { budget: cost * 2 })).toMatchObject({ state: 'done' })
  expect(server.requests.length).toBe(2 * needed)
  expect(filesIn(join(folder, 'run'))).toEqual(filesIn(join(folder, 'whole')))
})

it('refuses a budget on a model whose price nobody knows, and sends nothing', async () => {
  const server = await serve(obedientTeacher)
  const plan = await planOf(`${server.url}#pilot`, 4)
  await expect(run(plan, 'run', { price: null, budget: 1 })).rejects.toThrow(
    /--budget: nobody knows .* --prices FILE/,
  )
  expect([server.requests.length, existsSync(join(folder, 'run'))]).toEqual([0, false])
  const free = await run(plan, 'run', { price: null })
  expect(free.report).toMatchObject({ costUsd: null, costPerAcceptedUsd: null })
  // A price may come later: it is a note beside the plan and no part of it.
  expect(JSON.parse(readFileSync(join(folder, 'run', 'plan.json'), 'utf8')).price).toBe(null)
  expect(await run(plan, 'run', { price })).toMatchObject({ state: 'done-before' })
  expect(JSON.parse(readFileSync(join(folder, 'run', 'plan.json'), 'utf8')).price).toEqual(price)
})

/** Obeys, but for every third response, which breaks whatever it is asked for and cannot be mended. */
const unreliable: Script = request => {
  const { messages } = request.body
  const quay = Number(/quay number (\d+)/.exec(messages.map(({ content }) => content).join('\n'))?.[1])
  return callKind(messages) !== 'system-prompt' && quay % 3 === 0 ? ' ' : obedientTeacher(request)
}

it('accepts exactly as many as are wanted and asks for no row more', async () => {
  const server = await serve(unreliable)
  const plan = await planOf(`${server.url}#pilot`, 30, { accept: 10 })
  const { report } = await run(plan, 'run', { width: 8 })
  // Quays 1, 2, 4, 5 … are good: the tenth good one is number 14.
  expect(report).toMatchObject({
    rows: 15,
    accepted: 10,
    triplets: 10,
    accept: { wanted: 10, got: 10, passes: 1 },
  })
  const asked = new Set(
    server.requests.flatMap(({ body }) => /quay number (\d+)/.exec(JSON.stringify(body))?.[1] ?? []),
  )
  expect([...asked].map(Number).sort((a, b) => a - b)).toEqual([...Array(15).keys()])
})

it('goes over the sources again for more, and says why it cannot have them', async () => {
  const server = await serve(unreliable)
  const plan = await planOf(`${server.url}#pilot`, 6, { accept: 10, samples: 2 })
  const { report, path } = await run(plan, 'more')
  expect(report.accept).toEqual({ wanted: 10, got: 10, passes: 2 })
  expect(report.dropped).toMatchObject({ 'response empty': 6 })
  const triplets =
    filesIn(path)
      ['triplets/part-00000.jsonl']?.trim()
      .split('\n')
      .map(line => JSON.parse(line)) ?? []
  expect(triplets.map(({ origin }) => origin.sample)).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 2, 3])
  expect(new Set(triplets.map(({ id }) => id)).size).toBeGreaterThan(1)

  const cut = await run(await planOf(`${server.url}#pilot`, 6, { accept: 3, samples: 2 }), 'cut')
  expect(cut.report).toMatchObject({ triplets: 3, accept: { got: 3 }, dropped: { 'more than wanted': 1 } })

  const never = await serve(request => (callKind(request.body.messages) === 'system-prompt' ? 'no' : ''))
  const none = await run(await planOf(`${never.url}#pilot`, 6, { accept: 3 }), 'none')
  expect(none.report.accept).toEqual({
    wanted: 3,
    got: 0,
    passes: 1,
    why: 'pass 1 over the sources brought nothing; dropped: 6 teacher reply is not the JSON asked for',
  })
})

it('is stalled by no slow row', async () => {
  let free = (): void => {}
  const slow = new Promise<void>(resolve => {
    free = resolve
  })
  let others = 0
  const server = await serve(async request => {
    if (/quay number 0 /.test(JSON.stringify(request.body))) await slow
    else if (callKind(request.body.messages) !== 'system-prompt' && ++others === 29) free()
    return obedientTeacher(request)
  })
  const { report } = await run(await planOf(`${server.url}#pilot`, 30), 'run', { width: 2 })
  expect(report.accepted).toBe(30)
})

it('drops a row whose request is refused and goes on with the others', async () => {
  const message = "This model's maximum context length is 10 tokens."
  const server = await serve(request =>
    /quay number 3 /.test(JSON.stringify(request.body))
      ? { status: 400, body: JSON.stringify({ error: { message, code: 'context_length_exceeded' } }) }
      : obedientTeacher(request),
  )
  const { report, path } = await run(await planOf(`${server.url}#pilot`, 8), 'run')
  expect(report).toMatchObject({ rows: 8, accepted: 7 })
  const [dropped] = (filesIn(path)['dropped.jsonl'] ?? '')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(dropped.reason).toMatch(/^(?:request refused|provider failed)$/)
  expect(dropped).toMatchObject({
    detail: expect.stringContaining(message),
    record: { turns: [{ user: expect.stringContaining('quay number 3') }] },
  })
})

it('keeps what was written when it is told to stop', async () => {
  const server = await serve(obedientTeacher)
  const plan = await planOf(`${server.url}#pilot`, 30)
  const stop = new AbortController()
  const stopped = await run(plan, 'run', {
    signal: stop.signal,
    watch: { progress: ({ rows }) => (rows >= 10 ? stop.abort() : undefined) },
  })
  expect(stopped).toMatchObject({ state: 'stopped', report: { rows: 10, triplets: 10 } })
  expect(filesIn(join(folder, 'run'))['triplets/part-00000.jsonl']?.trim().split('\n')).toHaveLength(10)
  await run(plan, 'run')
  await run(plan, 'whole')
  expect(filesIn(join(folder, 'run'))).toEqual(filesIn(join(folder, 'whole')))
})

it('stops for a key that is refused half-way, keeps what it has, and goes on with a good one', async () => {
  let revoked = true
  const server = await serve(request =>
    revoked && request.call > 20
      ? { status: 401, body: JSON.stringify({ error: { message: 'this key was revoked' } }) }
      : obedientTeacher(request),
  )
  const plan = await planOf(`${server.url}#pilot`, 16)
  await expect(run(plan, 'run')).rejects.toThrow(/refused the key.*revoked.*RNR_API_KEY/)
  const kept = filesIn(join(folder, 'run'))['triplets/part-00000.jsonl']?.trim().split('\n') ?? []
  expect(kept.length).toBeGreaterThan(3)
  revoked = false
  expect((await run(plan, 'run')).report).toMatchObject({ rows: 16, accepted: 16 })
})

it('has a model answer in a role that none of our instructions suits', async () => {
  const server = await serve(obedientTeacher)
  const plan = await planOf(`${server.url}#pilot`, 1)
  const file = join(folder, 'roles.csv')
  writeFileSync(
    file,
    'act,prompt\nLinux Terminal,"I want you to act as a linux terminal. I will type commands and you will reply with what the terminal should show."\n',
  )
  const { report } = await run({ ...plan, sources: [{ name: file, files: [] }] }, 'run')
  expect(report).toMatchObject({ rows: 1, accepted: 1 })
})
