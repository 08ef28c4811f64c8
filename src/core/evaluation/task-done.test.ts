import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Task } from './task.ts'
import { taskDone } from './task-done.ts'

const request = 'How do I keep basil from wilting on the kitchen windowsill?'
const reference: Task = {
  is: 'reference',
  answer:
    'Water it from below, and only when the top of the soil is dry. Basil wilts in cold draughts and in the noon sun behind glass, so move the pot a hand away from the window and pinch off the flowers.',
}
const system =
  'You are a gardener with forty years behind you. Answer in at most fifty words. Never use exclamation marks.'

describe('a task with a reference', () => {
  it.each([
    [
      'another good answer',
      'Basil on a windowsill usually wilts because the soil stays soaked. Let it dry, then water the pot from a saucer.',
    ],
    ['a terse one', 'Water from below, when the soil is dry; keep it out of cold draughts.'],
  ])('is done by %s', (_, reply) => expect(taskDone(reference, reply, request).outcome).toBe('pass'))

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t'],
    ['a full stop', '.'],
    ['a refusal', "I'm sorry, but I can't help with that."],
    ['a refusal that names the matter', 'Unfortunately, I cannot give advice on basil or windowsills.'],
    ['a German refusal', 'Dabei kann ich Ihnen leider nicht helfen.'],
    ['a promise', 'Certainly! I would be happy to help you with your basil.'],
    ['the request', request],

    ['the system prompt', system],
    ['one word over and over', 'basil '.repeat(60)],
  ])('is not done by %s', (_, reply) =>
    expect(taskDone(reference, reply, request, system).outcome).toBe('fail'),
  )

  it.each([
    ['an answer to something else', 'The Treaty of Westphalia ended the Thirty Years War in 1648.'],
    [
      'an answer in another language',
      'Gießen Sie erst, wenn die Erde trocken ist, und stellen Sie den Topf weg vom kalten Fenster.',
    ],
    ['words that a rule asked for', 'Lantern. Compass. Kettle.'],
  ])('is left open by %s', (_, reply) => expect(taskDone(reference, reply, request).outcome).toBe('unknown'))
})

describe('a task with a known answer', () => {
  const sum: Task = { is: 'answer', accepted: ['1,050 ml', '1050 ml'] }
  it.each([
    ['Answer: 1050 ml', 'pass'],
    ['1,050 ml', 'pass'],
    ['You need 7/4 of it.\n\nSo it comes to **1,050 ml** of stock.', 'pass'],
    ['Answer: 600 ml', 'fail'],
    ['600 ml for four, so 11,050 ml', 'fail'],
    ['', 'fail'],
  ])('%j is a %s', (reply, outcome) => expect(taskDone(sum, reply, 'How much stock?').outcome).toBe(outcome))
})

it('never throws, and never calls the request itself an answer', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ maxLength: 200 }),
      (reply, asked) => {
        expect(['pass', 'fail', 'unknown']).toContain(taskDone(reference, reply, asked).outcome)
        expect(taskDone(reference, asked, asked).outcome).not.toBe('pass')
      },
    ),
  ))
