import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ask, boughtFor, replyTo, scratchFolder } from '../../../test/reply-specimens.ts'
import { openReplyJournal, spentIn } from './reply-journal.ts'
import { identify, replyKey } from './reply-key.ts'

const thorough = process.env.RNR_THOROUGH === '1'
const fresh = (): string => join(scratchFolder(), 'replies.jsonl')

it('has a reply on the disk before anyone sees it, and gives it back as it was', async () => {
  const path = fresh()
  const journal = openReplyJournal(path, { now: () => 1_700_000_000_000 })
  const odd = 'nothing \0 and half a pair \ud800, ","request":{"x"\nand more'
  const reply = { text: odd, usage: { input: 1, output: 2, cached: 0 }, stop: 'length' as const }
  await journal.keep(boughtFor('a', { reply, purpose: 'p "1"', via: 'batch' }))
  const [line = ''] = readFileSync(path, 'utf8').split('\n')
  expect(JSON.parse(line)).toEqual({
    sum: expect.stringMatching(/^[0-9a-f]{8}$/),
    key: replyKey('m', ask('a')),
    ...{ at: 1_700_000_000, origin: 'bought', via: 'batch', model: 'm', purpose: 'p "1"' },
    ...reply,
    request: { messages: [{ role: 'user', content: 'a' }], model: 'm' },
  })
  expect(journal.find(replyKey('m', ask('a')))).toEqual(reply)
  await journal.close()
  const again = openReplyJournal(path)
  expect(again.find(replyKey('m', ask('a')))).toEqual(reply)
  expect(again.find(replyKey('m', ask('b')))).toBeUndefined()
  await again.close()
})

it('gives back the likelihood of a continuation', async () => {
  const path = fresh()
  const asked = ask('The tide turns at', { continuation: ' noon "6",' })
  const likelihood = { logprob: -12.345678901234567, tokens: 3, greedy: false }
  const reply = { ...replyTo(''), text: '', likelihood }
  const journal = openReplyJournal(path)
  const bought = { ...identify('m', asked), reply, via: 'live' as const, purpose: 'c1 choice 1' }
  await journal.keep(bought)
  await journal.close()
  const again = openReplyJournal(path)
  expect(again.find(replyKey('m', asked))).toEqual(reply)
  expect(again.find(replyKey('m', ask('The tide turns at')))).toBeUndefined()
  await again.close()
})

it('keeps what very many requests begin with once', async () => {
  const path = fresh()
  const guideline = { role: 'system' as const, content: 'be brief '.repeat(500) }
  const journal = openReplyJournal(path)
  for (const content of ['a', 'b', 'c']) {
    const request = { messages: [guideline, { role: 'user' as const, content }], constant: 1 }
    await journal.keep({ ...identify('m', request), reply: replyTo(content), via: 'live' })
  }
  await journal.close()
  expect(readFileSync(path, 'utf8').split('be brief '.repeat(500)).length).toBe(2)
})

it('counts what was paid for from the file alone', async () => {
  const path = fresh()
  const journal = openReplyJournal(path)
  const cached = { text: '', usage: { input: 10, output: 3, cached: 4 }, stop: 'end' as const }
  await Promise.all([
    journal.keep(boughtFor('a')),
    journal.keep(boughtFor('b', { via: 'batch', reply: cached })),
    journal.keep(boughtFor('c', { origin: 'cache' })),
    journal.keep(boughtFor('d', { origin: 'record' })),
  ])
  await journal.keep(boughtFor('b'))
  const spent = {
    ...{ calls: 2, batchCalls: 1, known: 2 },
    tokens: { input: 20, output: 6, cached: 4 },
    live: { input: 10, output: 3, cached: 0 },
    batch: { input: 10, output: 3, cached: 4 },
  }
  expect(journal.spent()).toEqual(spent)
  await journal.close()
  expect(spentIn(path)).toEqual(spent)
  expect(spentIn(`${path}.none`).calls).toBe(0)
})

