import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ask, countingModel, replyTo, scratchFolder } from '../../../test/reply-specimens.ts'
import { openReplies } from '../../io/replies/open-replies.ts'
import { recorded } from '../../io/replies/recorded.ts'
import { openReplyJournal } from '../../io/replies/reply-journal.ts'
import { openModel } from './model-reference.ts'

const open = (name: string) => openModel(`replay:${name}`, { env: {} })

it('answers as a run was answered, whichever model that was, and refuses what was never asked', async () => {
  const run = scratchFolder()
  mkdirSync(join(run, 'journal'))
  const store = openReplies(openReplyJournal(join(run, 'journal', 'replies.jsonl')), { cache: null })
  const model = recorded({ ...countingModel().model, id: 'http://somewhere:1/v1#m' }, store)
  const constant = {
    messages: [
      { role: 'system' as const, content: 'long '.repeat(90) },
      { role: 'user' as const, content: 'b' },
    ],
    constant: 1,
  }
  const warm = ask('a', { temperature: 0.7, sample: 3 })
  for (const request of [warm, constant]) await model.complete(request)
  await store.close()

  const replayed = await open(run)
  expect(await replayed.complete(warm)).toEqual(replyTo('a'))
  expect(await replayed.complete({ ...constant, constant: 0 })).toEqual(replyTo('b'))
  await expect(replayed.complete(ask('a', { purpose: 'f00 response 2' }))).rejects.toMatchObject({
    fault: 'refused',
    message: expect.stringMatching(/was never asked this \(f00 response 2\)/),
  })
  await replayed.close?.()
})

it('finds the replies of an evaluation, and asks which where several models were asked', async () => {
  const evaluation = scratchFolder()
  const boughtFrom = async (name: string) => {
    const folder = join(evaluation, 'journal', name, 'journal')
    mkdirSync(folder, { recursive: true })
    const store = openReplies(openReplyJournal(join(folder, 'replies.jsonl')), { cache: null })
    await recorded(countingModel().model, store).complete(ask('a'))
    await store.close()
  }
  await boughtFrom('tested')
  const replayed = await open(evaluation)
  expect(await replayed.complete(ask('a'))).toEqual(replyTo('a'))
  await replayed.close?.()

  await boughtFrom('judge')
  const judge = join(evaluation, 'journal', 'judge')
  await expect(open(evaluation)).rejects.toThrow(`give one of ${judge}, `)
  const one = await open(judge)
  expect(await one.complete(ask('a'))).toEqual(replyTo('a'))
  await one.close?.()
})

it('answers from a file of requests and replies', async () => {
  const file = join(scratchFolder(), 'record.jsonl')
  const usage = { input: 1, output: 2 }
  const rows = [
    {
      request: { ...ask('a', { temperature: 0 }), model: 'any' },
      reply: { text: 'cold', usage, stop: 'length' },
    },
    { messages: ask('a').messages, reply: 'any' },
  ]
  writeFileSync(file, `${rows.map(row => JSON.stringify(row)).join('\n\n')}\n`)
  const model = await open(file)
  expect(model.id).toMatch(/record\.jsonl@[0-9a-f]{8}$/)
  expect(await model.complete(ask('a', { temperature: 0 }))).toEqual({ text: 'cold', usage, stop: 'length' })
  expect((await model.complete(ask('a', { temperature: 1 }))).text).toBe('any')
  await model.close?.()
  writeFileSync(file, `${JSON.stringify(rows[1])}\n`)
  const changed = await open(file)
  expect(changed.id).not.toBe(model.id)
  await changed.close?.()
})

it.each([
  ['nothing', undefined, /no such run folder or file/],
  ['an empty file', '', /holds no replies/],
  ['no JSON', 'hello\n', /record\.jsonl:1: not a line of JSON/],
  ['no reply', '{"messages":[{"role":"user","content":"x"}]}\n', /record\.jsonl:1: reply: .*"reply"/],
  ['no request', '\n{"reply":"x"}\n', /record\.jsonl:2: neither "request" nor "messages"/],
])('refuses %s in one line', async (_, content, said) => {
  const file = join(scratchFolder(), 'record.jsonl')
  if (content !== undefined) writeFileSync(file, content)
  await expect(open(file)).rejects.toThrow(said)
})

it('refuses a run that has no replies', async () => {
  await expect(open(scratchFolder())).rejects.toThrow(/only runs with a model have replies/)
})
