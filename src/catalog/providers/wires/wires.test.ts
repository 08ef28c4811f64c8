import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anthropicUnderTest,
  bedrockUnderTest,
  geminiUnderTest,
  openaiUnderTest,
  thing,
  type WireUnderTest,
} from '../../../../test/wires-under-test.ts'
import type { Message } from '../../../core/message.ts'
import { anthropicWire } from './anthropic-wire.ts'
import { bedrockWire } from './bedrock-wire.ts'
import type { Dialect } from './dialect.ts'
import { geminiWire } from './gemini-wire.ts'
import { duration, openaiQuota } from './openai-quota.ts'
import { openaiWire } from './openai-wire.ts'
import type { Wire } from './wire.ts'

const wires: readonly (readonly [string, Wire, WireUnderTest])[] = [
  ['anthropic', anthropicWire('m'), anthropicUnderTest()],
  ['bedrock', bedrockWire('m'), bedrockUnderTest],
  ['gemini', geminiWire('m'), geminiUnderTest],
  ['openai', openaiWire('m'), openaiUnderTest()],
]
const runs = { numRuns: process.env.RNR_THOROUGH === '1' ? 2_000 : 150 }

const anyMessages: fc.Arbitrary<Message[]> = fc.array(
  fc.record({
    role: fc.constantFrom('system', 'user', 'assistant'),
    content: fc.string({ unit: 'binary', maxLength: 20 }),
  }),
  { maxLength: 8 },
)

/** An answer with one of its parts replaced by something else, or left out. */
function spoilt(answer: unknown): fc.Arbitrary<unknown> {
  const places: (string | number)[][] = []
  const walk = (value: unknown, path: (string | number)[]): void => {
    places.push(path)
    if (value !== null && typeof value === 'object')
      for (const key of Object.keys(value)) walk((value as Record<string, unknown>)[key], [...path, key])
  }
  walk(answer, [])
  return fc
    .tuple(fc.constantFrom(...places), fc.option(fc.jsonValue(), { nil: undefined }))
    .map(([path, other]) => {
      if (path.length === 0) return other
      const copy = structuredClone(answer)
      let at = copy as Record<string, unknown>
      for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>
      at[path.at(-1) as string] = other
      return JSON.parse(JSON.stringify(copy))
    })
}

describe.each(wires)('%s', (_, wire, under) => {
  it('reads any answer into a reply or into nothing', () => {
    const answers = fc.oneof(fc.jsonValue(), spoilt(under.answer({ text: 'hello', cached: 2 })))
    fc.assert(
      fc.property(answers, answer => {
        const reply = wire.reply(answer)
        if (reply === null) return
        expect(reply.text.isWellFormed()).toBe(true)
        expect(['end', 'length', 'filtered']).toContain(reply.stop)
        for (const count of Object.values(reply.usage)) expect(Number.isFinite(count)).toBe(true)
      }),
      runs,
    )
  })

  it('makes a complaint of any answer', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), spoilt(under.error('no', 'code'))), answer => {
        const { reason, code } = wire.complaint(answer, 'raw', () => undefined)
        expect([typeof reason, typeof code]).toEqual(['string', 'string'])
      }),
      runs,
    )
  })

  it('says everything that was said, in its order, and nothing that is not well-formed', () => {
    const dialects = fc.record<Dialect>({
      structure: fc.constantFrom(...wire.structures),
      temperature: fc.boolean(),
      marks: fc.boolean(),
      limit: fc.constant(wire.dialect.limit),
    })
    fc.assert(
      fc.property(anyMessages, dialects, fc.nat(9), fc.boolean(), (messages, dialect, constant, json) => {
        const request = { messages, constant, temperature: 1, maxTokens: 5, json, schema: thing }
        const body = JSON.stringify(wire.body(request, dialect))
        expect(body.isWellFormed()).toBe(true)
        const texts = [...body.matchAll(/"(?:text|content)":("(?:[^"\\]|\\.)*")/g)].map(([, text]) =>
          JSON.parse(text as string),
        )
        const own = (role: boolean) =>
          messages
            .filter(message => (message.role === 'system') === role)
            .map(({ content }) => content.toWellFormed())
        expect(texts.toSorted()).toEqual([...own(true), ...own(false)].toSorted())
        expect(texts.filter(text => own(false).includes(text)).length).toBeGreaterThanOrEqual(
          own(false).length,
        )
      }),
      runs,
    )
  })
})

