import type { ModelReply } from '../src/core/model.ts'

/** What a scripted server has to know of a protocol to play its part. */
export interface WireUnderTest {
  /** A completion that says this; usage: 12 tokens in, `cached` of them from the cache, and 3 out. */
  answer(said: { text: string; stop?: ModelReply['stop']; cached?: number }): object
  /** A completion in which a tool was called with this input, where the protocol has a way to force that. */
  toolAnswer?(input: object): object
  /** An error in the provider's words. */
  error(message: string, code?: string): object
  /** Header of the error's kind, where it is not in the body. */
  errorHeaders?(code: string): Readonly<Record<string, string>>
  /** The body of a call with the system turn S, two user turns U and V, temperature 0.3 and 7 tokens, without marks. */
  readonly call: object
  /** What of it asks for JSON, in the order in which it is tried, for a schema called "thing". */
  readonly structures: readonly object[]
  /** What of it marks S as constant; absent where no marks are wanted. */
  readonly marks?: object
  /** Codes that mean an empty account and a key that is no good, with the status they come with. */
  readonly unpaid: readonly [status: number, code: string, message: string]
  readonly badKey: readonly [status: number, code: string, message: string]
  readonly tooLong: readonly [status: number, code: string, message: string]
}

export const thing = {
  name: 'thing',
  schema: {
    type: 'object',
    properties: { a: { type: 'string' } },
    required: ['a'],
    additionalProperties: false,
  },
}

export const openaiUnderTest = (model = 'small', limit = 'max_tokens'): WireUnderTest => ({
  answer: ({ text, stop = 'end', cached }) => ({
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: text },
        finish_reason: { end: 'stop', length: 'length', filtered: 'content_filter' }[stop],
      },
    ],
    usage: {
      prompt_tokens: 12,
      completion_tokens: 3,
      ...(cached && { prompt_tokens_details: { cached_tokens: cached } }),
    },
  }),
  error: (message, code) => ({ error: { message, type: 'some_error', param: null, ...(code && { code }) } }),
  call: {
    model,
    messages: [
      { role: 'system', content: 'S' },
      { role: 'user', content: 'U' },
      { role: 'user', content: 'V' },
    ],
    temperature: 0.3,
    [limit]: 7,
  },
  structures: [
    { response_format: { type: 'json_schema', json_schema: { ...thing, strict: true } } },
    { response_format: { type: 'json_object' } },
    {},
  ],
  unpaid: [429, 'insufficient_quota', 'You exceeded your current quota'],
  badKey: [401, 'invalid_api_key', 'Incorrect API key provided'],
  tooLong: [400, 'context_length_exceeded', "This model's maximum context length is 4096 tokens"],
})

export const anthropicUnderTest = (model = 'small'): WireUnderTest => {
  const usage = (cached = 0) => ({
    input_tokens: 12 - cached,
    cache_read_input_tokens: cached,
    cache_creation_input_tokens: 0,
    output_tokens: 3,
  })
  const user = {
    role: 'user',
    content: [
      { type: 'text', text: 'U' },
      { type: 'text', text: 'V' },
    ],
  }
  return {
    answer: ({ text, stop = 'end', cached }) => ({
      type: 'message',
      role: 'assistant',
      content: [
        { type: 'thinking', thinking: 'hm', signature: 'x' },
        { type: 'text', text },
      ],
      stop_reason: { end: 'end_turn', length: 'max_tokens', filtered: 'refusal' }[stop],
      usage: usage(cached),
    }),
    toolAnswer: input => ({
      content: [{ type: 'tool_use', id: 't', name: 'thing', input }],
      stop_reason: 'tool_use',
      usage: usage(),
    }),
    error: (message, code = 'invalid_request_error') => ({ type: 'error', error: { type: code, message } }),
    call: { model, system: [{ type: 'text', text: 'S' }], messages: [user], temperature: 0.3, max_tokens: 7 },
    structures: [
      { output_config: { format: { type: 'json_schema', schema: thing.schema } } },
      { tool_choice: { type: 'tool', name: 'thing' } },
      {},
    ],
    marks: { system: [{ type: 'text', text: 'S', cache_control: { type: 'ephemeral' } }] },
    unpaid: [400, 'invalid_request_error', 'Your credit balance is too low to access the Anthropic API.'],
    badKey: [401, 'authentication_error', 'invalid x-api-key'],
    tooLong: [400, 'invalid_request_error', 'prompt is too long: 208310 tokens > 200000 maximum'],
  }
}

