import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  bread,
  closingRule,
  shortRule,
  threeKinds,
  triplet,
  twoTurns,
  wordRule,
} from '../../../test/hand-made.ts'
import { bindRules, checkRules } from '../../core/check-rules.ts'
import { chatOf } from '../../core/exporter.ts'
import type { Triplet } from '../../core/triplet.ts'
import { exporters } from './index.ts'

const context = { kinds: threeKinds, seed: 7 }
const rowOf = (format: string, made: Triplet) => {
  const exported = exporters.get(format).rows(made, context)
  if (exported.is === 'skipped') throw new Error(exported.reason)
  return exported.rows[0]?.row
}
const long = triplet({ messages: twoTurns })
const system = { role: 'system', content: long.system.text }

it('lists every file in the folder', () => {
  const files = readdirSync(import.meta.dirname).filter(file => /^(?!index).*(?<!\.test)\.ts$/.test(file))
  expect(exporters.names()).toEqual(files.map(file => file.replace('.ts', '')).sort())
})

describe.each([...exporters])('$name', exporter => {
  it('writes its columns in order and reads its own rows back', () => {
    for (const made of [triplet(), long]) {
      const exported = exporter.rows(made, context)
      if (exported.is === 'skipped') throw new Error(exported.reason)
      for (const { row } of exported.rows) {
        expect(Object.keys(row)).toEqual(exporter.columns.map(({ name }) => name))
        expect(exporter.marks.every(mark => mark in row)).toBe(true)
        expect(exporter.read(row)).toMatchObject({ system: made.system.text, messages: made.messages })
      }
    }
  })
  it('says on one line what is wrong with a row', () => {
    const read = exporter.read({ messages: 7, conversations: null, instruction: [], prompt: {} })
    expect('error' in read && read.error).toMatch(/^[^\n]+$/)
  })
})

describe('rows', () => {
  it('messages', () => expect(rowOf('messages', long)).toEqual({ messages: [system, ...twoTurns] }))

  it('sharegpt', () =>
    expect(rowOf('sharegpt', long)).toEqual({
      conversations: twoTurns.map(({ role, content }) => ({
        from: role === 'user' ? 'human' : 'gpt',
        value: content,
      })),
      system: long.system.text,
    }))

  it('alpaca', () =>
    expect(rowOf('alpaca', long)).toEqual({
      instruction: 'And why does it taste sour?',
      input: '',
      output: twoTurns[3]?.content,
      system: long.system.text,
      history: [['Why does bread rise?', 'The yeast makes gas.\n\nStay curious!']],
    }))

  it('prompt-completion', () =>
    expect(rowOf('prompt-completion', long)).toEqual({
      prompt: [system, ...twoTurns.slice(0, -1)],
      completion: twoTurns.slice(-1),
    }))

  it('rl-prompts', () =>
    expect(
      rowOf(
        'rl-prompts',
        triplet({ rules: [shortRule, { id: 'r2', text: 'Be kind.', scope: { is: 'from-turn', turn: 2 } }] }),
      ),
    ).toMatchObject({
      rules: [
        {
          id: 'r1',
          text: shortRule.text,
          kind: 'length.max-words',
          params: '{"limit":40}',
          scope: '{"is":"always"}',
        },
        { id: 'r2', text: 'Be kind.', kind: '', params: '{}', scope: '{"is":"from-turn","turn":2}' },
      ],
      reference: bread,
    }))
})

describe('preference', () => {
  const pairOf = (made: Triplet, seed = 7) => {
    const exported = exporters.get('preference').rows(made, { kinds: threeKinds, seed })
    return exported.is === 'rows' ? exported.rows[0] : exported
  }

  it('breaks exactly one rule, whichever it is', () => {
    const broken = new Set<string>()
    for (let seed = 0; seed < 40; seed++) {
      const pair = pairOf(long, seed)
      if (!pair || 'is' in pair) throw new Error('no pair')
      const { rejected } = pair.row as { rejected: [{ role: 'assistant'; content: string }] }
      const verdicts = checkRules(bindRules(long.system.rules, threeKinds), [
        ...twoTurns.slice(0, -1),
        rejected[0],
      ])
      const fails = verdicts.filter(({ turn, outcome }) => turn === 2 && outcome === 'fail')
      expect(fails.map(({ rule }) => rule)).toEqual([pair.broke])
      expect(rejected[0].content).not.toBe(twoTurns[3]?.content)
      broken.add(pair.broke as string)
      expect(pairOf(long, seed)).toEqual(pair)
    }
    expect(broken).toEqual(new Set(['r2', 'r3']))
  })

  it('mends the other rules where a rule cannot be broken without them', () => {
    const content = closingRule.kind?.params.line as string
    const messages = [
      { role: 'user' as const, content: 'Hi' },
      { role: 'assistant' as const, content },
    ]
    const pair = pairOf(triplet({ rules: [shortRule, closingRule], messages }))
    if (!pair || 'is' in pair) throw new Error('no pair')
    expect(pair.broke).toBe('r1')
    expect(JSON.stringify(pair.row.rejected)).toMatch(/Stay curious!"\}\]$/)
  })

  it('prefers what a teacher got wrong, where the programs agree', () => {
    const honest = { turn: 1, content: 'Warm dough rises. Yeast eats the sugar.', broke: ['r2'] }
    const untrue = { turn: 1, content: bread.replace('yeast', 'gas'), broke: ['r2'] }
    const two = { turn: 1, content: 'Dough rises.', broke: ['r2', 'r3'] }
    const pair = pairOf(triplet({ rejected: [untrue, two, honest] }))
    expect(pair).toMatchObject({
      broke: 'r2',
      row: { rejected: [{ role: 'assistant', content: honest.content }] },
    })
  })

  it('skips a triplet with a reason', () => {
    const messages = [
      { role: 'user' as const, content: 'Capital of Norway?' },
      { role: 'assistant' as const, content: 'Oslo' },
    ]
    expect(
      pairOf(triplet({ rules: [{ id: 'r1', text: 'Be kind.', scope: { is: 'always' } }], messages })),
    ).toMatchObject({
      is: 'skipped',
      reason: 'no rule can be broken alone',
    })
    expect(pairOf(triplet({ rules: [closingRule, wordRule], messages }))).toMatchObject({
      is: 'skipped',
      reason: 'the response breaks a rule',
      detail: 'r2, r3',
    })
  })

  it('holds the chosen response as it is', () => {
    const pair = pairOf(long)
    expect(pair && 'row' in pair && pair.row.chosen).toEqual(chatOf(long).slice(-1))
  })
})
