import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { ask, boughtFor, scratchFolder } from '../../../test/reply-specimens.ts'
import { cacheCopies } from './cache-copies.ts'
import { openCache } from './machine-cache.ts'
import { cacheReader } from './read-cache.ts'
import { openReplyJournal } from './reply-journal.ts'
import { replyKey } from './reply-key.ts'

it.each([
  ['throws', "throw new Error('no luck')", /ended \(no luck\); the run goes on/],
  ['ends', 'process.exit(3)', /ended \(exit code 3\); the run goes on/],
])('goes on without a thread that %s, with one warning', async (_, source, said) => {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'thread.mjs'), source)
  const warnings: string[] = []
  const task = { journal: join(folder, 'replies.jsonl'), folder: join(folder, 'cache') }
  const copies = cacheCopies(
    task,
    { warning: message => warnings.push(message), renewed: () => {} },
    { program: pathToFileURL(join(folder, 'thread.mjs')) },
  )
  copies.grown(100)
  await copies.close()
  copies.grown(200)
  await copies.close()
  expect(warnings).toEqual([expect.stringMatching(said)])
})

it('takes what several processes bring at once', async () => {
  const folder = scratchFolder()
  const cache = join(folder, 'cache')
  const runs = process.env.RNR_THOROUGH === '1' ? 4 : 2
  const each = 300
  await Promise.all(
    Array.from({ length: runs }, (_, run) =>
      promisify(execFile)(process.execPath, [
        ...['--input-type=module', '-e', program, join(folder, `run-${run}.jsonl`), cache],
        ...[String(run * (each / 2)), String(each)],
      ]),
    ),
  )
  const reader = cacheReader(openCache(cache))
  for (let i = 0; i < (runs + 1) * (each / 2); i++)
    expect(reader.find(replyKey('m', ask(`request ${i}`)))).toEqual(boughtFor(`request ${i}`).reply)
  reader.close()
  const journal = openReplyJournal(join(folder, 'run-0.jsonl'))
  expect(journal.spent().calls + journal.spent().known).toBe(each)
  await journal.close()
})

/** Buys replies, some of which other processes buy too. */
const program = `
const [path, cache, from, count] = process.argv.slice(1)
const { openReplyJournal } = await import(${JSON.stringify(import.meta.resolve('./reply-journal.ts'))})
const { openReplies } = await import(${JSON.stringify(import.meta.resolve('./open-replies.ts'))})
const { recorded } = await import(${JSON.stringify(import.meta.resolve('./recorded.ts'))})
const store = openReplies(openReplyJournal(path), { cache, onEvent: event => event.is === 'warning' && process.exit(9) })
const complete = async ({ messages: [{ content }] }) => ({ text: 'to ' + content, usage: { input: 10, output: 3 }, stop: 'end' })
const model = recorded({ id: 'm', complete }, store)
const all = Array.from({ length: Number(count) }, (_, i) => 'request ' + (Number(from) + i))
await Promise.all(all.map(content => model.complete({ messages: [{ role: 'user', content }] })))
await store.close()
`
