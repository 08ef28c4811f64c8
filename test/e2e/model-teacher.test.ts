import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scriptedServer } from '../../src/testing/scripted-server.ts'
import { obedientTeacher } from '../scripted-teacher.ts'
import { filesIn, rnr, scratch } from './rnr.ts'

const rows = Array.from({ length: 24 }, (_, i) =>
  JSON.stringify({
    instruction: `How long does crossing number ${i} take from the old quay?`,
    output: `About ${i + 1} hours.`,
  }),
)
const data = `${rows.join('\n')}\n`
const key = 'sk-a-secret-that-must-not-be-seen-0123456789'

it('writes triplets with a model, keeps every reply, and never writes the key', async () => {
  await using server = closing(await scriptedServer(obedientTeacher))
  using folder = scratch()
  writeFileSync(join(folder.path, 'data.jsonl'), data)
  const command = [
    'generate',
    'data.jsonl',
    '--teacher',
    `${server.url}#pilot`,
    '--rules',
    '1-4',
    '-o',
    'run',
  ]
  const { code, events, stderr } = await rnr(command, { cwd: folder.path, env: { RNR_API_KEY: key } })
  expect([code, stderr]).toEqual([0, ''])
  expect(events.at(-1)).toMatchObject({
    event: 'done',
    rows: 24,
    accepted: 24,
    calls: server.requests.length,
  })
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${key}`)
  const everything = [
    ...Object.values(filesIn(folder.path)),
    ...['run/journal/journal.sqlite', 'run/journal/replies.jsonl', '.cache/replies.sqlite'].map(name =>
      readFileSync(join(folder.path, name), 'latin1'),
    ),
  ].join('')
  expect(everything).not.toContain(key)
  const triplet = JSON.parse(
    filesIn(join(folder.path, 'run'))['triplets/part-00000.jsonl']?.split('\n')[0] ?? '',
  )
  expect(triplet.system.role.name).toBe('harbour pilot')
  expect(triplet.system.rules.some(({ kind }: { kind?: object }) => kind)).toBe(true)

  const bought = server.requests.length
  const again = await rnr(command, { cwd: folder.path, env: { RNR_API_KEY: key } })
  expect([again.code, server.requests.length]).toEqual([0, bought])
})

it.each([
  [401, 'Incorrect API key provided: sk-a-secret-that-must-not-be-seen-0123456789', /key/],
  [404, 'The model does not exist', /pilot/],
])('a server that answers %i stops the run in one line', async (status, message, said) => {
  await using server = closing(
    await scriptedServer(() => ({ status, body: JSON.stringify({ error: { message } }) })),
  )
  using folder = scratch()
  writeFileSync(join(folder.path, 'data.jsonl'), data)
  const { code, stderr } = await rnr(
    ['generate', 'data.jsonl', '--teacher', `${server.url}#pilot`, '-o', 'run'],
    { cwd: folder.path, env: { RNR_API_KEY: key } },
  )
  expect(code).toBe(2)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toMatch(said)
  expect(stderr).not.toContain(key)
})

const closing = <T extends { close(): Promise<void> }>(server: T): T & AsyncDisposable =>
  Object.assign(server, { [Symbol.asyncDispose]: () => server.close() })
