import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import {
  ask,
  idleClock,
  keyOf,
  memoryStore,
  modelOf,
  provider,
  replyTo,
} from '../../../test/memory-batches.ts'
import { CallFailure } from '../../core/call-failure.ts'
import type { EngineEvent } from '../../core/engine-event.ts'
import { Failure } from '../../core/failure.ts'
import type { Model } from '../../core/model.ts'
import { pendingBatches } from '../../io/replies/batches-table.ts'
import { batched } from './batched.ts'

let tags = 0

function start({
  rest,
  time = idleClock(),
  far = provider(time.clock),
  database = new DatabaseSync(':memory:'),
  memory = memoryStore(),
}: {
  rest?: Model
  time?: ReturnType<typeof idleClock>
  far?: ReturnType<typeof provider>
  database?: DatabaseSync
  memory?: ReturnType<typeof memoryStore>
} = {}) {
  const events: EngineEvent[] = []
  const model = batched(modelOf(far.api), memory.store, pendingBatches(database, 'openai:small'), {
    clock: time.clock,
    identify: request => ({ key: keyOf(request), request: `asked ${keyOf(request)}` }),
    newTag: () => `tag-${tags++}`,
    onEvent: event => events.push(event),
    ...(rest && { rest }),
  })
  return { time, far, database, memory, model, events }
}

const askAll = (model: Model, keys: readonly string[], signal?: AbortSignal) =>
  Promise.allSettled(keys.map(key => model.complete({ ...ask(key), ...(signal && { signal }) })))
const numbered = (count: number, name = 'k'): string[] =>
  Array.from({ length: count }, (_, i) => `${name}${i}`)

it('sends full batches and what is left when everybody waits, and keeps replies before it gives them', async () => {
  const { time, far, model, memory, events } = start()
  const keys = numbered(17)
  const replies = await time.until(askAll(model, keys))
  expect(replies.map(settled => settled.status === 'fulfilled' && settled.value.text)).toEqual(
    keys.map(key => `reply to ${key}`),
  )
  expect(far.batches.map(({ keys }) => keys.length)).toEqual([7, 7, 3])
  expect(memory.kept.get('k3')).toEqual({
    key: 'k3',
    request: 'asked k3',
    purpose: 'for k3',
    reply: replyTo('k3'),
    via: 'batch',
  })
  expect(events.filter(({ is }) => is === 'answered')).toHaveLength(17)
  expect(model.state()).toMatchObject({ inFlight: 0, waiting: 0, held: null })
})

it('carries chains of requests forward batch by batch', async () => {
  const { time, far, model } = start()
  const chain = async (name: string): Promise<string> => {
    let text = name
    for (let turn = 0; turn < 3; turn++) text = (await model.complete(ask(`${name}.${turn}`))).text
    return text
  }
  const texts = await time.until(Promise.all(numbered(5, 'row').map(chain)))
  expect(texts).toEqual(numbered(5, 'row').map(name => `reply to ${name}.2`))
  expect(far.batches).toHaveLength(3)
})

it('says what it waits for', async () => {
  const { time, model } = start()
  const asked = askAll(model, numbered(9))
  const said = new Set<string>()
  const listen = (async () => {
    for (let i = 0; i < 40; i++) {
      await time.settle()
      const { held } = model.state()
      if (held) said.add(held.why.replace(/\d+ s/, 'N s'))
    }
  })()
  await time.until(asked)
  await listen
  expect([...said].join('\n')).toContain('2 batches pending at openai:small, 0 of 9 done, next look in N s')
})

it('sends what failed for the moment again, and gives what is final to its caller', async () => {
  const { time, far, model } = start()
  far.rules.failure = (key, time) =>
    key === 'k1' && time === 1
      ? new CallFailure('late', 'expired', { retryable: true })
      : key === 'k2'
        ? new CallFailure('refused', 'too long')
        : key === 'k3'
          ? new CallFailure('overloaded', 'broken', { retryable: true })
          : null
  far.rules.missing = (key, time) => key === 'k4' && time === 1
  const replies = await time.until(askAll(model, numbered(6)))
  expect(replies.map(settled => (settled.status === 'fulfilled' ? 'reply' : settled.reason.message))).toEqual(
    ['reply', 'reply', 'too long', 'broken', 'reply', 'reply'],
  )
  expect(far.batches.map(({ keys }) => keys)).toEqual([numbered(6), ['k1', 'k3', 'k4'], ['k3']])
})

