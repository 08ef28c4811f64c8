import { expect, it } from 'vitest'
import { readSystemPrompt } from './read-system-prompt.ts'

const json =
  '{"role": {"name": "a cook", "persona": "You are a cook."}, "rules": ["1. Be {brief}.", "Say \\"salt\\"."]}'
const prompt = { role: { name: 'cook', persona: 'You are a cook.' }, rules: ['Be {brief}.', 'Say "salt".'] }

it.each([
  ['bare', json],
  ['in a fence', `\`\`\`json\n${json}\n\`\`\``],
  ['with prose around it', `Sure! Here it is:\n\n${json}\n\nI hope this helps.`],
  ['after braces in prose', `The set {role, rules} follows {as asked}: ${json}`],
  ['spread over lines', JSON.stringify(JSON.parse(json), null, 2)],
  ['with a comma too many', json.replace('."]}', '.",]}')],
  ['with single quotes around a key', json.replace('"rules"', "'rules'")],
  ['with a raw line break in a string', json.replace('are a', 'are\na')],
])('reads JSON %s', (_, reply) => {
  expect(readSystemPrompt(reply)).toEqual(prompt)
})

it.each([
  ['nothing', ''],
  ['prose', 'I cannot help with that {sorry}.'],
  ['an object that breaks off', json.slice(0, 80)],
  ['a list', '["You are a cook."]'],
  ['a further field', json.replace('"rules"', '"note": "x", "rules"')],
  ['rules that are not texts', json.replace('"1. Be {brief}."', '7')],
  ['an empty rule', json.replace('1. Be {brief}.', ' ')],
  ['an endless rule', json.replace('{brief}', 'brief '.repeat(100))],
  ['a role without persona', json.replace('"persona"', '"person"')],
])('refuses %s', (_, reply) => {
  expect(readSystemPrompt(reply)).toBeNull()
})

it('is quick on what is not meant for it', () => {
  for (const reply of ['{'.repeat(50_000), '{"role": '.repeat(8_000), `${'{"a": "'.repeat(4_000)}}`]) {
    const before = performance.now()
    expect(readSystemPrompt(reply)).toBeNull()
    expect(performance.now() - before).toBeLessThan(2_000)
  }
})
