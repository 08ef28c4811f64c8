import { expect, it } from 'vitest'
import type { RuleKind } from '../../../core/rule-kind.ts'
import { maxWords } from '../../rules/length/max-words.ts'
import { mustContain } from '../../rules/wording/must-contain.ts'
import { repeatedRules, sentenceBinder } from './bind-sentences.ts'

const bind = sentenceBinder([maxWords, mustContain])

it('binds what exactly one kind recognises', () => {
  expect(bind(['Never write more than 60 words.', 'Be kind.']).map(({ rule }) => rule)).toEqual([
    {
      id: 'r1',
      text: 'Never write more than 60 words.',
      kind: { name: 'length.max-words', params: { limit: 60 } },
      scope: { is: 'always' },
    },
    { id: 'r2', text: 'Be kind.', scope: { is: 'always' } },
  ])
})

it('leaves what two kinds claim to a judge', () => {
  const rival: RuleKind = { ...maxWords, name: 'length.rival' }
  expect(sentenceBinder([maxWords, rival])(['Never write more than 60 words.'])[0]?.bound).toBeNull()
})

it('asks the kinds once for a sentence that comes again', () => {
  const asked: string[] = []
  const recognise: RuleKind['recognise'] = sentence => {
    asked.push(sentence)
    return maxWords.recognise(sentence)
  }
  const counted = sentenceBinder([{ ...maxWords, recognise }])
  counted(['Be kind.', 'Be calm.', 'Be kind.'])
  counted(['Be calm.'])
  expect(asked).toEqual(['Be kind.', 'Be calm.'])
})

it.each([
  [
    [
      'Make sure the term "low tide at the harbour wall today" appears in your response.',
      'Make sure the term "low tide at the harbour wall tomorrow" appears in your response.',
    ],
    false,
  ],
  [['Answer in at most 60 words.', 'Never write more than sixty words.'], true],
  [['Speak as an old sailor would speak.', 'Speak as an old sailor would SPEAK!'], true],
  [['Be kind.', 'Be calm.'], false],
  [[], false],
])('tells repetition from likeness: %j', (sentences, repeated) => {
  expect(repeatedRules(bind(sentences)) !== null).toBe(repeated)
})
