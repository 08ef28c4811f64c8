import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edits } from '../../../test/planted-duplicates.ts'
import { random } from '../../core/random.ts'
import { contaminationTest } from './contamination.ts'

const near = 0.6
const root = new URL('../../../data/', import.meta.url)
const questionsIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter(file => file.endsWith('.jsonl') && !file.startsWith('role'))
    .flatMap(file =>
      readFileSync(new URL(`${folder}${file}`, root), 'utf8')
        .trim()
        .split('\n'),
    )
    .map(line => JSON.parse(line).messages[0].content)

const benchmark = questionsIn('benchmarks/')
const training = questionsIn('instructions/')
const test = contaminationTest(benchmark, { near, inside: 'either' })

describe('on the bundled questions', () => {
  it.each(Object.entries(edits))('finds at least 95%% where the edit is: %s', (name, edit) => {
    const found = benchmark.filter((text, at) =>
      test(edit(text, random(3).fork(`${name} ${at}`))).some(({ text: place }) => place === at),
    )
    expect(found.length / benchmark.length).toBeGreaterThanOrEqual(0.95)
  })
  it('calls less than 1% of the bundled instructions near', () => {
    const alarms = training.filter(text => test(text).length > 0)
    expect(alarms.length / training.length).toBeLessThan(0.01)
  })
})

it('finds a text in itself, wherever it stands, and in any casing, with likeness 1', () =>
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 4, maxLength: 30 }),
      fc.array(fc.stringMatching(/^[a-z]{9,12}$/), { maxLength: 30 }),
      (words, before) => {
        const found = contaminationTest([words.join(' ')], { near: 1, inside: 'either' })(
          `${before.join(', ')} ${words.join(' ').toUpperCase()}!`,
        )
        expect(found.map(({ text }) => text)).toEqual([0])
      },
    ),
  ))

it('takes very short texts for near to their equals only', () => {
  const short = contaminationTest(['Thank you!', 'Why is the sky blue at noon?'], { near, inside: 'either' })
  expect(short('thank you')).toEqual([{ text: 0, likeness: 1 }])
  expect(short('Thank you, and why do cats purr when somebody strokes them?')).toEqual([])
  expect(short('')).toEqual([])
})

it('tells questions apart that share a stock phrase only', () => {
  const stock = [
    'Write a short story about a lighthouse keeper who finds a letter.',
    'Write a short story about dragons that are afraid of heights.',
  ]
  const both = contaminationTest([...stock, ...benchmark], { near, inside: 'either' })
  expect(both('Write a short story about two accountants in love with the same bridge.')).toEqual([])
  expect(
    both('a short story please, about DRAGONS that are afraid of heights').map(({ text }) => text),
  ).toEqual([1])
})

it('lets system prompts share a role where their rules differ', () => {
  const role =
    'You are a baker who rises at three and speaks of dough as of an old friend who is never in a hurry.'
  const both = contaminationTest([`${role} Use no commas. End with a question. Answer in French.`], {
    near: 0.8,
    inside: 'both',
  })
  expect(both(`${role} Write at most 40 words. Never mention prices. Begin with "Hello".`)).toEqual([])
  expect(both(`${role} Use no commas. End with a question. Answer in German.`)).toHaveLength(1)
})
