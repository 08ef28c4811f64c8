import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  casesIn,
  fileAt,
  fileOf,
  hasSharedData,
  sharedData,
  toolsWith,
} from '../../../../test/benchmark-files.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import type { GradedCase } from '../../../core/evaluation/graded-case.ts'
import type { Message } from '../../../core/message.ts'
import { proportion } from '../../../core/statistics/proportion.ts'
import { alpacaEval } from './alpaca-eval.ts'
import { type Comparison, lengthControlledWinRate } from './length-control.ts'
import { logisticFit } from './logistic-fit.ts'
import { preferenceIn } from './preference.ts'

const rows = ['Name a tree.', 'Name a bird.', 'Name a fish.', 'Name a stone.'].map(instruction => ({
  ...{
    dataset: 'ours',
    instruction,
    output: `Reference to "${instruction}"`,
    generator: 'gpt4_1106_preview',
  },
}))
const outputs = fileOf('model_outputs.json', rows)

/** Prefers the reply that holds this, wherever it stands. */
const preferring = (wanted: string) => {
  const asked: (readonly Message[])[] = []
  const ask = async (messages: readonly Message[]) => {
    asked.push(messages)
    const [, second = ''] = (messages[1]?.content ?? '').split('<reply-2 ')
    return `{"reason": "as scripted", "preferred": ${second.includes(wanted) ? 2 : 1}}`
  }
  return { ask, asked }
}
const graded = async (reply: string, ask?: (messages: readonly Message[]) => Promise<string>) => {
  const { cases } = await casesIn(alpacaEval, outputs)
  const all: GradedCase[] = []
  for (const one of cases)
    all.push(await alpacaEval.grade({ case: one, replies: [reply], sample: 0 }, toolsWith(ask && { ask })))
  return all
}

it('counts the replies that a judge prefers, in whichever order it sees them', async () => {
  const { ask, asked } = preferring('an answer of ours')
  const [winRate] = alpacaEval.metrics
  expect(winRate?.of(await graded('This is an answer of ours.', ask))).toMatchObject({ value: 1, counted: 4 })
  const firsts = asked.map(([, user]) =>
    (user?.content.split('<reply-2 ')[0] ?? '').includes('answer of ours'),
  )
  expect(new Set(firsts)).toEqual(new Set([true, false]))
  expect(winRate?.of(await graded('Short.', preferring('Reference to').ask))).toMatchObject({ value: 0 })
  // The same case is shown in the same order again.
  const again = preferring('an answer of ours')
  await graded('This is an answer of ours.', again.ask)
  expect(again.asked).toEqual(asked)
})

it('calls the same text a draw without asking, and what is no answer undecided', async () => {
  const { cases } = await casesIn(alpacaEval, outputs)
  const { ask, asked } = preferring('x')
  const tie = await alpacaEval.grade(
    { case: cases[0] as Case, replies: [rows[0]?.output ?? ''], sample: 0 },
    toolsWith({ ask }),
  )
  expect([tie.scores, tie.marks, asked.length]).toEqual([{ preference: 0.5, 'length difference': 0 }, [], 0])
  for (const unclear of [await graded('A.', async () => 'Both are fine.'), await graded('A.')])
    expect(alpacaEval.metrics.map(metric => metric.of(unclear))).toMatchObject([
      { value: null, counted: 0, undecided: 4 },
      { value: null, counted: 0, undecided: 4 },
    ])
})

it.each([
  ['{"reason": "x", "preferred": 2}', 2],
  ['Sure: {"reason": "x", "preferred": "1"}', 1],
  ['{"reason": "x", "preferred": 3}', undefined],
  ['{"preferred": 1}', undefined],
  ['1', undefined],
])('reads %j as %s', (reply, preferred) => expect(preferenceIn(reply)?.preferred).toBe(preferred))

it('reads outputs, difficulties and the broken rows among them', async () => {
  const difficulty = fileOf('instruction_difficulty.csv', [
    { 'column 1': '0', instruction_difficulty: '0.5' },
    { index: 1, instruction_difficulty: -1 },
    { index: 2, instruction_difficulty: 'hard' },
  ])
  const broken = fileOf('more.json', [
    { instruction: '', output: 'x' },
    { instruction: 'Name a sea.' },
    rows[0],
  ])
  const { cases, problems } = await casesIn(alpacaEval, outputs, difficulty, broken)
  expect(cases.map(({ facts }) => facts?.difficulty)).toEqual([0.5, -1, undefined, undefined])
  expect(problems).toEqual([
    expect.stringContaining('copy/instruction_difficulty.csv row 3: instruction_difficulty: '),
    expect.stringContaining('copy/more.json row 1: instruction: '),
    expect.stringContaining('copy/more.json row 2: output: '),
    expect.stringContaining('was there before'),
  ])
  expect(alpacaEval.repliesIn?.({ instruction: 'Name a tree.', output: 'Oak', generator: 'm' })).toEqual({
    id: cases[0]?.id,
    replies: ['Oak'],
  })
  expect(alpacaEval.repliesIn?.({ id: 1, response: 'Oak' })).toBeNull()
})

