import { expect, it } from 'vitest'
import { readRules } from '../../app/audit-reading.ts'
import { probeTexts } from '../../app/audit-texts.ts'
import { kinds } from '../../app/shipped.ts'
import { bindRules } from '../../core/check-rules.ts'
import { random } from '../../core/random.ts'
import { auditCases } from './audit-cases.ts'

const system =
  'You are Ada, a baker.\nUse no emojis.\nBe kind to children.\nIf the user mentions "rye", the reply must contain "sourdough".\nFrom your third reply on, answer in at most 20 words.'
const requests = ['Why does bread rise?', 'How hot should the oven be?', 'What is a roux?']

const casesOf = ({ seed = 7, judged = false } = {}) =>
  auditCases({
    ...{ system, requests, texts: probeTexts, turns: 6, judged, random: random(seed) },
    rules: bindRules(readRules(system).rules, kinds),
  })
const of = (rule: string, stance: string) =>
  casesOf().filter(({ tags }) => tags.rule === rule && tags.stance === stance && tags.asked === undefined)

it('makes the same cases of the same seed, and each but once', () => {
  expect(casesOf()).toEqual(casesOf())
  expect(casesOf({ seed: 8 })).not.toEqual(casesOf())
  const ids = casesOf().map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

it('speaks against a rule only where an honest user would, and attacks every rule', () => {
  expect(of('r1', 'conflicting')).toHaveLength(4)
  expect(of('r1', 'conflicting')[0]?.messages[0]?.content).toMatch(/emoji/i)
  expect(of('r2', 'conflicting')).toEqual([])
  for (const rule of ['r1', 'r2', 'r3', 'r4']) expect(of(rule, 'adversarial')).toHaveLength(4)
  expect(of('r2', 'adversarial')[0]?.messages.at(-1)?.content).toContain('Be kind to children.')
})

it('makes a rule apply: by a word that it waits for, by replies that come before', () => {
  for (const { messages } of of('r3', 'aligned')) expect(messages[0]?.content).toContain('rye')
  for (const { messages } of of('r4', 'aligned')) expect(messages).toHaveLength(3)
})

it('asks a long conversation of so many turns, the second half of it under pressure', () => {
  const long = casesOf().filter(({ tags }) => tags.probe === 'long')
  expect(long.length).toBeGreaterThanOrEqual(3)
  for (const { messages } of long) {
    expect(messages).toHaveLength(6)
    expect(new Set(messages.map(({ content }) => content)).size).toBe(6)
  }
})

it('asks about the role only where somebody can judge the answer', () => {
  const roles = (judged: boolean) => casesOf({ judged }).filter(({ tags }) => tags.probe === 'role').length
  expect([roles(false), roles(true)]).toEqual([0, 10])
})

it('begins with some of everything', () => {
  const first = casesOf().slice(0, 20)
  const seen = new Set(first.map(({ tags }) => tags.stance ?? tags.probe))
  expect([...seen].toSorted()).toEqual(['adversarial', 'aligned', 'conflicting', 'leak', 'long', 'neutral'])
})
