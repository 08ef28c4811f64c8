import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../test/hand-made.ts'
import { openTill } from '../core/calls/till.ts'
import type { Model } from '../core/model.ts'
import { calibrationFileSchema } from '../core/wire-calibration.ts'
import { loadJudgePrompt } from '../io/prompts.ts'
import { openJudge } from '../stages/judge/open-judge.ts'
import { calibrateJudge } from './calibrate-judge.ts'
import { keepCalibration, readCalibrations } from './calibration-file.ts'
import { judgedTally } from './judged-summary.ts'
import type { Judging } from './open-judging.ts'

const bundled = readFileSync('data/calibration/labelled.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as { reply: string; label: string })

/** A judge that answers by the reply alone. */
function judging(id: string, answer: (reply: string) => string): Judging {
  const model: Model = {
    id,
    async complete({ messages }) {
      const text = messages.at(-1)?.content ?? ''
      const [, , reply = ''] = /<reply (\w{8})>\n([\s\S]*?)\n<\/reply \1>/.exec(text) ?? []
      return { text: answer(reply), stop: 'end', usage: { input: 1, output: 1 } }
    },
  }
  return {
    judge: openJudge({ models: [model], prompt: loadJudgePrompt(), votes: 3 }),
    width: 8,
    till: openTill({ spent: 0 }),
    spent: () => ({ calls: 0, known: 0, tokens: { input: 0, output: 0, cached: 0 }, costUsd: 0 }),
    close: async () => {},
  }
}
const say = (verdict: string): string => JSON.stringify({ reason: 'So it is.', verdict })
const truth = (reply: string): string => {
  const label = bundled.find(row => row.reply === reply)?.label
  return label === 'pass' ? 'followed' : label === 'fail' ? 'broken' : 'not_applicable'
}
const calibrate = (by: Judging, sources: readonly string[] = ['bundled'], programs = false) =>
  calibrateJudge({ sources, programs, limit: sources.includes('bundled') ? null : 80, judging: by })

it('finds nothing wrong with a judge that is right, and everything with bad ones', async () => {
  const right = await calibrate(judging('right', reply => say(truth(reply))))
  expect(right).toMatchObject({ replies: bundled.length, unusable: 0, unlabelled: 0, unreadable: 0 })
  expect(right.figures.human?.overall).toMatchObject({
    sensitivity: { value: 1 },
    specificity: { value: 1 },
    kappa: { value: 1 },
    unknown: { value: 0 },
  })
  expect(right.rates?.corrected?.value).toBeCloseTo(right.rates?.labelled?.value ?? Number.NaN, 9)

  const yes = await calibrate(judging('yes', () => say('followed')))
  expect(yes.figures.human?.overall).toMatchObject({
    sensitivity: { value: 0 },
    specificity: { value: 1 },
    kappa: { value: 0 },
  })
  expect(yes.rates).toMatchObject({ judged: { value: 1 }, corrected: null })

  for (const useless of [
    "I'm sorry, but I can't help with that.",
    'The rule is followed.',
    '{"verdict": "followed"}',
  ]) {
    const { figures, unreadable, votes, rates } = await calibrate(judging('useless', () => useless))
    expect(figures.human?.overall).toMatchObject({
      decided: 0,
      sensitivity: null,
      kappa: null,
      unknown: { value: 1 },
    })
    expect([unreadable, rates]).toEqual([votes, null])
  }
})

it('corrects what a harsh judge reports', async () => {
  const harsh = await calibrate(
    judging('harsh', reply =>
      say(truth(reply) === 'followed' && reply.length % 4 === 0 ? 'broken' : truth(reply)),
    ),
  )
  const { labelled, judged, corrected } = harsh.rates ?? {}
  expect(judged?.value).toBeLessThan(labelled?.value ?? 0)
  expect(corrected?.value).toBeCloseTo(labelled?.value ?? Number.NaN, 9)
})

it('compares with programs on the examples of every kind, or on replies that are given', async () => {
  const never = await calibrate(
    judging('never', () => say('broken')),
    ['examples'],
    true,
  )
  expect(never.figures.program?.overall.rows).toBe(80)
  expect(never.figures.program?.overall).toMatchObject({
    sensitivity: { value: 1 },
    specificity: { value: 0 },
  })

  const file = join(temporaryFolder(), 'given.jsonl')
  const rule = { kind: 'length.max-words', params: { limit: 2 } }
  writeFileSync(
    file,
    [
      { rule, reply: 'one two' },
      { rule, reply: 'one two three', labels: ['pass', 'fail', 'fail'] },
      { rule: { text: 'Be kind.' }, reply: 'x' },
      { rule: { text: 'Be kind.' }, reply: 'x', labels: ['pass', 'fail'] },
      { rule: { kind: 'length.max-word', params: {} }, reply: 'x', label: 'pass' },
      'rubbish',
    ]
      .map(row => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`)
      .join(''),
  )
  const given = await calibrate(
    judging('never', () => say('broken')),
    [file],
    true,
  )
  expect(given).toMatchObject({ replies: 2, unusable: 2, unlabelled: 2, people: { replies: 2 } })
  expect(given.calibration.labels.program?.length).toMatchObject({ pass: { fail: 1 }, fail: { fail: 1 } })
  expect(given.calibration.labels.human?.length).toMatchObject({ fail: { fail: 1 } })
  await expect(
    calibrate(
      judging('never', () => say('broken')),
      [file],
    ),
  ).resolves.toMatchObject({ replies: 1 })
})

it('refuses what nobody labelled, in one line', async () => {
  const file = join(temporaryFolder(), 'bare.jsonl')
  writeFileSync(file, '{"rule": {"text": "Be kind."}, "reply": "x"}\n')
  await expect(
    calibrate(
      judging('m', () => say('followed')),
      [file],
    ),
  ).rejects.toThrow(/nothing to compare the judge with \(row 1: no label\); give rows with "label"/)
})

it('keeps the calibrations of several judges and labellers in one file, and corrects by people first', async () => {
  const file = join(temporaryFolder(), 'calibration.json')
  const mild = judging('mild', reply => say(reply.length % 3 === 0 ? 'followed' : truth(reply)))
  keepCalibration(file, (await calibrate(mild)).calibration)
  keepCalibration(file, (await calibrate(mild, [], true)).calibration)
  keepCalibration(file, (await calibrate(judging('other', reply => say(truth(reply))))).calibration)
  expect(calibrationFileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).calibrations.length).toBe(2)
  const known = readCalibrations(file)
  const own = known.find(({ judge }) => judge.id === mild.judge.id)
  expect(Object.keys(own?.labels ?? {}).sort()).toEqual(['human', 'program'])

  const tally = judgedTally()
  for (let i = 0; i < 50; i++)
    tally.add({}, { outcome: i % 5 === 0 ? 'fail' : 'pass', reason: '', votes: [], models: 1 })
  const { calibration, passRate } = tally.summary(mild, known)
  expect(calibration).toMatchObject({
    by: 'human',
    specificity: { value: 1 },
    families: { 'free text': expect.anything() },
  })
  expect(calibration?.corrected?.value).toBeLessThan(passRate?.value ?? 0)
  expect(tally.summary(mild, []).calibration).toBeNull()
})

it('says which calibration file is no good', () => {
  const file = join(temporaryFolder(), 'calibration.json')
  expect(() => readCalibrations(file)).toThrow(/cannot be read .*rnr calibrate writes such a file/)
  writeFileSync(file, '{"format": 1, "calibrations": [{"judge": 7}]}')
  expect(() => readCalibrations(file)).toThrow(/calibrations\.0\.judge/)
})
