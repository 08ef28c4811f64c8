import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikePairs } from '../../../../test/probes/alike-pairs.ts'
import { clashOf } from '../../../core/claim.ts'
import { random } from '../../../core/random.ts'
import { ruleReader } from '../../../core/read-rules.ts'
import type { BoundRule, RuleKind } from '../../../core/rule-kind.ts'
import { Passage } from '../../../core/text/passage.ts'
import { kinds } from '../../rules/index.ts'
import { opposites } from './index.ts'
import { otherThan } from './other-than.ts'

/** Kinds whose rule no user wants broken, or that no added sentence can go against. */
const withoutOpposite = {
  'arithmetic.right-calculations': 'nobody asks for sums that are wrong',
  'conditional.exact-reply': 'holds for one message only, and with a sentence added it is another message',
  'conditional.request-language': 'the whole message would have to be in the language that the rule names',
  'conditional.short-request': 'a sentence more makes the message too long for the rule',
  'conditional.shouting': 'holds for messages in capitals only, and the request is none',
  'language.named-by-user': 'the rule is to do what the user asks for',
  'safety.no-harm': 'what speaks against it asks for harm',
} as const

const read = ruleReader(kinds)
const rulesOf = (kind: RuleKind): readonly BoundRule[] => [
  ...new Map(
    kind.examples.map(({ params }) => [JSON.stringify(params), kind.bind(params)] as const),
  ).values(),
]

/** What programs read in the sentences against a rule. */
const statedBy = ({ ref }: BoundRule): (readonly [sentence: string, stated: BoundRule])[] =>
  opposites
    .get(ref.name)
    .says(ref.params)
    .flatMap(sentence =>
      read(sentence).rules.flatMap(({ kind }) =>
        kind ? [[sentence, kinds.get(kind.name).bind(kind.params)] as const] : [],
      ),
    )

it('has an opposite for every kind, or a reason why there is none', () => {
  expect([...opposites.names(), ...Object.keys(withoutOpposite)].sort()).toEqual(kinds.names())
})

it('lists every family that has a file, sorted', () => {
  const files = readdirSync(import.meta.dirname)
    .filter(file => !/test|index|amounts|opposite|other-than/.test(file))
    .map(file => file.replace('.ts', ''))
  expect([...new Set(opposites.names().map(name => name.split('.')[0]))]).toEqual(files.sort())
  expect(opposites.names()).toEqual(opposites.names().toSorted())
})

describe.each([...opposites])('against $name', ({ name, says }) => {
  const kind = kinds.get(name)

  it('says two to four sentences that a user would say', () => {
    for (const { ref } of rulesOf(kind)) {
      const sentences = says(ref.params)
      expect(sentences.length).toBeGreaterThanOrEqual(2)
      expect(sentences.length).toBeLessThanOrEqual(4)
      expect(new Set(sentences).size).toBe(sentences.length)
      for (const sentence of sentences) {
        expect(sentence).toMatch(/[.!?…"🎉]$/u)
        expect(sentence).not.toMatch(/undefined|NaN|\[object| {2}|\n|system prompt/)
        expect(sentence.length).toBeLessThanOrEqual(160)
      }
    }
  })

  it('is never read as the rule itself', () => {
    for (const rule of rulesOf(kind))
      for (const [sentence, stated] of statedBy(rule))
        if (stated.ref.name === name) expect([sentence, exclude(rule, stated)]).toEqual([sentence, true])
  })
})

it('takes parameters of any shape', () => {
  fc.assert(
    fc.property(fc.object(), params => {
      for (const { says } of opposites)
        for (const sentence of says(params)) expect(sentence).not.toMatch(/undefined|NaN/)
    }),
    { numRuns: 20 },
  )
})

it('contradicts the rule wherever a sentence reads as a rule of its own', () => {
  const stated = [...opposites].flatMap(({ name }) =>
    rulesOf(kinds.get(name)).flatMap(rule => statedBy(rule).map(([, other]) => exclude(rule, other))),
  )
  expect(stated.length).toBeGreaterThan(40)
  // The others are half of what a sentence says ("use bullet points, and explain each at length"), or leave a loophole.
  expect(stated.filter(Boolean).length / stated.length).toBeGreaterThan(0.9)
})

/** Whether two rules speak against each other by their claims, or no reply that is known to keep one keeps the other. */
function exclude(rule: BoundRule, other: BoundRule): boolean {
  if (rule.claims.some(claim => other.claims.some(theirs => clashOf(claim, theirs) !== null))) return true
  const tried = [rule, other].flatMap(({ ref }) =>
    kinds.get(ref.name).examples.flatMap(({ request = 'Why?', history = [], passes, fails }) =>
      [...passes, ...fails].filter(Boolean).map(text => ({
        reply: new Passage(text),
        context: { request, history, turn: 1, random: random(1) },
      })),
    ),
  )
  return !tried.some(({ reply, context }) =>
    [rule, other].every(bound => bound.check(reply, context).outcome === 'pass'),
  )
}

describe('numbers', () => {
  const numbersIn = (sentences: readonly string[]): number[] =>
    sentences.flatMap(sentence => sentence.match(/\d+/g) ?? []).map(Number)
  const countable = [...opposites].filter(({ name }) => name.startsWith('length.'))

  it('go beyond every bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), bound => {
        for (const { name, says } of countable) {
          const isLeast = name.startsWith('length.min-')
          const sentences = says({ limit: bound, count: bound, min: 1, max: bound })
          for (const number of numbersIn(sentences))
            if (isLeast) expect(number).toBeLessThan(bound)
            else expect(number).toBeGreaterThan(bound)
        }
      }),
    )
  })

  it('miss every multiple', () => {
    const { says } = opposites.get('arithmetic.word-count-multiple')
    for (let of = 3; of <= 1_000; of++)
      for (const number of numbersIn(says({ of }))) expect(number % of).not.toBe(0)
  })
})

it('asks for nothing where a bound leaves no less', () => {
  for (const name of ['min-words', 'min-sentences', 'min-paragraphs', 'min-lines', 'min-characters'])
    expect(opposites.get(`length.${name}`).says({ count: 1 })).toEqual([])
})

it('asks for other texts than the rule demands', () => {
  fc.assert(
    fc.property(fc.string(), given => {
      const lower = given.toLowerCase()
      const text = otherThan(given, ['one thing', 'another'])
      if (!lower.includes('another')) expect(text.toLowerCase()).not.toBe(lower)
    }),
  )
  expect(otherThan('Basically', ['Basically', 'Actually'])).toBe('Actually')
  expect(otherThan('We basically know.', ['Basically', 'Actually'])).toBe('Actually')
})

it('has no two kinds say nearly the same', () => {
  const said = [...opposites]
    // Both keep to one topic, and are left by the same ways.
    .filter(({ name }) => name !== 'scope.refusal-sentence')
    .flatMap(({ name, says }) => says(rulesOf(kinds.get(name))[0]?.ref.params ?? {}))
  expect(alikePairs(said)).toEqual([])
})