it('stops the run with the reason of the provider when a batch is refused', async () => {
  const { time, far, model } = start()
  far.rules.refused = () => ({ reason: 'line 1: model not supported', crowded: false })
  const [first] = await time.until(askAll(model, numbered(3)))
  expect(first).toMatchObject({
    reason: {
      boundary: 'config',
      message: 'openai:small: the provider refused the batch batch-0 (line 1: model not supported)',
    },
  })
  await expect(model.complete(ask('later'))).rejects.toThrow('refused the batch')
})

it('waits for room, and sends less at a time where there is no room for that much', async () => {
  const { time, far, model } = start()
  far.rules.refused = ({ keys, id }) =>
    keys.length > 2 ? { reason: `no room for ${id}`, crowded: true } : null
  const replies = await time.until(askAll(model, numbered(12)))
  expect(replies.every(({ status }) => status === 'fulfilled')).toBe(true)
  expect([...far.sold.values()].every(times => times === 1)).toBe(true)
})

it('stops and says so when somebody cancels a batch', async () => {
  const { time, far, model } = start()
  far.rules.cancelled = () => true
  const [first] = await time.until(askAll(model, numbered(3)))
  expect(first).toMatchObject({ reason: { boundary: 'config' } })
  expect(first).toMatchObject({
    reason: { message: expect.stringContaining('was cancelled at the provider with 3 requests') },
  })
})

it('calls off a batch that is overdue, and gives up when even that does not end it', async () => {
  const time = idleClock()
  const far = provider(time.clock, { looks: 1e9 })
  const { model, events } = start({ time, far })
  const replies = await time.until(askAll(model, numbered(2)))
  expect(replies.every(({ status }) => status === 'fulfilled')).toBe(true)
  const warning = expect.stringContaining('it is called off, what is missing is sent again')
  expect(events).toContainEqual({ is: 'warning', message: warning })

  far.rules.endless = true
  const [never] = await time.until(askAll(model, ['more']))
  expect(never).toMatchObject({ reason: { message: expect.stringContaining('does not end') } })
})

it('does not buy again under a key that does not see the batch', async () => {
  const { time, far, model } = start()
  const asked = askAll(model, numbered(2))
  far.rules.trouble = call =>
    call === 'status' ? new CallFailure('denied', 'not found', { status: 404 }) : null
  const [first] = await time.until(asked)
  expect(first).toMatchObject({
    reason: { message: expect.stringContaining('set the key it was sent with') },
  })
})

it('gives up on a provider that is down for longer than its patience, and not before', async () => {
  const { time, far, model } = start()
  const began = time.clock.now()
  far.rules.trouble = call =>
    call === 'status' ? new CallFailure('overloaded', 'down', { retryable: true, status: 503 }) : null
  const [first] = await time.until(askAll(model, numbered(2)))
  expect(first).toMatchObject({ reason: { message: 'down' } })
  expect(time.clock.now() - began).toBeGreaterThanOrEqual(3_600_000)
})

it('lets callers go when they are told to stop, sends nothing more, and says what goes on', async () => {
  const { time, far, model, events, database, memory } = start()
  const stop = new AbortController()
  const sent = askAll(model, numbered(7), stop.signal)
  await time.settle()
  const unsent = askAll(model, ['late'], stop.signal)
  stop.abort()
  expect((await sent).concat(await unsent).every(({ status }) => status === 'rejected')).toBe(true)
  await expect(model.complete({ ...ask('more'), signal: stop.signal })).rejects.toMatchObject({
    fault: 'stopped',
  })
  await model.close()
  expect(far.batches.map(({ keys }) => keys.length)).toEqual([7])
  expect(events.at(-1)).toEqual({
    is: 'warning',
    message: '1 batch with 7 requests goes on at openai:small; the same command picks its replies up',
  })

  const next = start({ time, far, database, memory })
  await next.time.until(askAll(next.model, [...numbered(7), 'late']))
  expect(far.batches.map(({ keys }) => keys.length)).toEqual([7, 1])
})

