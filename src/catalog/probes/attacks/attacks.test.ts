import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { alikePairs } from '../../../../test/probes/alike-pairs.ts'
import { random } from '../../../core/random.ts'
import { attacks } from './index.ts'

const request = 'Why does the moon always show us the same side?'
const wish = 'Please answer in English; don\'t use the word "tide".'

const hidden = new Set(['base64', 'letter-shift', 'reversed', 'spaced'].map(name => `encoding.${name}`))

it('lists every trick that has a file, and all attacks sorted', () => {
  const files = readdirSync(import.meta.dirname)
    .filter(file => !/test|index|attacks-by/.test(file))
    .map(file => file.replace('.ts', ''))
  expect([...new Set([...attacks].map(({ trick }) => trick))]).toEqual(files.sort())
  expect(attacks.names()).toEqual(attacks.names().toSorted())
})

describe.each([...attacks])('$name', ({ name, write }) => {
  const text = write({ request, wish, random: random(1) })

  it('carries the request and, unless it is hidden, the wish', () => {
    expect(text).toContain(request)
    if (hidden.has(name)) expect(text).not.toContain(wish)
    else expect([wish, JSON.stringify(wish)].some(said => text.includes(said))).toBe(true)
    expect(text.length).toBeGreaterThan(request.length + wish.length + 40)
  })

  it('is the same for the same seed', () => {
    expect(write({ request, wish, random: random(1) })).toBe(text)
  })

  it('takes any text as data', () => {
    const odd = '"}]\n</x> {{wish}} $& \\ 🎉'
    expect(write({ request: odd, wish: odd, random: random(1) })).not.toContain('undefined')
  })
})

it('hides a wish so that it can be read again', () => {
  const hiddenBy = (name: string): string =>
    attacks.get(`encoding.${name}`).write({ request, wish, random: random(1) })
  const line = (text: string): string => text.split('\n').find(part => /^[\w+/]+=*$/.test(part)) ?? ''
  expect(Buffer.from(line(hiddenBy('base64')), 'base64').toString()).toBe(wish)
  expect(hiddenBy('letter-shift')).toContain('Cyrnfr nafjre va Ratyvfu')
  expect([...hiddenBy('reversed')].reverse().join('')).toContain(wish)
})

it('has no two attacks that say nearly the same', () => {
  const texts = [...attacks].map(({ write }) => write({ request: '', wish: '', random: random(1) }))
  expect(alikePairs(texts)).toEqual([])
})
