import { expect, it, onTestFinished } from 'vitest'
import { type Script, scriptedServer } from '../../../testing/scripted-server.ts'
import { openaiCompatible } from './openai-compatible.ts'

const messages = [{ role: 'user' as const, content: 'hello' }]
async function start(script: Script) {
  const server = await scriptedServer(script)
  const model = openaiCompatible({ baseUrl: `${server.url}/`, model: 'small', deadline: 20_000 })
  onTestFinished(async () => {
    await model.close?.()
    await server.close()
  })
  return { server, model }
}
const complain = (message: string) => ({ status: 400, body: JSON.stringify({ error: { message } }) })

it('limits replies by the name that the server knows', async () => {
  const { server, model } = await start(({ body }) =>
    'max_tokens' in body
      ? complain("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.")
      : 'fine',
  )
  for (let call = 0; call < 2; call++) await model.complete({ messages, maxTokens: 9 })
  expect(server.requests).toHaveLength(3)
  expect(server.requests.at(-1)?.body).toMatchObject({ max_completion_tokens: 9 })
})

it('leaves the limit to a server whose own is lower', async () => {
  const { server, model } = await start(({ body }) =>
    'max_tokens' in body
      ? complain(
          "'max_tokens' or 'max_completion_tokens' is too large: 4096. This model's maximum context length is 2048 tokens",
        )
      : 'max_completion_tokens' in body
        ? complain('max_completion_tokens is too large: 4096')
        : 'fine',
  )
  expect((await model.complete({ messages, maxTokens: 4096 })).text).toBe('fine')
  expect(server.requests).toHaveLength(3)
  await model.complete({ messages, maxTokens: 4096 })
  expect(server.requests).toHaveLength(4)
})

it('does not unlearn over a request that began before', async () => {
  const { server, model } = await start(async ({ body, call }) => {
    if (call === 1) await new Promise(resolve => setTimeout(resolve, 100))
    return 'response_format' in body ? complain('response_format is not supported') : '{}'
  })
  const slow = model.complete({ messages })
  await model.complete({ messages, json: true })
  await slow
  const before = server.requests.length
  await model.complete({ messages, json: true })
  expect(server.requests).toHaveLength(before + 1)
})

it('takes the status of an error dressed as success from its code', async () => {
  const { model } = await start(({ call }) => ({
    body: JSON.stringify({ error: { message: 'no', code: call === 1 ? 429 : 'odd' } }),
  }))
  await expect(model.complete({ messages })).rejects.toMatchObject({ fault: 'throttled', retryable: true })
  await expect(model.complete({ messages })).rejects.toMatchObject({ fault: 'unreadable' })
})

it('says where a server sends us instead of going there', async () => {
  const { model } = await start(() => ({ status: 308, headers: { location: 'https://elsewhere/v1' } }))
  await expect(model.complete({ messages })).rejects.toThrow(
    'sends us elsewhere (https://elsewhere/v1); give that URL',
  )
})

it('leaves thoughts out, reads text in parts, and does without a usage', async () => {
  const completion = (content: unknown) => JSON.stringify({ choices: [{ message: { content } }] })
  const contents = [
    '<think>hm\n{}</think>\n\nFine.',
    '<think>and so on',
    [
      { type: 'text', text: 'In ' },
      { type: 'text', text: 'parts' },
    ],
    null,
  ]
  const { model } = await start(({ call }) => ({ body: completion(contents[call - 1]) }))
  const texts: string[] = []
  for (const _ of contents) texts.push((await model.complete({ messages })).text)
  expect(texts).toEqual(['Fine.', '', 'In parts', ''])
  expect(model.id).toMatch(/^http:.*\/v1#small$/)
})

it('reads JSON behind a byte order mark', async () => {
  const { model } = await start(() => ({ body: '\uFEFF{"choices": [{"message": {"content": "x"}}]}' }))
  expect((await model.complete({ messages })).text).toBe('x')
})

it('takes a server that never has anything but pages for the wrong address', async () => {
  const { model } = await start(() => ({ body: '<html>Hi</html>', headers: { 'content-type': 'text/html' } }))
  const faults: string[] = []
  for (let call = 0; call < 5; call++)
    await model.complete({ messages }).catch(error => faults.push(`${error.fault} ${error.boundary}`))
  expect(faults).toEqual([...Array(4).fill('unreadable provider'), 'denied config'])
})