describe('length control', () => {
  const sixty = Array.from({ length: 60 }, (_, i) => i)
  const outcome = (i: number): number => (i % 9 === 0 ? 0.5 : (i * 7) % 10 < 6 ? 1 : 0)

  it('fits as numpy and scipy do', () => {
    const { weights } = logisticFit(
      sixty.map(i => ({
        features: [1, Math.tanh(Math.sin(i) * 1.3), Math.cos(i * 0.7)],
        outcome: outcome(i),
      })),
    )
    const expected = [0.37909297, -0.20040232, -0.2397206] // Newton in numpy; BFGS of scipy agrees to 7 digits
    for (const [at, weight] of weights.entries()) expect(weight).toBeCloseTo(expected[at] as number, 7)
  })

  const compared = (
    preference: (i: number) => number,
    lengthDifference: (i: number) => number,
  ): Comparison[] =>
    sixty.map(i => ({
      ...{ cluster: String(i), difficulty: null },
      preference: preference(i),
      lengthDifference: lengthDifference(i),
    }))
  const lengths = (i: number): number => 200 + ((i * 37) % 150) - (180 + ((i * 53) % 260))

  it('gives the rates that numpy gives, with difficulties and without', () => {
    const comparisons = compared(outcome, lengths)
    expect(lengthControlledWinRate(comparisons)?.value).toBeCloseTo(0.63849174846, 9)
    const known = comparisons.map((one, i) => ({ ...one, difficulty: Math.sin(i * 1.1) }))
    expect(lengthControlledWinRate(known)?.value).toBeCloseTo(0.63818672099, 9)
  })

  it('takes away what length alone wins', () => {
    const longer = compared(
      i => (i % 4 === 0 ? 0 : 1),
      i => (i % 4 === 0 ? 300 : -300),
    )
    expect(longer.filter(({ preference }) => preference === 1).length / 60).toBe(0.75)
    expect(lengthControlledWinRate(longer)?.value).toBeLessThan(0.65)
    const even = compared(
      i => i % 2,
      i => (i % 2 === 0 ? 300 : -300),
    )
    expect(lengthControlledWinRate(even)?.value).toBeCloseTo(0.5, 6)
  })

  it('where length says nothing is the win rate, with an interval near that of a share', () => {
    const flat = lengthControlledWinRate(
      compared(
        i => (i % 4 === 0 ? 0 : 1),
        () => 10,
      ),
    )
    expect(flat?.value).toBeCloseTo(0.75, 3)
    const share = proportion(45, 60)
    expect(flat?.low).toBeCloseTo(share?.low ?? 0, 1)
    expect(flat?.high).toBeCloseTo(share?.high ?? 0, 1)
  })

  it('holds draws of the same case for one', () => {
    const once = compared(outcome, lengths)
    const thrice = [...once, ...once, ...once]
    const [one, three] = [lengthControlledWinRate(once), lengthControlledWinRate(thrice)]
    expect(three?.low).toBeCloseTo(one?.low ?? 0, 3)
    expect(three?.high).toBeCloseTo(one?.high ?? 0, 3)
  })

  it('stays a share within its interval, whatever is compared, and does not care for the order', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            cluster: fc.constantFrom('a', 'b', 'c', 'd'),
            preference: fc.constantFrom(0, 0.5, 1),
            lengthDifference: fc.integer({ min: -5_000, max: 5_000 }),
            difficulty: fc.option(fc.double({ min: -3, max: 3, noNaN: true })),
          }),
          { minLength: 1, maxLength: 40 },
        ),
        comparisons => {
          const { value, low, high } = lengthControlledWinRate(comparisons) ?? { value: -1, low: 0, high: 0 }
          expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true)
          expect(lengthControlledWinRate(comparisons.toReversed())?.value).toBeCloseTo(value, 6)
        },
      ),
    ))
})

describe.skipIf(!hasSharedData)('the published outputs (skipped without ../shared/data)', () => {
  it('are read to the last row, and those of another model are replies to them', async () => {
    const folder = `${sharedData}/alpaca-eval`
    const { cases, problems } = await casesIn(alpacaEval, fileAt(`${folder}/gpt4_1106_preview.json`))
    expect([cases.length, problems]).toEqual([805, []])
    const ids = new Set(cases.map(({ id }) => id))
    let matched = 0
    for await (const row of fileAt(`${folder}/alpaca-7b.json`).rows())
      if ('value' in row && ids.has(alpacaEval.repliesIn?.(row.value)?.id ?? '')) matched++
    expect(matched).toBe(805)
  })
})
