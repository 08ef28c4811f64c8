import assert from 'node:assert/strict'
import {
  AccessDeniedException,
  BedrockRuntimeClient,
  ConverseCommand,
  InternalServerException,
  ServiceUnavailableException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-bedrock-runtime'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { faultServer } from '../../src/testing/index.ts'

const credentials = { accessKeyId: 'AKIAGOOD', secretAccessKey: 'a/secret+of+good+length' }
const modelId = 'anthropic.claude-sonnet-4-6-v1:0'
const messages = [{ role: 'user', content: [{ text: 'Where is the harbour?' }] }]
const schema = {
  type: 'object',
  properties: { place: { type: 'string' } },
  required: ['place'],
  additionalProperties: false,
}

async function start(options = {}) {
  const server = await faultServer({
    keys: [`${credentials.accessKeyId}:${credentials.secretAccessKey}`, 'token-good'],
    ...options,
  })
  return { server, ask: asking(server, credentials), [Symbol.asyncDispose]: () => server.close() }
}
const asking = (server, given, settings = {}) => {
  const client = new BedrockRuntimeClient({
    region: 'us-east-1',
    endpoint: server.urlFor('bedrock'),
    credentials: given,
    maxAttempts: 1,
    // Left alone it speaks HTTP/2 to whatever it is given; the fault server speaks HTTP/1.1.
    requestHandler: new NodeHttpHandler(),
    ...settings,
  })
  return (extra = {}) => client.send(new ConverseCommand({ modelId, messages, ...extra }))
}
const failing = async (work, type, pattern) => {
  const error = await work.then(
    () => assert.fail('went well'),
    thrown => thrown,
  )
  if (typeof type === 'string') assert.equal(error.name, type)
  else assert.ok(error instanceof type, `${error.stack} is no ${type.name}`)
  if (pattern) assert.match(error.message, pattern)
}

export const checks = {
  async 'completes, signed'() {
    await using s = await start({ reply: ({ system, model }) => `${system} ${model}` })
    const reply = await s.ask({
      system: [{ text: 'Pilot.' }],
      inferenceConfig: { maxTokens: 50, temperature: 0.5 },
    })
    assert.equal(reply.output.message.content[0].text, `Pilot. ${modelId}`)
    assert.equal(reply.stopReason, 'end_turn')
    assert.equal(reply.usage.totalTokens, reply.usage.inputTokens + reply.usage.outputTokens)
  },
  async 'completes, with a bearer token'() {
    await using s = await start({ reply: () => 'By the pier.' })
    const settings = { token: { token: 'token-good' }, authSchemePreference: ['httpBearerAuth'] }
    const reply = await asking(s.server, credentials, settings)()
    assert.equal(reply.output.message.content[0].text, 'By the pier.')
    assert.match(String(s.server.requests[0].headers.authorization), /^Bearer /)
  },
  async 'says why a reply ended'() {
    await using s = await start({ reply: () => 'word '.repeat(100) })
    assert.equal((await s.ask({ inferenceConfig: { maxTokens: 5 } })).stopReason, 'max_tokens')
    s.server.set({ faults: { filtered: 1 } })
    assert.equal((await s.ask()).stopReason, 'content_filtered')
  },
  async 'reads a marked beginning from the cache'() {
    await using s = await start()
    const system = [{ text: 'Know this. '.repeat(600) }, { cachePoint: { type: 'default' } }]
    const first = await s.ask({ system })
    const again = await s.ask({ system, messages: [{ role: 'user', content: [{ text: 'And now?' }] }] })
    assert.ok(first.usage.cacheWriteInputTokens > 1_024)
    assert.equal(again.usage.cacheReadInputTokens, first.usage.cacheWriteInputTokens)
  },
  async 'is held to a schema'() {
    await using s = await start()
    const textFormat = {
      type: 'json_schema',
      structure: { jsonSchema: { schema: JSON.stringify(schema), name: 'place' } },
    }
    const reply = await s.ask({ outputConfig: { textFormat } })
    assert.equal(typeof JSON.parse(reply.output.message.content[0].text).place, 'string')
    const tools = [{ toolSpec: { name: 'answer', inputSchema: { json: schema } } }]
    const forced = await s.ask({ toolConfig: { tools, toolChoice: { tool: { name: 'answer' } } } })
    assert.equal(forced.stopReason, 'tool_use')
    assert.equal(typeof forced.output.message.content[0].toolUse.input.place, 'string')
  },
  async 'throws the classes of its errors'() {
    await using s = await start({ models: [modelId], contextTokens: 50 })
    const wrong = asking(s.server, { ...credentials, secretAccessKey: 'another' })
    await failing(wrong(), 'InvalidSignatureException', /signature we calculated does not match/)
    await failing(
      asking(s.server, { ...credentials, accessKeyId: 'AKIANONE' })(),
      'UnrecognizedClientException',
    )
    await failing(s.ask({ modelId: 'none' }), ValidationException, /model identifier is invalid/)
    await failing(
      s.ask({ messages: [{ role: 'user', content: [{ text: 'x'.repeat(1_000) }] }] }),
      ValidationException,
      /too long/,
    )
    await failing(s.ask({ messages: [...messages, ...messages] }), ValidationException, /must alternate/)
    await failing(
      s.ask({ messages: [{ role: 'assistant', content: [{ text: 'x' }] }] }),
      ValidationException,
      /start with a user/,
    )
    await failing(
      s.ask({ messages: [{ role: 'user', content: [{ text: ' ' }] }] }),
      ValidationException,
      /blank/,
    )
    for (const [fault, type] of [
      ['throttled', ThrottlingException],
      ['overloaded', ServiceUnavailableException],
      ['broken', InternalServerException],
      ['no-credit', AccessDeniedException],
    ]) {
      s.server.set({ faults: { [fault]: 1 } })
      await failing(s.ask(), type)
    }
  },
}
