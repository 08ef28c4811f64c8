import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { AuditReport } from '../../src/app/audit-report.ts'
import type { GradedRow } from '../../src/core/evaluation/graded-row.ts'
import { scriptedServer } from '../../src/testing/index.ts'
import { breachingModel, type Plant } from './breaching-model.ts'
import { filesIn, rnr, scratch } from './rnr.ts'

/** In continuous integration: each of these starts the command. */
const thorough = process.env.RNR_THOROUGH === '1'

const shipped = (name: string): string =>
  fileURLToPath(new URL(`../../data/benchmarks/prompts/${name}.txt`, import.meta.url))

const auditIn = (folder: string): AuditReport => JSON.parse(readFileSync(join(folder, 'audit.json'), 'utf8'))
const kindsOf = ({ rules, broken }: AuditReport): readonly string[] =>
  broken.map(id => rules.find(rule => rule.id === id)?.kind?.name ?? id).toSorted()
const metric = (report: AuditReport, name: string) => report.metrics.find(one => one.name === name)

/** What an audit made of every reply that a rule was looked at in. */
const repliesOf = (folder: string, rule: string | undefined) =>
  readFileSync(join(folder, 'graded.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): GradedRow => JSON.parse(line))
    .flatMap(({ messages, marks }) => {
      const replies = messages.filter(({ role }) => role === 'assistant')
      return marks
        .filter(({ of }) => of === rule)
        .map(({ turn, verdict: { outcome } }) => ({ outcome, reply: replies[turn - 1]?.content ?? '' }))
    })

const prompts: readonly { readonly name: string; readonly plants: readonly Plant[] }[] = [
  {
    name: 'airline-help-desk',
    plants: [
      { kind: 'closing.sign-off', when: { from: 5 } },
      { kind: 'punctuation.no-exclamation-marks', when: 'wished' },
    ],
  },
  {
    name: 'cooking-app-helper',
    plants: [
      { kind: 'length.sentence-max-words', when: { from: 4 } },
      { kind: 'style.no-links', when: 'wished' },
    ],
  },
  {
    name: 'savings-assistant',
    plants: [
      { kind: 'length.max-paragraphs', when: { from: 3 } },
      { kind: 'closing.sign-off', when: 'wished' },
    ],
  },
]
const tried = thorough ? prompts : prompts.slice(0, 1)

it.each(tried)('finds every planted breach under $name, and no other', async ({ name, plants }) => {
  const { server, breaches } = await breachingModel(shipped(name), { plants, leaks: true })
  using folder = scratch()
  try {
    const args = ['audit', shipped(name), '--model', `${server.url}#bad`, '-o', 'run']
    const { code, stderr } = await rnr([...args, '--gate', '0.99'], { cwd: folder.path })
    expect([code, stderr]).toEqual([1, ''])
    const audit = auditIn(join(folder.path, 'run'))
    const clashing = audit.clashes.flatMap(({ rules }) => rules)
    const found = kindsOf({ ...audit, broken: audit.broken.filter(id => !clashing.includes(id)) })
    expect(found).toEqual(plants.map(({ kind }) => kind).toSorted())
    expect(audit.leak).toMatchObject({ replies: 8, broken: 8 })
    for (const { kind, when } of plants) {
      const rule = audit.rules.find(one => one.kind?.name === kind)
      if (when !== 'wished') expect(rule?.halfLife).toBe(when.from)
      const replies = repliesOf(join(folder.path, 'run'), rule?.id)
      expect(replies.filter(({ reply }) => breaches.get(kind)?.has(reply)).length).toBeGreaterThan(2)
      for (const { reply, outcome } of replies)
        expect([outcome === 'fail', kind, reply]).toEqual([breaches.get(kind)?.has(reply), kind, reply])
    }
    if (!thorough) return
    // Given again, nothing is asked and nothing changes.
    const before = filesIn(join(folder.path, 'run'))
    const asked = server.requests.length
    await rnr(args, { cwd: folder.path })
    expect(server.requests.length).toBe(asked)
    expect(filesIn(join(folder.path, 'run'))).toEqual(before)
  } finally {
    await server.close()
  }
})

it.skipIf(!thorough).each(prompts)(
  'finds no breach of the offline model under $name but where rules clash',
  async ({ name }) => {
    using folder = scratch()
    const { code, events } = await rnr(
      ['audit', shipped(name), '--model', 'offline', '-o', 'run', '--gate', 'prompt-kept=1'],
      { cwd: folder.path },
    )
    expect(code).toBe(0)
    const audit = auditIn(join(folder.path, 'run'))
    const clashing = audit.clashes.flatMap(({ rules }) => rules)
    expect(audit.broken.filter(id => !clashing.includes(id))).toEqual([])
    expect(metric(audit, 'rule-level')?.counted).toBeGreaterThan(300)
    expect(events.at(-1)).toMatchObject({ event: 'done', gate: [{ outcome: 'pass' }] })
  },
)

it('says in one line that a prompt holds no rule', async () => {
  using folder = scratch()
  const cwd = folder.path
  writeFileSync(join(cwd, 'prompt.txt'), 'Our office is in Leeds.')
  const { code, stderr } = await rnr(['audit', 'prompt.txt', '--model', 'offline'], { cwd })
  expect(code).toBe(2)
  expect(stderr).toMatch(/^rnr: prompt\.txt: no rules found in it; .+\n$/)
})

it.skipIf(!thorough)('has a model help, and refuses what does not stand in the prompt', async () => {
  const server = await scriptedServer(() =>
    JSON.stringify({
      rules: [{ quote: 'Speakers of the house come first.' }, { quote: 'Never speak of money.' }],
    }),
  )
  using folder = scratch()
  const cwd = folder.path
  writeFileSync(join(cwd, 'prompt.txt'), 'You are Ada. Speakers of the house come first. Use no emojis.')
  const { events } = await rnr(
    ['audit', 'prompt.txt', '--model', 'offline', '--helper', `${server.url}#help`, '--limit', '3'],
    { cwd },
  )
  await server.close()
  const read = events.find(({ event }) => event === 'read')
  expect(read?.refused).toEqual(['Never speak of money.'])
  expect(read?.rules).toMatchObject([
    { id: 'r1', text: 'Speakers of the house come first.', decidedBy: 'judge' },
    { id: 'r2', kind: { name: 'style.no-emoji' } },
  ])
})