it('keeps turns of user and assistant apart, and joins those of one role', () => {
  const messages: Message[] = [
    { role: 'user', content: 'a' },
    { role: 'system', content: 's' },
    { role: 'user', content: 'b' },
    { role: 'assistant', content: 'c' },
    { role: 'user', content: 'd' },
  ]
  const turns = (wire: Wire, field: string) =>
    ((wire.body({ messages }, wire.dialect) as Record<string, unknown>)[field] as { role: string }[]).map(
      ({ role }) => role,
    )
  expect(turns(anthropicWire('m'), 'messages')).toEqual(['user', 'assistant', 'user'])
  expect(turns(bedrockWire('m'), 'messages')).toEqual(['user', 'assistant', 'user'])
  expect(turns(geminiWire('m'), 'contents')).toEqual(['user', 'model', 'user'])
})

it('hands cache marks to OpenRouter for the provider that wants them', () => {
  const request = { messages: [{ role: 'system' as const, content: 'S' }], constant: 1 }
  const wire = openaiWire('anthropic/claude', { marks: true })
  expect(wire.body(request, wire.dialect)).toMatchObject({
    messages: [{ content: [{ type: 'text', text: 'S', cache_control: { type: 'ephemeral' } }] }],
  })
})

it('reads what Gemini says of its quota: how long, and of what', () => {
  const details = [
    {
      '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
      violations: [{ quotaId: 'GenerateContentInputTokensPerModelPerMinute-FreeTier' }],
    },
    { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '34.07s' },
  ]
  const body = { error: { code: 429, message: 'quota', status: 'RESOURCE_EXHAUSTED', details } }
  const complaint = { reason: 'quota', code: 'RESOURCE_EXHAUSTED', retryAfter: 34_070, exhausted: 'tokens' }
  for (const answer of [body, [body]])
    expect(geminiWire('m').complaint(answer, '', () => undefined)).toEqual(complaint)
})

it('counts a prompt that Gemini blocked as filtered', () => {
  const reply = geminiWire('m').reply({ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } })
  expect(reply).toMatchObject({ text: '', stop: 'filtered' })
})

it('reads the kind of error that Bedrock writes in its own ways', () => {
  const { complaint } = bedrockWire('m')
  const kind = (type: string) =>
    complaint({ Message: 'x' }, '', name => (name === 'x-amzn-errortype' ? type : undefined))
  for (const type of [
    'ThrottlingException',
    'ThrottlingException:http://internal.amazon.com/',
    'com.amazon#ThrottlingException',
  ])
    expect(kind(type)).toEqual({ reason: 'x', code: 'ThrottlingException' })
})

it.each([
  ['6m0s', 360_000],
  ['1h2m3.5s', 3_723_500],
  ['20ms', 20],
  ['7.66s', 7_660],
  ['59.7', 59_700],
  ['', undefined],
  ['soon', undefined],
  ['-3s', undefined],
  ['1s2', undefined],
])('reads the duration %j', (text, milliseconds) => {
  expect(duration(text)).toBe(milliseconds)
})

it('reads resets that are moments, and does without one', () => {
  const quota = (reset?: string) =>
    openaiQuota(
      name => ({ 'x-ratelimit-remaining-tokens': '5', 'x-ratelimit-reset-tokens': reset })[name],
      1_800_000_000_000,
    )?.tokens?.resets
  expect(quota('1800000030')).toBe(30_000)
  expect(quota('1800000030000')).toBe(30_000)
  expect(quota('1700000000')).toBe(0)
  expect(quota('2s')).toBe(2_000)
  expect(quota()).toBe(60_000)
})