export const bedrockUnderTest: WireUnderTest = {
  answer: ({ text, stop = 'end', cached = 0 }) => ({
    output: { message: { role: 'assistant', content: [{ text }] } },
    stopReason: { end: 'end_turn', length: 'max_tokens', filtered: 'guardrail_intervened' }[stop],
    usage: { inputTokens: 12 - cached, outputTokens: 3, totalTokens: 15, cacheReadInputTokens: cached },
  }),
  toolAnswer: input => ({
    output: {
      message: { role: 'assistant', content: [{ toolUse: { toolUseId: 't', name: 'thing', input } }] },
    },
    stopReason: 'tool_use',
    usage: { inputTokens: 12, outputTokens: 3, totalTokens: 15 },
  }),
  error: message => ({ message }),
  errorHeaders: code => ({ 'x-amzn-errortype': `${code}:http://internal.amazon.com/coral/` }),
  call: {
    system: [{ text: 'S' }],
    messages: [{ role: 'user', content: [{ text: 'U' }, { text: 'V' }] }],
    inferenceConfig: { temperature: 0.3, maxTokens: 7 },
  },
  structures: [
    {
      outputConfig: {
        textFormat: {
          type: 'json_schema',
          structure: { jsonSchema: { name: 'thing', schema: JSON.stringify(thing.schema) } },
        },
      },
    },
    { toolConfig: { toolChoice: { tool: { name: 'thing' } } } },
    {},
  ],
  marks: { system: [{ text: 'S' }, { cachePoint: { type: 'default' } }] },
  unpaid: [402, 'PaymentRequired', 'pay'],
  badKey: [403, 'UnrecognizedClientException', 'The security token included in the request is invalid.'],
  tooLong: [400, 'ValidationException', 'Input is too long for requested model.'],
}

export const geminiUnderTest: WireUnderTest = {
  answer: ({ text, stop = 'end', cached }) => ({
    candidates: [
      {
        content: { role: 'model', parts: [{ text: 'hm', thought: true }, { text }] },
        finishReason: { end: 'STOP', length: 'MAX_TOKENS', filtered: 'SAFETY' }[stop],
      },
    ],
    usageMetadata: {
      promptTokenCount: 12,
      candidatesTokenCount: 1,
      thoughtsTokenCount: 2,
      totalTokenCount: 15,
      ...(cached && { cachedContentTokenCount: cached }),
    },
  }),
  error: (message, code = 'INVALID_ARGUMENT') => ({
    error: { code: 400, message, status: code, details: [] },
  }),
  call: {
    systemInstruction: { parts: [{ text: 'S' }] },
    contents: [{ role: 'user', parts: [{ text: 'U' }, { text: 'V' }] }],
    generationConfig: { temperature: 0.3, maxOutputTokens: 7 },
  },
  structures: [
    { generationConfig: { responseMimeType: 'application/json', responseJsonSchema: thing.schema } },
    { generationConfig: { responseMimeType: 'application/json' } },
    {},
  ],
  unpaid: [402, 'FAILED_PRECONDITION', 'Insufficient balance'],
  badKey: [400, 'API_KEY_INVALID', 'API key not valid. Please pass a valid API key.'],
  tooLong: [
    400,
    'INVALID_ARGUMENT',
    'The input token count (9000) exceeds the maximum number of tokens allowed (8192).',
  ],
}
