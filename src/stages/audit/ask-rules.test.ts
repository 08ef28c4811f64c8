import { expect, it } from 'vitest'
import { kinds } from '../../catalog/rules/index.ts'
import type { Model, ModelRequest } from '../../core/model.ts'
import { ruleReader } from '../../core/read-rules.ts'
import { loadReadRulesPrompt } from '../../io/prompts.ts'
import { askRules } from './ask-rules.ts'
import { readPrompt } from './read-prompt.ts'
import { withListedRules } from './with-listed-rules.ts'

const prompt = 'You are Ada.\nSpeakers of the\nhouse come first.\nUse no emojis.'
const asked: ModelRequest[] = []
const saying = (text: string): Model => ({
  id: 'helper',
  async complete(request) {
    asked.push(request)
    return { text, usage: { input: 1, output: 1 }, stop: 'end' }
  },
})
const list = (text: string) => askRules(prompt, { model: saying(text), template: loadReadRulesPrompt() })
const quotes = (...all: readonly string[]): string => JSON.stringify({ rules: all.map(quote => ({ quote })) })

it('takes what stands in the prompt word for word, and nothing else', async () => {
  const listed = await list(quotes('Speakers of the house come first.', 'Use no emojis.', 'Use no emoji.'))
  expect(listed).toEqual({
    quotes: ['Speakers of the house come first.', 'Use no emojis.'],
    refused: ['Use no emoji.'],
  })
  expect(asked.at(-1)?.messages[1]?.content).toContain(prompt)
})

it('says what to do where the reply is no JSON', async () => {
  await expect(list('There are two rules.')).rejects.toThrow(
    /--helper helper: its reply is not the JSON asked for/,
  )
})

it('adds the rules that were missed, in their places, and binds those that a kind reads', () => {
  const read = ruleReader(kinds)
  const reading = readPrompt('You are Ada.\nSpeakers of the house come first.\nUse no emojis.', read)
  expect(reading.rules).toHaveLength(1)
  const helped = withListedRules(reading, ['Speakers of the house come first.', 'Use no emojis.'], {
    prompt: 'You are Ada.\nSpeakers of the house come first.\nUse no emojis.',
    read,
  })
  expect(helped.rules.map(({ id, text, kind }) => [id, text, kind?.name])).toEqual([
    ['r1', 'Speakers of the house come first.', undefined],
    ['r2', 'Use no emojis.', 'style.no-emoji'],
  ])
  expect(helped.background).toEqual([])
})
