import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { callKind, wantedRules } from '../../../test/scripted-teacher.ts'
import type { CallKind } from '../../core/call-habits.ts'
import { type TokenCounter, tokenCounter } from '../../io/count-tokens.ts'
import { type Script, scriptedServer } from '../../testing/scripted-server.ts'
import { bundledInstructions } from '../bundled.ts'
import type { GeneratePlan } from '../generate-plan.ts'
import { generateRun } from '../generate-run.ts'
import { planGenerate } from '../plan-generate.ts'
import { type EstimateSettings, estimateRun } from './estimate-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'rnr-estimate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const hub = { cacheDir: folder }
const signal = new AbortController().signal
const price = { input: 3, output: 15, cached: 0.3, batch: 0.5, basis: 'a test' }

const planOf = (teacher: string, given: Partial<GeneratePlan> = {}): Promise<GeneratePlan> =>
  planGenerate(
    {
      version: '0',
      teacher,
      rules: { min: 1, max: 6 },
      samples: 1,
      limit: 80,
      accept: null,
      seed: 7,
      ...given,
      sources: ['bundled'],
    },
    hub,
  )
const settings = (given: Partial<EstimateSettings> = {}): EstimateSettings => ({
  hub,
  signal,
  price,
  past: [],
  batches: true,
  ...given,
})

const rules = [
  'Never use exclamation marks.',
  'Explain things the way a patient neighbour would, without hurry.',
  'Treat every question as if it came from somebody who knows the trade.',
  'Mention at least one thing that people commonly get wrong in the matter.',
  'Prefer examples from everyday life to examples from laboratories.',
  'Say where the limits of the advice lie before the reply ends.',
]
const persona =
  'You are a harbour pilot in a small port who has brought ships past the rocks for thirty years. You speak calmly, you have seen most mistakes at least twice, and you would rather explain a thing once more than tow somebody home in the dark.'

/** A teacher of ordinary reliability, whose provider counts as OpenAI does. */
function ordinary(answers: ReadonlyMap<string, string>, tokens: TokenCounter): Script {
  const asked = new Map<string, number>()
  return ({ body }) => {
    const { messages } = body
    const text = JSON.stringify(messages)
    const nth = (asked.get(text) ?? 0) + 1
    asked.set(text, nth)
    /** In so many of a hundred cases, always the same ones. */
    const unlucky = (percent: number): boolean =>
      Number.parseInt(hash('sha256', `${nth} ${text}`).slice(0, 6), 16) % 100 < percent
    const answer = answers.get(messages[1]?.content ?? '')?.replaceAll('!', '.') ?? 'I cannot say.'
    const content: Record<CallKind, () => string> = {
      'system-prompt': () => {
        const count = wantedRules({ body })
        return unlucky(10)
          ? JSON.stringify({ role: { name: 'pilot', persona }, rules: [] })
          : JSON.stringify(
              { role: { name: 'harbour pilot', persona }, rules: rules.slice(0, count) },
              null,
              2,
            )
      },
      response: () => (unlucky(25) ? `${answer}!` : answer),
      repair: () => (unlucky(40) ? `${answer}!` : answer),
    }
    const reply = content[callKind(messages)]()
    return {
      body: JSON.stringify({
        choices: [{ message: { content: reply }, finish_reason: 'stop' }],
        usage: { prompt_tokens: tokens.messages(messages), completion_tokens: tokens.text(reply) },
      }),
    }
  }
}

it('says within a fifth what a run of a model never seen before then takes', async () => {
  const tokens = await tokenCounter()
  const answers = new Map(
    (await bundledInstructions()).map(({ turns: [turn] }) => [turn?.user ?? '', turn?.answer ?? '']),
  )
  const server = await scriptedServer(ordinary(answers, tokens))
  try {
    const plan = await planOf(`${server.url}#pilot`)
    const estimate = await estimateRun(plan, settings())
    expect(server.requests).toHaveLength(0)
    const { report } = await generateRun(plan, join(folder, 'run'), {
      env: {},
      hub,
      signal,
      width: 8,
      cache: false,
      price,
    })
    const ratios = {
      calls: estimate.calls / report.calls,
      input: estimate.tokens.input / report.tokens.input,
      output: estimate.tokens.output / report.tokens.output,
      accepted: estimate.accepted / report.accepted,
    }
    for (const [what, ratio] of Object.entries(ratios)) {
      expect(ratio, what).toBeGreaterThan(0.8)
      expect(ratio, what).toBeLessThan(1.2)
    }
  } finally {
    await server.close()
  }
})

it('scales to the triplets wanted, and to all rows, and prices what it finds', async () => {
  const all = await estimateRun(await planOf('openai:x'), settings())
  expect(all).toMatchObject({
    rows: 80,
    sample: { rows: 80, of: 80 },
    encoding: 'o200k_base',
    pastCalls: 0,
  })
  expect(all.costUsd.batch).toBeCloseTo((all.costUsd.live ?? 0) / 2, 6)
  expect(all.tokens.cached).toBeGreaterThan(all.tokens.input / 3)
  expect(all.assumptions.join('\n')).toMatch(
    /never seen at work here: 1\.1 calls.*\n.*dataset's own answer.*\n.*90%/,
  )
  const more = await estimateRun(await planOf('openai:x', { accept: 10 * all.accepted }), settings())
  expect(more.calls / all.calls).toBeCloseTo(10, 0)
  expect(more.assumptions.at(-1)).toMatch(/^the rows are gone over 1\d times$/)
  const unknown = await estimateRun(await planOf('openai:x'), settings({ price: null, batches: false }))
  expect(unknown).toMatchObject({ costUsd: { live: null, batch: null }, tokens: { cached: 0 } })
})

it('learns from what the model did before', async () => {
  const past = (['system-prompt', 'response', 'repair'] as const).map(kind => ({
    kind,
    attempt: 1,
    calls: 100,
    input: 700_000,
    output: 200_000,
    cached: 350_000,
  }))
  const estimate = await estimateRun(await planOf('openai:x'), settings({ past }))
  expect(estimate.pastCalls).toBe(300)
  expect(estimate.tokens.output / estimate.calls).toBeCloseTo(2_000, -1)
  expect(estimate.tokens.cached / estimate.tokens.input).toBeCloseTo(0.5, 1)
  // Every turn is repaired once, and no row is lost.
  expect(estimate.accepted).toBe(80)
})