it('takes the replies of a batch from before whether or not somebody asks for them', async () => {
  const { time, far, model, database, memory } = start()
  void askAll(model, numbered(4))
  for (let i = 0; i < 20 && far.batches.length === 0; i++)
    await time.until(time.clock.pause(500, new AbortController().signal))
  await model.close()
  far.rules.failure = key => (key === 'k1' ? new CallFailure('refused', 'too long') : null)
  const next = start({ time, far, database, memory })
  for (let i = 0; i < 20; i++) await time.until(time.clock.pause(1_000, new AbortController().signal))
  expect([...memory.kept.keys()]).toEqual(['k0', 'k2', 'k3'])
  expect(memory.kept.get('k2')).toMatchObject({ request: 'asked k2', purpose: 'for k2' })
  await expect(next.model.complete(ask('k1'))).rejects.toThrow('too long')
  expect(pendingBatches(database, 'openai:small').open()).toEqual([])
})

it('asks live what no batch holds, where nothing more is to go in batches', async () => {
  const { time, far, model, database, memory } = start()
  void askAll(model, numbered(4))
  for (let i = 0; i < 20 && far.batches.length === 0; i++)
    await time.until(time.clock.pause(500, new AbortController().signal))
  await model.close()
  far.rules.failure = key => (key === 'k1' ? new CallFailure('late', 'expired', { retryable: true }) : null)
  const live: string[] = []
  const rest: Model = {
    id: 'openai:small',
    complete: async request => {
      live.push(keyOf(request))
      return replyTo(`live ${keyOf(request)}`)
    },
  }
  const next = start({ time, far, database, memory, rest })
  const replies = await time.until(askAll(next.model, numbered(6)))
  expect(live.sort()).toEqual(['k1', 'k4', 'k5'])
  expect(replies.every(({ status }) => status === 'fulfilled')).toBe(true)
  expect(far.batches).toHaveLength(1)
})

it('waits as long as the provider asks before it sends again, and sends less where a batch is too large', async () => {
  const { time, far, model } = start()
  let refused = 0
  far.rules.trouble = (call, when) => {
    if (call !== 'submit' || when !== 'before' || refused > 1) return null
    return refused++ === 0
      ? new CallFailure('throttled', 'too many', { status: 429, retryable: true, retryAfter: 90_000 })
      : new CallFailure('refused', 'too large', { status: 413 })
  }
  const began = time.clock.now()
  const replies = await time.until(askAll(model, numbered(6)))
  expect(replies.every(({ status }) => status === 'fulfilled')).toBe(true)
  expect(time.clock.now() - began).toBeGreaterThan(90_000)
  expect(far.batches.map(({ keys }) => keys.length)).toEqual([3, 3])
})

it('stops the run when a reply cannot be kept, and takes it the next time', async () => {
  const { time, far, model, database, memory } = start()
  const keep = memory.store.keep
  memory.store.keep = async () => {
    throw new Failure('storage', 'the disk is full')
  }
  const [first] = await time.until(askAll(model, numbered(3)))
  expect(first).toMatchObject({ reason: { boundary: 'storage', message: 'the disk is full' } })
  await model.close()
  memory.store.keep = keep
  const next = start({ time, far, database, memory })
  await time.until(askAll(next.model, numbered(3)))
  expect(far.batches).toHaveLength(1)
  expect([...far.sold.values()]).toEqual([1, 1, 1])
})

it('refuses a model without a batch API, and a request that no batch can hold', async () => {
  const { model } = start()
  const large = { messages: [{ role: 'user' as const, content: 'x'.repeat(20_000) }] }
  await expect(model.complete(large)).rejects.toMatchObject({ fault: 'refused', boundary: 'provider' })
  const { store } = memoryStore()
  const pending = pendingBatches(new DatabaseSync(':memory:'), 'x')
  const surroundings = {
    clock: idleClock().clock,
    identify: () => ({ key: '', request: '' }),
    newTag: () => '',
  }
  const none: Model = { id: 'x', complete: () => Promise.reject(new Error('never')) }
  expect(() => batched(none, store, pending, surroundings)).toThrow('no batch API')
})
