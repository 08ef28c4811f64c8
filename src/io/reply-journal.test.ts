import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import type { Model, ModelRequest } from '../core/model.ts'
import { journaled, replyKey, replyStore, usageOf } from './reply-journal.ts'

const ask = (content: string, more: Partial<ModelRequest> = {}): ModelRequest => ({
  messages: [{ role: 'user', content }],
  ...more,
})

function counting(complete: (request: ModelRequest) => Promise<void> = async () => {}): {
  model: Model
  bought: string[]
} {
  const bought: string[] = []
  const model: Model = {
    id: 'm',
    async complete(request) {
      await complete(request)
      const said = request.messages[0]?.content ?? ''
      bought.push(said)
      return { text: `to ${said}`, usage: { input: 10, output: 3 }, stop: 'end' }
    },
  }
  return { model, bought }
}

function openFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'journal.sqlite')
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  onTestFinished(() => database.close())
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  return database
}

it('has a reply on the disk before anyone sees it', async () => {
  const file = openFile()
  const database = open(file)
  const { model } = counting()
  const reply = await journaled(model, replyStore(database)).complete(ask('a'))
  const other = open(file)
  expect(JSON.parse(String(other.prepare('SELECT reply FROM replies').get()?.reply))).toEqual(reply)
})

it('buys nothing twice, in this process or the next', async () => {
  const file = openFile()
  const first = counting()
  const model = journaled(first.model, replyStore(open(file)))
  const replies = await Promise.all(['a', 'b', 'a'].map(text => model.complete(ask(text))))
  expect(replies[0]).toEqual(replies[2])
  expect(first.bought.sort()).toEqual(['a', 'b'])

  const second = counting()
  const again = journaled(second.model, replyStore(open(file)))
  expect(await again.complete(ask('a'))).toEqual(replies[0])
  expect(await again.complete(ask('b'))).toEqual(replies[1])
  expect(second.bought).toEqual([])
})

it('keys a reply by everything that decides it, and by nothing else', () => {
  const plain = replyKey('m', ask('a'))
  const changed = [
    replyKey('n', ask('a')),
    replyKey('m', ask('b')),
    ...[{ temperature: 0 }, { maxTokens: 5 }, { json: true }, { sample: 1 }].map(more =>
      replyKey('m', ask('a', more)),
    ),
  ]
  expect(new Set([plain, ...changed]).size).toBe(changed.length + 1)
  expect(replyKey('m', ask('a', { signal: AbortSignal.abort() }))).toBe(plain)
  const inOtherOrder = { sample: 1, messages: [{ content: 'a', role: 'user' as const }], temperature: 0 }
  expect(replyKey('m', inOtherOrder)).toBe(replyKey('m', ask('a', { temperature: 0, sample: 1 })))
})

it('counts what was bought from the journal alone', async () => {
  const database = open(openFile())
  expect(usageOf(database)).toEqual({ calls: 0, tokens: { input: 0, output: 0 } })
  const model = journaled(counting().model, replyStore(database))
  for (const text of ['a', 'b', 'a']) await model.complete(ask(text))
  expect(usageOf(database)).toEqual({ calls: 2, tokens: { input: 20, output: 6 } })
})

it('keeps no failure: the next try asks again', async () => {
  let broken = true
  const { model, bought } = counting(async () => {
    if (broken) throw new Error('not now')
  })
  const kept = journaled(model, replyStore(open(openFile())))
  await expect(kept.complete(ask('a'))).rejects.toThrow('not now')
  broken = false
  expect((await kept.complete(ask('a'))).text).toBe('to a')
  expect(bought).toEqual(['a'])
})

it('calls a journal that cannot be written a failure of the storage', async () => {
  const database = new DatabaseSync(openFile())
  const model = journaled(counting(async () => database.close()).model, replyStore(database))
  await expect(model.complete(ask('a'))).rejects.toMatchObject({ boundary: 'storage' })
})

it('loses no reply that was seen when the process is killed', async () => {
  const file = openFile()
  const child = spawn(process.execPath, [
    '--no-warnings',
    '--input-type=module',
    '-e',
    script,
    file,
    import.meta.resolve('./reply-journal.ts'),
  ])
  const seen: string[] = []
  for await (const line of createInterface(child.stdout)) {
    seen.push(line)
    if (seen.length === 40) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  const store = replyStore(open(file))
  for (const text of seen) expect(store.find(replyKey('m', ask(text)))?.text).toBe(`to ${text}`)
})

const script = `
import { DatabaseSync } from 'node:sqlite'
const [file, module] = process.argv.slice(1)
const { journaled, replyStore } = await import(module)
const database = new DatabaseSync(file)
database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
const complete = async ({ messages: [{ content }] }) => ({ text: 'to ' + content, usage: { input: 1, output: 1 }, stop: 'end' })
const model = journaled({ id: 'm', complete }, replyStore(database))
let next = 0
const work = async () => {
  for (;;) {
    const content = 'request ' + next++
    await model.complete({ messages: [{ role: 'user', content }] })
    process.stdout.write(content + '\\n')
  }
}
await Promise.all([work(), work(), work(), work()])
`
