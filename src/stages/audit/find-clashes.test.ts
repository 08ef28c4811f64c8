import { expect, it } from 'vitest'
import { opposites } from '../../catalog/probes/opposites/index.ts'
import { kinds } from '../../catalog/rules/index.ts'
import { bindRules } from '../../core/check-rules.ts'
import { random } from '../../core/random.ts'
import { ruleReader } from '../../core/read-rules.ts'
import { specimens } from '../../core/specimens.ts'
import { findClashes } from './find-clashes.ts'

const read = ruleReader(kinds)
const drafts = specimens.map(({ reply }) => reply).filter(reply => reply.includes(' '))
const clashesIn = (prompt: string) =>
  findClashes(bindRules(read(prompt).rules, kinds), {
    draftsFor: () => drafts,
    texts: { opposites },
    random: random(1),
  })

it('finds rules that no reply can follow together', () => {
  expect(clashesIn('Use no emojis.\nAnswer in English.\nAnswer in German.')).toEqual([
    { rules: ['r2', 'r3'], why: 'language would have to be de and en', when: null, by: 'declared' },
  ])
})

it('finds rules that clash under a request only, and says which', () => {
  const [clash, ...others] = clashesIn(
    'Start every reply with "In short:".\nIf the user mentions "shopping list", reply with nothing but bullet points.',
  )
  expect(others).toEqual([])
  expect(clash).toMatchObject({ rules: ['r1', 'r2'] })
  expect(clash?.when).toContain('shopping list')
})

it('finds nothing in rules that get on', () => {
  expect(clashesIn('Use no emojis.\nAvoid semicolons.\nAnswer in at most 40 words.')).toEqual([])
})
