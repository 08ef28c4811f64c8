import { expect, it } from 'vitest'
import { ask, countingModel, replyTo } from '../../../test/reply-specimens.ts'
import { CallFailure } from '../../core/call-failure.ts'
import type { EngineEvent } from '../../core/engine-event.ts'
import { recorded } from './recorded.ts'
import { replyKey } from './reply-key.ts'
import type { Bought, Found, ReplyStore } from './reply-store.ts'

function memory(known: Record<string, Found> = {}): ReplyStore & { kept: Bought[] } {
  const kept: Bought[] = []
  const found = new Map(Object.entries(known))
  return {
    kept,
    find: key => found.get(key),
    async keep(bought) {
      kept.push(bought)
      found.set(bought.key, { reply: bought.reply, from: 'journal' })
    },
  }
}

it('shares one call among requests alike, and asks nobody for what is known', async () => {
  const { model, bought } = countingModel()
  const events: EngineEvent[] = []
  const store = memory({ [replyKey('m', ask('old'))]: { reply: replyTo('old'), from: 'cache' } })
  const known = recorded(model, store, event => events.push(event))
  const texts = ['a', 'b', 'a', 'old']
  const replies = await Promise.all(texts.map(text => known.complete(ask(text))))
  expect(replies).toEqual(texts.map(replyTo))
  expect(await known.complete(ask('b'))).toEqual(replyTo('b'))
  expect(bought).toEqual(['a', 'b'])
  expect(store.kept.map(({ origin, via }) => [origin, via])).toEqual([
    ['cache', 'live'],
    ['bought', 'live'],
    ['bought', 'live'],
  ])
  expect(events).toEqual(
    (['cache', 'flight', 'journal'] as const).map(from => ({ is: 'known', model: 'm', from })),
  )
})

it('shares calls between models of one store that are the same', async () => {
  const { model, bought } = countingModel()
  const store = memory()
  const [one, other] = [recorded(model, store), recorded(model, store)]
  await Promise.all([one.complete(ask('a')), other.complete(ask('a'))])
  expect(bought).toEqual(['a'])
})

it('shows nobody a reply that is not kept', async () => {
  const { model } = countingModel()
  let refuse = (_: Error): void => {}
  const keep = (): Promise<void> => new Promise((_, reject) => (refuse = reject))
  const asked = recorded(model, { find: () => undefined, keep }).complete(ask('a'))
  const seen = asked.then(
    () => 'seen',
    error => error.message,
  )
  await new Promise(resume => setTimeout(resume, 5))
  refuse(new Error('full'))
  expect(await seen).toBe('full')
})

it('keeps no failure: the next try asks again', async () => {
  let broken = true
  const { model, bought } = countingModel(async () => {
    if (broken) throw new Error('not now')
  })
  const kept = recorded(model, memory())
  await expect(kept.complete(ask('a'))).rejects.toThrow('not now')
  broken = false
  expect(await kept.complete(ask('a'))).toEqual(replyTo('a'))
  expect(bought).toEqual(['a'])
})

it('lets a caller go who is stopped, and goes on when the one it waited for is stopped', async () => {
  const gate = Promise.withResolvers<void>()
  let calls = 0
  const { model, bought } = countingModel(async ({ signal }) => {
    if (calls++ > 0) return
    await Promise.race([
      gate.promise,
      new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(new CallFailure('stopped', 'stopped'))),
      ),
    ])
  })
  const kept = recorded(model, memory())
  const [first, second] = [new AbortController(), new AbortController()]
  const one = kept.complete(ask('a', { signal: first.signal }))
  const two = kept.complete(ask('a', { signal: second.signal }))
  const three = kept.complete(ask('a'))
  second.abort()
  await expect(two).rejects.toMatchObject({ fault: 'stopped' })
  first.abort()
  await expect(one).rejects.toMatchObject({ fault: 'stopped' })
  expect(await three).toEqual(replyTo('a'))
  expect(bought).toEqual(['a'])
})

it('calls what a record holds no purchase', async () => {
  const { model } = countingModel()
  const store = memory()
  await recorded(model, store, undefined, { origin: 'record' }).complete(ask('a'))
  expect(store.kept[0]?.origin).toBe('record')
})

it('leaves the keeping to a model that keeps its replies itself, and keeps what it has from the cache', async () => {
  const { model } = countingModel()
  const store = memory({ [replyKey('m', ask('old'))]: { reply: replyTo('old'), from: 'cache' } })
  const known = recorded(model, store, undefined, { keeps: true })
  expect(await known.complete(ask('new'))).toEqual(replyTo('new'))
  expect(await known.complete(ask('old'))).toEqual(replyTo('old'))
  expect(store.kept.map(({ origin }) => origin)).toEqual(['cache'])
})