it('takes very many and very long replies', async () => {
  const path = fresh()
  const journal = openReplyJournal(path)
  const long = 'ä\n'.repeat(400_000)
  const texts = Array.from({ length: 3_000 }, (_, i) => `request ${i}`)
  await Promise.all(texts.map(text => journal.keep(boughtFor(text))))
  await journal.keep(boughtFor('long', { reply: { ...replyTo(''), text: long } }))
  await journal.close()
  const again = openReplyJournal(path)
  expect(again.spent().calls).toBe(3_001)
  expect(again.damaged).toBe(0)
  for (const text of texts) expect(again.find(replyKey('m', ask(text)))?.text).toBe(`to ${text}`)
  expect(again.find(replyKey('m', ask('long')))?.text).toBe(long)
  await again.close()
})

it('believes nothing that is damaged, finds all that is not, and goes on', async () => {
  const path = fresh()
  const journal = openReplyJournal(path)
  const texts = Array.from({ length: 30 }, (_, i) => `request ${i}`)
  for (const text of texts) await journal.keep(boughtFor(text))
  await journal.close()
  const whole = readFileSync(path)
  const lines = whole.toString().split('\n')
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
  const damage = fc.oneof(
    fc.record({ is: fc.constant('flip'), at: place, bits: fc.integer({ min: 1, max: 255 }) }),
    fc.record({ is: fc.constant('cut'), at: place, bits: fc.constant(0) }),
    fc.record({ is: fc.constant('zero'), at: place, bits: fc.integer({ min: 1, max: 400 }) }),
    fc.record({ is: fc.constant('drop'), at: place, bits: fc.integer({ min: 1, max: 400 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async damages => {
      let bytes: Buffer = Buffer.from(whole)
      for (const { is, at, bits } of damages) {
        const from = Math.floor(at * bytes.length)
        if (is === 'cut') bytes = bytes.subarray(0, from)
        else if (is === 'drop') bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + bits)])
        else if (is === 'zero') bytes.fill(0, from, Math.min(bytes.length, from + bits))
        else if (bytes.length > 0) bytes.writeUInt8((bytes[from] ?? 0) ^ bits, from)
      }
      writeFileSync(path, bytes)
      const left = bytes.toString().split('\n').slice(0, -1)
      const sound = texts.filter((_, index) => left.includes(lines[index] ?? ''))
      if (left.length > 0 && sound.length === 0) {
        expect(() => openReplyJournal(path)).toThrow(/is no journal of replies/)
        return
      }
      const open = openReplyJournal(path, { expected: whole.length })
      expect(open.damaged + open.missing > 0).toBe(!bytes.equals(whole))
      for (const text of texts) {
        const found = open.find(replyKey('m', ask(text)))
        expect(found).toEqual(sound.includes(text) ? replyTo(text) : undefined)
      }
      for (const text of texts) await open.keep(boughtFor(text))
      await open.close()
      const mended = openReplyJournal(path)
      for (const text of texts) expect(mended.find(replyKey('m', ask(text)))).toEqual(replyTo(text))
      await mended.close()
    }),
    { numRuns: thorough ? 300 : 40 },
  )
})

it('does not use a reply that was damaged under its hands', async () => {
  const path = fresh()
  const journal = openReplyJournal(path)
  await journal.keep(boughtFor('a'))
  const bytes = readFileSync(path)
  bytes.writeUInt8(0x21, 60)
  writeFileSync(path, bytes)
  expect(journal.find(replyKey('m', ask('a')))).toBeUndefined()
  expect(journal.damaged).toBe(1)
  await journal.keep(boughtFor('a'))
  expect(journal.find(replyKey('m', ask('a')))).toEqual(replyTo('a'))
  await journal.close()
})

