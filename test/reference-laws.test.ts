import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ifbench } from '../src/catalog/benchmarks/ifbench.ts'
import { references } from '../src/catalog/references/index.ts'
import { kinds } from '../src/catalog/rules/index.ts'
import { Passage } from '../src/core/text/passage.ts'
import { casesIn, fileOf, toolsWith } from './benchmark-files.ts'

const numRuns = process.env.RNR_THOROUGH === '1' ? 2_000 : 25
const context = { request: 'Why?', history: [], turn: 1 }

/** Every parameter that any of them has, so that each finds its own. */
const parameters = fc.record({
  N: fc.integer({ min: -1, max: 4 }),
  small_n: fc.integer({ min: -1, max: 4 }),
  n: fc.integer({ min: -2, max: 3 }),
  m: fc.integer({ min: -2, max: 3 }),
  n_start: fc.integer({ min: -3, max: 6 }),
  n_end: fc.integer({ min: -3, max: 9 }),
  n_sent: fc.integer({ min: 0, max: 3 }),
  n_words: fc.integer({ min: 0, max: 3 }),
  min_words: fc.nat(4),
  max_words: fc.nat(9),
  percentage: fc.nat(100),
  frequency: fc.nat(3),
  let_frequency: fc.nat(3),
  relation: fc.constantFrom('at least', 'less than'),
  let_relation: fc.constantFrom('at least', 'less than'),
  ...Object.fromEntries(
    'keyword keyword1 keyword2 keyword3 keyword4 keyword5 word first_word last_word phrase letter options sep reference_text prompt_to_repeat'
      .split(' ')
      .map(name => [
        name,
        fc.oneof(fc.constantFrom('a', 'The cat', '(a', '漢'), fc.string({ unit: 'binary' })),
      ]),
  ),
})
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'The cat sat. ',
        '\n',
        '* ',
        '- ',
        '"',
        '***',
        '!?',
        ' İ ',
        '\ud83d',
        'U.S. ',
        '\r',
        ',',
        '😀',
      ),
    )
    .map(parts => parts.join('')),
)

it('grade any text and any parameters without throwing', () =>
  fc.assert(
    fc.property(texts, parameters, (text, params) => {
      const reply = new Passage(text)
      for (const reference of references)
        if (/^ifbench|^ifrlvr/.test(reference.name))
          expect(['pass', 'fail', 'unknown']).toContain(reference.bind(params).check(reply, context).outcome)
    }),
    { numRuns },
  ))

it('are the 58 constraints of IFBench and the 29 that IF-RLVR adds, sorted', () => {
  for (const [prefix, count] of [
    ['ifbench:', 58],
    ['ifrlvr:', 29],
  ] as const) {
    const names = references.names().filter(name => name.startsWith(prefix))
    expect(names).toEqual(names.toSorted())
    expect(names).toHaveLength(count)
  }
})

it('name only kinds of ours that exist, and say how they differ', () => {
  for (const { ours } of references)
    if (ours) {
      expect(kinds.names()).toContain(ours.kind)
      expect(ours.differs.length).toBeGreaterThan(0)
    }
})

it('fail a blank reply in a benchmark, whatever the check itself would say', async () => {
  const row = { key: 1, prompt: 'Why?', instruction_id_list: ['format:quote_unquote'], kwargs: [{}] }
  const { cases } = await casesIn(ifbench, fileOf('rows.jsonl', [row]))
  const [asked] = cases
  if (!asked) throw new Error('no case')
  const { marks } = await ifbench.grade({ case: asked, sample: 0, replies: [' \n'] }, toolsWith())
  expect(marks.map(({ reading, verdict }) => [reading, verdict.outcome])).toEqual([
    ['strict', 'fail'],
    ['loose', 'fail'],
  ])
  expect(
    references.get('ifbench:format:quote_unquote').bind({}).check(new Passage(''), context).outcome,
  ).toBe('pass')
})
