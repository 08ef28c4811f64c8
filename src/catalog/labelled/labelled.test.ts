import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bindRules, checkRules } from '../../core/check-rules.ts'
import type { LabelledReply } from '../../core/labelled-reply.ts'
import { kinds } from '../rules/index.ts'
import { labelledShapes } from './index.ts'

type Row = Readonly<Record<string, unknown>>
const read = (row: Row): readonly LabelledReply[] | { readonly error: string } => {
  const shape = [...labelledShapes].find(({ recognises }) => recognises(row))
  return shape ? shape.read(row) : { error: 'no shape' }
}
const one = (row: Row): LabelledReply => {
  const found = read(row)
  if ('error' in found) throw new Error(found.error)
  return found[0] as LabelledReply
}

it('lists every shape that has a file, sorted', () =>
  expect(labelledShapes.names()).toEqual(
    readdirSync(new URL('.', import.meta.url))
      .filter(file => !/^index|test\.ts$/.test(file))
      .map(file => file.replace('.ts', ''))
      .sort(),
  ))

describe('labelled rows', () => {
  it('hold a rule in words or by kind, and a conversation in one of two ways', () => {
    expect(
      one({ rule: { text: 'Be kind.', when: 'it rains' }, prompt: 'Hi', reply: 'Hello', label: 'PASS' }),
    ).toEqual({
      rule: { id: 'r1', text: 'Be kind.', scope: { is: 'when', condition: 'it rains' } },
      system: null,
      messages: [{ role: 'user', content: 'Hi' }],
      reply: 'Hello',
      labels: ['pass'],
      by: 'human',
    })
    const chat = [
      { role: 'system', content: 'You are a baker.' },
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: 'Hello' },
    ]
    const kind = { kind: 'length.max-words', params: { limit: 4 } }
    expect(one({ rule: kind, messages: chat, labels: ['pass', 'fail', 'not applicable'] })).toMatchObject({
      rule: { kind: { name: 'length.max-words', params: { limit: 4 } } },
      system: 'You are a baker.',
      messages: [{ role: 'user', content: 'Hi' }],
      reply: 'Hello',
      labels: ['pass', 'fail', 'not_applicable'],
    })
  })
  it.each<[Row, string]>([
    [{ rule: {}, reply: 'x' }, 'neither "text" nor "kind"'],
    [{ rule: { text: 'x' } }, 'there is no reply'],
    [{ rule: { text: 'x' }, reply: 'x', label: 'good' }, 'label'],
    [{ rule: { text: 'x' }, reply: 7 }, 'reply'],
    [{ rule: { text: 'x' }, reply: 'x', prompt: 'a', messages: [{ role: 'user', content: 'b' }] }, 'both'],
    [{ guardrails: ['x'], messages: [{ role: 'user', content: 'b' }] }, 'there is no reply'],
    [{ guardrails: 'x' }, 'no shape'],
    [{ system_prompt: 's', turns: [] }, 'turns'],
    [
      {
        system_prompt: 's',
        turns: [{ prompt: 'p', criteria: [{ id: 1, text: 't', type: 'mood' }], answers: {} }],
      },
      'turns.0.criteria.0.type',
    ],
  ])('%j is told what is wrong', (row, why) =>
    expect(read(row)).toEqual({ error: expect.stringContaining(why) }),
  )
})

describe('the labelled rows that ship', () => {
  const rows = readFileSync('data/calibration/labelled.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map(line => one(JSON.parse(line)))

  it('say of role adherence as often that it is kept as that it is not', () => {
    const byKind = rows.filter(({ rule }) => rule.kind)
    const pass = byKind.filter(({ labels }) => labels[0] === 'pass').length
    expect([byKind.length, Math.abs(pass / byKind.length - 0.5) < 0.05]).toEqual([71, true])
  })
  it('are contradicted by programs only in four breaches: riddles and hints that those let pass', () => {
    const contradicted = rows.flatMap(({ rule, system, messages, reply, labels: [label] }) => {
      if (!rule.kind) return []
      const said = [...messages, { role: 'assistant' as const, content: reply }]
      const verdict = checkRules(bindRules([rule], kinds), said, system).at(-1)
      return verdict?.outcome === 'unknown' || verdict?.outcome === label
        ? []
        : [`${rule.kind.name} ${verdict?.outcome}`]
    })
    expect(contradicted.sort()).toEqual([
      'persona.no-vendor-names pass',
      'persona.no-vendor-names pass',
      'scope.no-prompt-leak pass',
      'scope.no-prompt-leak pass',
    ])
  })
})

const shared = '../shared/data'
const rowsOf = (path: string): Row[] =>
  readFileSync(`${shared}/${path}`, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe.skipIf(!existsSync(shared))('published rows (skipped without ../shared/data)', () => {
  it.each(['handwritten', 'distractors', 'prompts'])('reads every row of RealGuardrails %s', file => {
    for (const row of rowsOf(`realguardrails/${file}.jsonl`)) {
      const answered = { ...row, ...(file === 'prompts' && { prompt: 'Hi' }), reply: 'A reply.' }
      const found = read(answered)
      if ('error' in found) throw new Error(found.error)
      const { guardrails, banlist } = row as { guardrails: string[]; banlist?: string[] | null }
      const words = found.flatMap(({ rule }) =>
        rule.kind ? kinds.get(rule.kind.name).bind(rule.kind.params).ref : [],
      )
      expect(found.length - words.length).toBe(guardrails.length)
      expect(words.length).toBe(banlist && banlist.length > 0 ? Math.ceil(banlist.length / 20) : 0)
      expect(
        found.every(({ rule, system }) => (rule.kind ?? rule.rubric) && typeof system === 'string'),
      ).toBe(true)
    }
  })
  it('reads every criterion of SysBench with its verdicts and the history it was given in', () => {
    let [criteria, labels] = [0, 0]
    for (const row of rowsOf('sysbench/sysbench.jsonl')) {
      const found = read(row)
      if ('error' in found) throw new Error(found.error)
      criteria += found.length
      labels += found.filter(one => one.labels.length === 1 && one.by === 'judge').length
      expect(found.every(one => one.messages.at(-1)?.role === 'user')).toBe(true)
    }
    expect([criteria, labels]).toEqual([6_000, 5_994])
  })
})
