import { expect, it } from 'vitest'
import { modelContract, type ProviderUnderTest, testKey } from '../../../test/model-contract.ts'
import {
  anthropicUnderTest,
  bedrockUnderTest,
  geminiUnderTest,
  openaiUnderTest,
} from '../../../test/wires-under-test.ts'
import { providers } from './index.ts'

const openaiQuota = {
  'x-ratelimit-limit-requests': '100',
  'x-ratelimit-remaining-requests': '0',
  'x-ratelimit-reset-requests': '1m2.5s',
  'x-ratelimit-limit-tokens': '9000',
  'x-ratelimit-remaining-tokens': '500',
  'x-ratelimit-reset-tokens': '20ms',
}
const soon = (): string => new Date(Date.now() + 30_000).toISOString()
const anthropicQuota = {
  'anthropic-ratelimit-requests-limit': '100',
  'anthropic-ratelimit-requests-remaining': '0',
  'anthropic-ratelimit-requests-reset': soon(),
  'anthropic-ratelimit-tokens-limit': '9000',
  'anthropic-ratelimit-tokens-remaining': '500',
  'anthropic-ratelimit-tokens-reset': soon(),
}

const open =
  (name: string, model = 'small'): ProviderUnderTest['open'] =>
  (_, settings) =>
    providers.get(name).open(model, settings)

/** A hosted service with the OpenAI protocol. */
const hosted = (name: string): ProviderUnderTest => ({
  wire: openaiUnderTest(),
  open: open(name),
  env: origin => ({
    [`${name.toUpperCase()}_API_KEY`]: testKey,
    [`${name.toUpperCase()}_BASE_URL`]: `${origin}/v1/`,
  }),
  path: '/v1/chat/completions',
  auth: ['authorization', `Bearer ${testKey}`],
  quota: openaiQuota,
})
const azureAt = (more: Record<string, string>) => (origin: string) => ({
  AZURE_OPENAI_API_KEY: testKey,
  AZURE_OPENAI_ENDPOINT: origin,
  ...more,
})

const underTest: Readonly<Record<string, ProviderUnderTest>> = {
  anthropic: {
    wire: anthropicUnderTest(),
    open: open('anthropic'),
    env: origin => ({ ANTHROPIC_API_KEY: ` ${testKey}\n`, ANTHROPIC_BASE_URL: origin }),
    path: '/v1/messages',
    auth: ['x-api-key', testKey],
    quota: anthropicQuota,
  },
  azure: {
    wire: openaiUnderTest(),
    open: open('azure'),
    env: azureAt({}),
    path: '/openai/v1/chat/completions',
    auth: ['api-key', testKey],
    quota: openaiQuota,
  },
  'azure with a dated version': {
    wire: openaiUnderTest(),
    open: open('azure'),
    env: azureAt({ AZURE_OPENAI_API_VERSION: '2024-10-21' }),
    path: '/openai/deployments/small/chat/completions?api-version=2024-10-21',
    auth: ['api-key', testKey],
  },
  bedrock: {
    wire: bedrockUnderTest,
    open: open('bedrock', 'us.anthropic.claude-v2:0'),
    env: origin => ({
      AWS_BEARER_TOKEN_BEDROCK: testKey,
      AWS_REGION: 'eu-west-1',
      AWS_ENDPOINT_URL_BEDROCK_RUNTIME: origin,
    }),
    path: '/model/us.anthropic.claude-v2%3A0/converse',
    auth: ['authorization', `Bearer ${testKey}`],
  },
  'bedrock, signed': {
    wire: bedrockUnderTest,
    open: open('bedrock', 'm'),
    env: origin => ({
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: testKey,
      AWS_SESSION_TOKEN: `token-${testKey}`,
      AWS_REGION: 'eu-west-1',
      AWS_ENDPOINT_URL: origin,
    }),
    path: '/model/m/converse',
    auth: [
      'authorization',
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/bedrock\/aws4_request, SignedHeaders=\S+, Signature=[0-9a-f]{64}$/,
    ],
  },
  gemini: {
    wire: geminiUnderTest,
    open: open('gemini'),
    env: origin => ({ GEMINI_API_KEY: testKey, GEMINI_BASE_URL: origin }),
    path: '/v1beta/models/small:generateContent',
    auth: ['x-goog-api-key', testKey],
  },
  http: {
    wire: openaiUnderTest(),
    open: (origin, settings) => providers.get('http').open(`${origin}/v1/#small`, settings),
    env: () => ({ RNR_API_KEY: testKey }),
    path: '/v1/chat/completions',
    auth: ['authorization', `Bearer ${testKey}`],
    quota: openaiQuota,
  },
  ollama: {
    wire: openaiUnderTest(),
    open: open('ollama'),
    env: origin => ({ OLLAMA_HOST: origin }),
    path: '/v1/chat/completions',
  },
  openai: hosted('openai'),
}
/** They differ from openai in their addresses and the names of their keys. */
const alike = ['deepseek', 'fireworks', 'groq', 'mistral', 'openrouter', 'together']

for (const [name, under] of Object.entries(underTest)) modelContract(name, under)
for (const name of alike)
  modelContract(name, hosted(name), process.env.RNR_THOROUGH === '1' ? 'whole' : 'brief')

it('tries every provider that is called over HTTP', () => {
  const elsewhere = new Set(['gguf', 'replay'])
  const tried = new Set([...Object.keys(underTest), ...alike].map(name => name.split(/[ ,]/)[0]))
  expect([...tried].sort()).toEqual(providers.names().filter(name => !elsewhere.has(name)))
})
