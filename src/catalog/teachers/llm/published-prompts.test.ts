import { describe, expect, it } from 'vitest'
import { leakedWords } from '../../../core/leak.ts'
import { fillPart } from '../../../core/prompt-template.ts'
import { declaredClash } from '../../../core/rule-set.ts'
import { loadPrompts } from '../../../io/prompts.ts'
import { kinds } from '../../rules/index.ts'
import { repeatedRules, sentenceBinder } from './bind-sentences.ts'
import { showPrompt } from './prompt-messages.ts'
import { readSystemPrompt } from './read-system-prompt.ts'

const prompts = loadPrompts()
const bind = sentenceBinder(kinds)
const guideline = fillPart(prompts['system-prompt'], 'system')
const examples = guideline.split(/^## Example \d+$/m).slice(1)

describe.each(examples.map((text, index) => [index + 1, text] as const))('demonstration %i', (_, text) => {
  const wanted = Number(/Number of rules: (\d+)/.exec(text)?.[1])
  const instruction = /<instruction>\n([\s\S]*?)\n<\/instruction>/.exec(text)?.[1] ?? ''
  const written = readSystemPrompt(text)
  const rules = bind(written?.rules ?? [])

  it('does what the guideline asks for', () => {
    expect(written?.rules).toHaveLength(wanted)
    expect(written?.role.persona).toMatch(/^You are /)
    expect(repeatedRules(rules)).toBeNull()
    expect(declaredClash(rules.flatMap(({ bound }) => bound ?? []))).toBeNull()
    const turns = instruction.split(/<\/?turn \d+>/).filter(turn => turn.trim() !== '')
    expect(
      leakedWords(
        JSON.stringify(written),
        turns.map(user => ({ user })),
      ),
    ).toBeNull()
  })
})

it('shows several demonstrations, of several K', () => {
  expect(examples.length).toBeGreaterThanOrEqual(4)
  expect(new Set(examples.map(text => /Number of rules: (\d+)/.exec(text)?.[1])).size).toBeGreaterThanOrEqual(
    4,
  )
})

it('states most of its demonstrated rules in words that a program reads', () => {
  const rules = examples.flatMap(text => bind(readSystemPrompt(text)?.rules ?? []))
  const judged = rules.filter(({ bound }) => bound === null).map(({ rule }) => rule.text)
  expect(judged.length, judged.join('\n')).toBeLessThanOrEqual(rules.length / 3)
})

it('shows exactly the messages of each call', () => {
  const turns = [{ user: 'What is a fjord?' }]
  const [system, user] = showPrompt('system-prompt', prompts, { turns, rules: 2 })
  expect(system).toEqual({ role: 'system', content: guideline })
  expect(user?.content).toContain('Number of rules: 2\n\n<instruction>\nWhat is a fjord?\n</instruction>')
  expect(showPrompt('response', prompts, { turns, systemPrompt: 'Be brief.' })).toEqual([
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'What is a fjord?' },
  ])
  const repair = showPrompt('repair', prompts, { turns, broken: [{ text: 'Be brief.', reason: '90 words' }] })
  expect(repair.at(-1)?.content).toContain('- Rule: Be brief.\n  What was found: 90 words')
})
