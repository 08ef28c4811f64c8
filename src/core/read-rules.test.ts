import { describe, expect, it } from 'vitest'
import { closingRule, shortRule, threeKinds, wordRule } from '../../test/hand-made.ts'
import { layouts } from '../catalog/layouts/index.ts'
import { catalog } from './catalog.ts'
import { random } from './random.ts'
import { ruleReader } from './read-rules.ts'

const read = ruleReader(threeKinds)
const rules = [closingRule, shortRule, wordRule]
const role = { name: 'baker', persona: 'You are a patient baker. You love rye.' }

describe.each([...layouts])('the layout $name', layout => {
  it('gives its rules back', () => {
    for (let seed = 0; seed < 12; seed++) {
      const text = layout.render({ role, rules: rules.map(rule => rule.text), random: random(seed) })
      expect(read(text).rules.map(({ kind }) => kind)).toEqual(rules.map(({ kind }) => kind))
    }
  })
})

describe('ruleReader', () => {
  const kindsIn = (text: string) => read(text).rules.map(({ kind }) => kind?.name)

  it('reads lists, numbers, labels, tags and emphasis', () =>
    expect(
      kindsIn(
        '* Answer in at most 5 words.\n(2) Answer in at most 6 words.\nRule 3: Answer in at most 7 words.\n<rule>Answer in at most 8 words.</rule>\n- **Answer in at most 9 words.**\n• Answer in at most 10 words',
      ),
    ).toEqual(Array(6).fill('length.max-words')))

  it('finds statements that hide behind quotations', () =>
    expect(
      kindsIn(
        'End every reply with "All the best" Answer in at most 5 words. End every reply with "Well done. Good luck. Bye!" Be kind.',
      ),
    ).toEqual(['closing.sign-off', 'length.max-words', 'closing.sign-off']))

  it('binds nothing that two kinds recognise', () => {
    const twice = catalog('rule kind', [
      ...threeKinds,
      { ...threeKinds.get('length.max-words'), name: 'length.same' },
    ])
    expect(ruleReader(twice)('Answer in at most 5 words.')).toEqual({
      rules: [],
      unbound: ['Answer in at most 5 words.'],
    })
  })

  it('leaves headings, introductions and bare tags out, and keeps the rest as unbound', () =>
    expect(
      read(
        '# Rules\n\n<rules>\nFollow these:\n- Be kind.\n</rules>\n\nYou are a baker. Answer in at most 5 words.',
      ),
    ).toMatchObject({
      rules: [{ id: 'r1', text: 'Answer in at most 5 words.', scope: { is: 'always' } }],
      unbound: ['Be kind.', 'You are a baker.'],
    }))

  it('takes any text', () => {
    for (const text of [
      '',
      '\n\n',
      '<',
      '<<<>>>',
      '"',
      '🙂'.repeat(500),
      '- '.repeat(3000),
      'a"'.repeat(2000),
    ])
      expect(read(text).rules).toEqual([])
  })
})
