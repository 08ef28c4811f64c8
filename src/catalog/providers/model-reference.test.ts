import { expect, it } from 'vitest'
import { providers } from './index.ts'
import { openModel } from './model-reference.ts'

const keys = {
  OPENAI_API_KEY: 'k',
  ANTHROPIC_API_KEY: 'k',
  GROQ_API_KEY: 'k',
  GOOGLE_API_KEY: 'k',
  AWS_BEARER_TOKEN_BEDROCK: 'k',
  AWS_REGION: 'eu-west-1',
  AZURE_OPENAI_API_KEY: 'k',
  AZURE_OPENAI_ENDPOINT: 'https://mine.openai.azure.com/',
}

it.each([
  ['openai:gpt-4o', {}, 'openai:gpt-4o'],
  ['openai:ft:gpt:org', {}, 'openai:ft:gpt:org'],
  ['openai:x', { OPENAI_BASE_URL: 'http://proxy:9/v1/' }, 'http://proxy:9/v1#x'],
  ['http://127.0.0.1:8000/v1#my/model', {}, 'http://127.0.0.1:8000/v1#my/model'],
  ['https://h/v1/#a%20b', {}, 'https://h/v1#a b'],
  ['anthropic:claude-x', {}, 'anthropic:claude-x'],
  ['anthropic:claude-x', { ANTHROPIC_BASE_URL: 'http://proxy/v1/' }, 'anthropic:claude-x@http://proxy'],
  ['bedrock:anthropic.claude-v2:1', {}, 'bedrock:anthropic.claude-v2:1'],
  ['gemini:gemini-x', {}, 'gemini:gemini-x'],
  ['azure:mine', {}, 'azure:mine@https://mine.openai.azure.com'],
  ['groq:llama', {}, 'groq:llama'],
  ['ollama:qwen3:4b', {}, 'http://127.0.0.1:11434/v1#qwen3:4b'],
  ['ollama:x', { OLLAMA_HOST: '0.0.0.0' }, 'http://127.0.0.1:11434/v1#x'],
  ['ollama:x', { OLLAMA_HOST: 'box:1234' }, 'http://box:1234/v1#x'],
  ['ollama:x', { OLLAMA_HOST: 'https://box/ollama/' }, 'https://box/ollama/v1#x'],
])('names %s by what decides its replies', async (reference, env, id) => {
  const model = await openModel(reference, { env: { ...keys, ...env } })
  expect(model.id).toBe(id)
  await model.close?.()
})

it.each([
  ['openai:gpt-4o', {}, 'set OPENAI_API_KEY'],
  ['groq:x', { GROQ_API_KEY: '  ' }, 'set GROQ_API_KEY'],
  ['anthropic:x', {}, 'set ANTHROPIC_API_KEY'],
  ['gemini:x', {}, 'set GEMINI_API_KEY'],
  ['azure:x', {}, 'set AZURE_OPENAI_ENDPOINT'],
  ['azure:x', { AZURE_OPENAI_ENDPOINT: 'https://r' }, 'set AZURE_OPENAI_API_KEY'],
  ['bedrock:x', { AWS_BEARER_TOKEN_BEDROCK: 'k' }, 'set AWS_REGION'],
  ['bedrock:x', { AWS_BEARER_TOKEN_BEDROCK: 'k', AWS_REGION: 'evil.example/' }, 'is no region'],
  ['openai:', keys, 'names no model; write openai:NAME'],
  ['gpt-4o', {}, 'did you mean openai:gpt-4o?'],
  ['claude-sonnet', {}, 'did you mean anthropic:claude-sonnet?'],
  ['anthropc:claude', {}, 'did you mean anthropic:NAME?'],
  ['google:x', {}, 'did you mean gemini:NAME?'],
  ['vllm:x', {}, 'did you mean http://host:port/v1#NAME?'],
  ['http:x', {}, 'names no model'],
  ['', {}, 'names no model'],
  ['zzzzzzz:x', {}, 'known: offline, anthropic:NAME, azure:DEPLOYMENT'],
  ['student:run', {}, 'not supported yet'],
  ['http://127.0.0.1:8000/v1', {}, 'which model? Write http://127.0.0.1:8000/v1#NAME'],
  ['http://me:secret@host/v1#m', {}, 'must hold no credentials'],
  ['http://host/v1?key=secret#m', {}, 'must hold no credentials'],
  ['openai:x', { OPENAI_API_KEY: 'secret key' }, 'OPENAI_API_KEY holds a character'],
  ['openai:x', { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'localhost:1' }, 'OPENAI_BASE_URL: not a URL'],
])('refuses %s in one line that says what to do', async (reference, env, message) => {
  const failure = await openModel(reference, { env }).catch(error => error)
  expect(failure).toMatchObject({ boundary: 'config', message: expect.stringContaining(message) })
  expect(failure.message).not.toMatch(/secret|\n/)
})

it('has every provider say what it is, how it is written and what it reads', () => {
  for (const { name, summary, usage, variables } of providers) {
    expect(summary).not.toBe('')
    expect(usage.startsWith(`${name}:`), usage).toBe(true)
    for (const variable of variables) expect(variable).toMatch(/^[A-Z][A-Z0-9_]+$/)
  }
  expect(providers.names()).toEqual(providers.names().toSorted())
})
