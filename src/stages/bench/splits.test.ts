import { expect, it } from 'vitest'
import type { SourceItem } from '../../core/source.ts'
import { whyNotInSplit } from './splits.ts'

const origin = { source: 'made.jsonl', row: 1 }
const asked = (turns: number, role = false): SourceItem => ({
  is: 'instruction',
  instruction: {
    id: 'i1',
    turns: Array.from({ length: turns }, (_, at) => ({ user: `Question ${at}` })),
    origin,
  },
  ...(role && { role: { name: 'baker', domain: 'cooking', persona: 'You are a baker.', topics: [] } }),
})

it.each([
  ['alpaca', [null, 'not a single turn', null]],
  ['ultrachat', ['not several turns', null, 'not several turns']],
  ['awesome', ['names no role', 'names no role', null]],
  ['mine', [null, null, null]],
  ['constructor', [null, null, null]],
])('takes rows of the sort that the split %s is of', (split, why) => {
  expect([asked(1), asked(3), asked(1, true)].map(item => whyNotInSplit(split, item))).toEqual(why)
})

it('leaves rows that cannot be read to those who tell of them', () =>
  expect(whyNotInSplit('alpaca', { is: 'malformed', raw: '{', reason: 'no JSON', origin })).toBeNull())