it.each([
  ['a text', 'hello\nworld\n'],
  ['another database', `SQLite format 3\0${'x'.repeat(3000)}\n`],
])('refuses %s in its place, in one line, and leaves it as it is', (_, content) => {
  const path = fresh()
  writeFileSync(path, content)
  expect(() => openReplyJournal(path)).toThrow(/replies\.jsonl: is no journal of replies.*put it elsewhere/)
  expect(readFileSync(path, 'utf8')).toBe(content)
})

it('begins in an empty file, and says that one which was not empty has lost something', async () => {
  const path = fresh()
  writeFileSync(path, '')
  const journal = openReplyJournal(path)
  expect(journal.missing).toBe(0)
  await journal.keep(boughtFor('a'))
  const { bytes } = journal
  await journal.close()
  expect(statSync(path).size).toBe(bytes)
  truncateSync(path, bytes - 1)
  const torn = openReplyJournal(path, { expected: bytes })
  expect([torn.missing, torn.damaged]).toEqual([bytes, 0])
  await torn.close()
})

it('calls a file that cannot be opened a failure of the storage', () => {
  expect(() => openReplyJournal(scratchFolder())).toThrow(expect.objectContaining({ boundary: 'storage' }))
})

it('fails in one line when the disk is full, and loses nothing that was acknowledged', async () => {
  const path = fresh()
  // A limit on the size of files stands in for the full disk.
  const { stdout, stderr, status } = spawnSync(
    'bash',
    [
      '-c',
      `ulimit -f 1500; exec "$0" "$@"`,
      process.execPath,
      '--input-type=module',
      '-e',
      program,
      path,
      '200',
      '1',
    ],
    { encoding: 'utf8' },
  )
  expect([stderr, status]).toEqual(['', 0])
  const seen = stdout.trim().split('\n')
  expect(seen.pop()).toMatch(
    /^failed storage .*replies\.jsonl: the disk is full; free some space and run the same command again$/,
  )
  expect(seen.length).toBeGreaterThan(0)
  const journal = openReplyJournal(path)
  for (const text of seen) expect(journal.find(replyKey('m', ask(text)))).toBeDefined()
  await journal.close()
})

it('loses no reply that was seen when the process is killed, at whatever moment', async () => {
  const path = fresh()
  const seen: string[] = []
  for (let kill = 0; kill < (thorough ? 12 : 3); kill++) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, path, '0', String(kill)])
    const until = seen.length + 20 + 37 * kill
    for await (const line of createInterface(child.stdout)) {
      seen.push(line)
      if (seen.length === until) child.kill('SIGKILL')
    }
    if (kill % 2 === 1) appendFileSync(path, '{"sum":"torn')
    const journal = openReplyJournal(path)
    expect(journal.damaged).toBe(0)
    for (const text of seen) expect(journal.find(replyKey('m', ask(text)))?.text).toBe(`to ${text}`)
    expect(journal.spent().calls).toBeGreaterThanOrEqual(seen.length)
    await journal.close()
  }
  expect(existsSync(path)).toBe(true)
})

/** Keeps replies of so many kilobytes, and says which are acknowledged. */
const program = `
const [path, kilobytes, round] = process.argv.slice(1)
const { openReplyJournal } = await import(${JSON.stringify(import.meta.resolve('./reply-journal.ts'))})
const { identify } = await import(${JSON.stringify(import.meta.resolve('./reply-key.ts'))})
const journal = openReplyJournal(path)
let next = 0
const work = async () => {
  for (;;) {
    const content = 'round ' + round + ' request ' + next++
    const text = 'to ' + content + 'x'.repeat(1024 * Number(kilobytes))
    const reply = { text, usage: { input: 1, output: 1 }, stop: 'end' }
    await journal.keep({ ...identify('m', { messages: [{ role: 'user', content }] }), reply, via: 'live' })
    process.stdout.write(content + '\\n')
  }
}
try {
  await Promise.all([work(), work(), work(), work()])
} catch (failure) {
  process.stdout.write('failed ' + failure.boundary + ' ' + failure.message + '\\n', () => process.exit(0))
}
`
