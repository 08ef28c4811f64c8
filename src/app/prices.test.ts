import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { length, priceIn } from '../core/price-table.ts'
import { priceOf, shippedPrices } from './prices.ts'

const table = shippedPrices()
const input = (reference: string, env = {}): number | undefined => priceOf(reference, { env })?.input

it.each(table.prices.map(entry => [entry.provider, entry.model, entry] as const))(
  '%s %s has a place and a day, costs more to write than to read, and is found by its own name',
  (provider, model, entry) => {
    expect(provider).toMatch(/^[a-z]+$/)
    expect(entry.source).toMatch(/\w{5}/)
    expect(entry.asOf).toMatch(/^202\d-/)
    expect(entry.input).toBeGreaterThan(0)
    expect(entry.output).toBeGreaterThanOrEqual(entry.input)
    if (entry.cached !== undefined) expect(entry.cached).toBeLessThan(entry.input)
    const found = priceIn([table], { provider: provider ?? '', name: model.replaceAll('*', 'us.') })
    expect(found?.basis).toContain(`${provider} ${model},`)
  },
)

it('never has two patterns that fit one name equally well', () => {
  for (const [index, a] of table.prices.entries())
    for (const b of table.prices.slice(index + 1)) {
      if (a.provider !== b.provider || length(a) !== length(b)) continue
      // Of the same length they could only meet in one name if they were the same, or a "*" stood for the difference.
      const names = [a, b].map(({ model }) => model.replaceAll('*', ''))
      expect(names[0]).not.toBe(names[1])
      for (const { model } of [a, b])
        expect(model.indexOf('*'), 'a star stands at the front only').toBeLessThanOrEqual(0)
    }
})

it('knows dated versions, and nothing that it was not told', () => {
  expect(input('openai:gpt-4o-2024-08-06')).toBe(2.5)
  expect(input('openai:gpt-4o-2024-05-13')).toBe(5)
  expect(input('openai:gpt-4o-mini-2024-07-18')).toBe(0.15)
  expect(input('openai:gpt-4o-audio-preview')).toBeUndefined()
  expect(input('openai:gpt-9')).toBeUndefined()
  expect(input('anthropic:claude-sonnet-4-20250514')).toBe(3)
  expect(input('anthropic:claude-sonnet-4-9')).toBeUndefined()
  expect(input('gemini:gemini-2.0-flash-001')).toBe(0.1)
  expect(input('bedrock:us.anthropic.claude-sonnet-4-5-20250929-v1:0')).toBe(3.3)
  expect(input('bedrock:global.anthropic.claude-sonnet-4-5-20250929-v1:0')).toBe(3)
  expect(input('bedrock:anthropic.claude-opus-4-6-v1')).toBe(5.5)
  expect(input('azure:my-deployment')).toBeUndefined()
})

it('knows what runs on a machine of one’s own, and what only looks like it', () => {
  expect(priceOf('http://127.0.0.1:8000/v1#m', { env: {} })).toEqual({
    input: 0,
    output: 0,
    basis: 'free: a server of your own',
  })
  for (const free of ['http://gpu-box:8000/v1#m', 'http://[::1]:1/v1#m', 'http://vllm.lan/v1#m', 'ollama:m'])
    expect(input(free), free).toBe(0)
  expect(input('https://llm.example.com/v1#m')).toBeUndefined()
  expect(input('https://10.example.com/v1#m')).toBeUndefined()
  expect(input('https://api.openai.com/v1#gpt-4o')).toBe(2.5)
  expect(input('openai:gpt-4o', { OPENAI_BASE_URL: 'http://localhost:1/v1' })).toBe(0)
  expect(input('openai:gpt-4o', { OPENAI_BASE_URL: 'https://llm.example.com/v1' })).toBeUndefined()
})

it('takes the user’s table first, model by model, and says what is wrong with a bad one', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'rnr-prices-')), 'mine.json')
  const prices = [
    { model: 'my-*', input: 1, output: 2 },
    { provider: 'openai', model: 'gpt-4o', input: 9, output: 9 },
    { provider: 'llm.example.com', model: 'm', input: 3, output: 3 },
  ]
  writeFileSync(file, JSON.stringify({ asOf: '2026-01-02', prices }))
  const own = (reference: string) => priceOf(reference, { file, env: {} })
  expect(own('http://127.0.0.1:1/v1#my-model')).toEqual({ input: 1, output: 2, basis: 'my-*, 2026-01-02' })
  expect(own('openai:gpt-4o')?.input).toBe(9)
  expect(own('openai:gpt-4o-mini')?.input).toBe(0.15)
  expect(own('https://llm.example.com/v1#m')?.input).toBe(3)
  writeFileSync(file, '{"prices": [{"model": "m", "input": "cheap", "output": 1}]}')
  expect(() => own('openai:m')).toThrow(/mine\.json: prices\.0\.input: expected number.*; write \{"prices"/)
  writeFileSync(file, 'rubbish')
  expect(() => own('openai:m')).toThrow(/mine\.json: no price table \(.*\); write/)
})
