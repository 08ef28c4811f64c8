import { expect, it, onTestFinished } from 'vitest'
import { scriptedServer } from '../../testing/scripted-server.ts'
import { openModel } from './model-reference.ts'

it('names models by what decides their replies', () => {
  const env = { OPENAI_API_KEY: 'k' }
  expect(openModel('openai:gpt-4o', env).id).toBe('openai:gpt-4o')
  expect(openModel('openai:ft:gpt:org', env).id).toBe('openai:ft:gpt:org')
  expect(openModel('openai:x', { ...env, OPENAI_BASE_URL: 'http://proxy:9/v1/' }).id).toBe(
    'http://proxy:9/v1#x',
  )
  expect(openModel('http://127.0.0.1:8000/v1#my/model', {}).id).toBe('http://127.0.0.1:8000/v1#my/model')
})

it('sends the key that belongs to the reference, and none to whoever asks for none', async () => {
  const server = await scriptedServer(() => 'ok')
  onTestFinished(() => server.close())
  const env = { OPENAI_API_KEY: ' sk-openai\n', RNR_API_KEY: 'own', OPENAI_BASE_URL: server.url }
  const messages = [{ role: 'user' as const, content: 'hi' }]
  await openModel('openai:x', env).complete({ messages })
  await openModel(`${server.url}#x`, env).complete({ messages })
  await openModel(`${server.url}#x`, { OPENAI_API_KEY: 'sk-openai' }).complete({ messages })
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer sk-openai',
    'Bearer own',
    undefined,
  ])
})

it.each([
  ['openai:gpt-4o', {}, 'set OPENAI_API_KEY'],
  ['openai:', { OPENAI_API_KEY: 'k' }, 'names no model; write openai:NAME'],
  ['gpt-4o', {}, '"gpt-4o" names no model'],
  ['anthropic:claude', {}, 'anthropic models are not supported yet; supported: openai:NAME'],
  ['bedrock:x', {}, 'not supported yet'],
  ['gemini:x', {}, 'not supported yet'],
  ['http://127.0.0.1:8000/v1', {}, 'which model? Write http://127.0.0.1:8000/v1#NAME'],
  ['http://me:secret@host/v1#m', {}, 'must hold no credentials'],
  ['http://host/v1?key=secret#m', {}, 'must hold no credentials'],
  ['openai:x', { OPENAI_API_KEY: 'secret key' }, 'OPENAI_API_KEY holds a character'],
  ['openai:x', { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'localhost:1' }, 'OPENAI_BASE_URL: not a URL'],
])('refuses %s in one line that says what to do', (reference, env, message) => {
  expect(() => openModel(reference, env)).toThrow(message)
  expect(() => openModel(reference, env)).toThrow(expect.objectContaining({ boundary: 'config' }))
  expect(() => openModel(reference, env)).not.toThrow(/secret/)
})
