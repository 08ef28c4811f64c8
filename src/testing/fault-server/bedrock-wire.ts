import { checkSignature } from './aws-signature.ts'
import { readConverse } from './bedrock-request.ts'
import { bearer, type HttpAnswer, header, parsedOr, Refusal, type Spoken, type Wire } from './wire.ts'

/** AWS Bedrock Converse. Keys are bearer tokens, or "ACCESS_KEY_ID:SECRET", whose signatures are then checked. */
export const bedrockWire: Wire = {
  name: 'bedrock',
  completes({ path }) {
    const model = /^\/model\/([^/]+)\/converse$/.exec(path)?.[1]
    return model === undefined ? null : { model: decodeURIComponent(model) }
  },
  admit(incoming, keys) {
    if (header(incoming, 'authorization') === undefined) throw new Refusal('no-key')
    const token = bearer(incoming)
    if (token === undefined) checkSignature(incoming, keys)
    else if (keys !== null && !keys.includes(token)) throw new Refusal('key-refused')
  },
  read: readConverse,
  completion: ({ tool }, spoken) => ({
    metrics: { latencyMs: 5 },
    output: { message: { content: contentOf(tool, spoken), role: 'assistant' } },
    stopReason: stopReason(tool, spoken.stop),
    usage: {
      cacheReadInputTokens: spoken.usage.cached,
      cacheWriteInputTokens: spoken.usage.written,
      inputTokens: spoken.usage.input - spoken.usage.cached - spoken.usage.written,
      outputTokens: spoken.usage.output,
      totalTokens: spoken.usage.input + spoken.usage.output,
    },
  }),
  refusal: bedrockRefusal,
  headers: id => ({ 'x-amzn-requestid': id }),
}

const contentOf = (tool: string | undefined, { text, stop }: Spoken): unknown[] => {
  if (tool !== undefined && stop === 'end')
    return [{ toolUse: { toolUseId: 'tooluse_fault', name: tool, input: parsedOr(text) } }]
  return text === '' ? [] : [{ text }]
}

const stopReason = (tool: string | undefined, stop: Spoken['stop']): string =>
  stop === 'length'
    ? 'max_tokens'
    : stop === 'filtered'
      ? 'content_filtered'
      : tool === undefined
        ? 'end_turn'
        : 'tool_use'

function bedrockRefusal({ reason, message, detail }: Refusal): HttpAnswer {
  const error = (status: number, type: string, said: string): HttpAnswer => ({
    status,
    headers: { 'x-amzn-errortype': `${type}:http://internal.amazon.com/coral/com.amazon.bedrock/` },
    body: JSON.stringify({ message: said }),
  })
  switch (reason) {
    case 'no-key':
      return error(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token')
    case 'key-refused':
      return error(
        403,
        detail.code ?? 'UnrecognizedClientException',
        message || 'The security token included in the request is invalid.',
      )
    case 'no-credit':
      return error(
        403,
        'AccessDeniedException',
        'Your account is not authorized to invoke this API operation.',
      )
    case 'unknown-model':
      return error(400, 'ValidationException', 'The provided model identifier is invalid.')
    case 'unknown-path':
      return error(404, 'UnknownOperationException', '')
    case 'not-found':
      return error(404, 'ResourceNotFoundException', message)
    case 'invalid':
      return error(400, detail.code ?? 'ValidationException', message)
    case 'too-long':
      return error(400, 'ValidationException', 'Input is too long for requested model.')
    case 'too-large':
      return error(413, 'RequestEntityTooLargeException', 'Request is too large')
    case 'throttled':
      return error(
        429,
        'ThrottlingException',
        `Too many ${detail.exhausted ?? 'requests'}, please wait before trying again.`,
      )
    case 'overloaded':
      return error(503, 'ServiceUnavailableException', 'Bedrock is unable to process your request.')
    case 'broken':
      return error(
        500,
        'InternalServerException',
        'The system encountered an unexpected error during processing. Try your request again.',
      )
  }
}
