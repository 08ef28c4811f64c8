import { createHash } from 'node:crypto'
import { open as openFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { CallFailure } from '../../core/call-failure.ts'
import { Failure, reasonOf } from '../../core/failure.ts'
import type { Message } from '../../core/message.ts'
import type { Model, ModelReply, ModelRequest } from '../../core/model.ts'
import type { Environment, Provider } from '../../core/provider.ts'
import {
  type ChatItem,
  type Llama,
  type LlamaChat,
  type LlamaModel,
  type LlamaSequence,
  llamaPackage,
  loadLlamaCpp,
} from './wires/llama-cpp.ts'
import { evaluateSpan, spanOf } from './wires/llama-likelihood.ts'
import { usualDeadline } from './wires/service.ts'

/** The model of a GGUF file, run in this process; several replies are decoded side by side. */
export const gguf: Provider = {
  name: 'gguf',
  summary: 'a GGUF file, run in this process by llama.cpp',
  usage: 'gguf:PATH',
  variables: ['RNR_GGUF_CONTEXT', 'RNR_GGUF_PARALLEL', 'RNR_GGUF_THREADS'],
  packages: [{ name: llamaPackage, needed: 'gguf:PATH' }],
  async open(path, { env, deadline = usualDeadline }) {
    const reference = `gguf:${path}`
    const mark = await fingerprint(path, reference)
    // Its threads wait for each other in a busy loop: one too many on a busy machine, and it is a thousand times slower.
    const threads = wholeIn(env, 'RNR_GGUF_THREADS', Math.max(1, availableParallelism() >> 1))
    const { module, llama } = await loadLlamaCpp(reference, threads)
    try {
      const model = await llama.loadModel({ modelPath: path })
      const context = await model.createContext({
        sequences: wholeIn(env, 'RNR_GGUF_PARALLEL', 4),
        contextSize: { max: wholeIn(env, 'RNR_GGUF_CONTEXT', Math.min(model.trainContextSize, 8_192)) },
      })
      const seats = Array.from({ length: wholeIn(env, 'RNR_GGUF_PARALLEL', 4) }, () => {
        const sequence = context.getSequence()
        return { sequence, chat: new module.LlamaChat({ contextSequence: sequence }) }
      })
      const name = basename(path)
      const options = { id: `gguf:${name}#${mark}`, name, llama, model, seats, deadline }
      return inProcess({ ...options, contextSize: context.contextSize })
    } catch (error) {
      await llama.dispose()
      throw new Failure(
        'config',
        `${reference} cannot be loaded (${reasonOf(error)}); is it a whole GGUF file?`,
      )
    }
  },
}

interface Seat {
  readonly sequence: LlamaSequence
  readonly chat: LlamaChat
}

interface InProcess {
  readonly id: string
  readonly name: string
  readonly llama: Llama
  readonly model: LlamaModel
  readonly seats: Seat[]
  readonly contextSize: number
  readonly deadline: number
}

function inProcess({ id, name, llama, model, seats, contextSize, deadline }: InProcess): Model {
  const waiting: (() => void)[] = []
  const grammars = new Map<string, Promise<object>>()
  return { id, provider: 'gguf', name, complete, close: () => llama.dispose() }

  async function complete(request: ModelRequest): Promise<ModelReply> {
    while (seats.length === 0 && !request.signal?.aborted)
      await new Promise<void>(resolve => waiting.push(resolve))
    if (request.signal?.aborted) {
      waiting.shift()?.()
      throw stopped()
    }
    const seat = seats.pop() as Seat
    const late = AbortSignal.timeout(deadline)
    try {
      return await decode(seat, request, AbortSignal.any([late, ...(request.signal ? [request.signal] : [])]))
    } catch (error) {
      if (error instanceof Failure) throw error
      if (request.signal?.aborted) throw stopped()
      if (late.aborted)
        throw new CallFailure('late', `${name}: no reply within ${deadline / 1000} s`, { retryable: true })
      throw new CallFailure('broken', `${name}: llama.cpp gave up (${reasonOf(error)})`, { retryable: true })
    } finally {
      seats.push(seat)
      waiting.shift()?.()
    }
  }

  async function decode(
    { sequence, chat }: Seat,
    request: ModelRequest,
    signal: AbortSignal,
  ): Promise<ModelReply> {
    if (request.continuation !== undefined) return likelihood(sequence, request, request.continuation)
    const { temperature, maxTokens = contextSize, sample = 0 } = request
    const history = [...historyOf(request.messages), { type: 'model', response: [] } as const]
    const input = chat.chatWrapper
      .generateContextState({ chatHistory: history })
      .contextText.tokenize(model.tokenizer).length
    // llama.cpp would quietly leave out the beginning; nobody asked for that.
    const room = contextSize - input - 1
    if (room < 1) throw tooLong(input)
    const before = sequence.tokenMeter.getState()
    const { response, metadata } = await chat.generateResponse(history, {
      maxTokens: Math.min(maxTokens, room),
      temperature,
      seed: sample % 2 ** 31,
      signal,
      ...(request.json && { grammar: await grammarFor(request.schema) }),
    })
    const { usedInputTokens, usedOutputTokens } = sequence.tokenMeter.diff(before)
    const cached = Math.max(0, input - usedInputTokens)
    return {
      text: response.toWellFormed(),
      usage: { input, output: usedOutputTokens, ...(cached > 0 && { cached }) },
      stop: metadata.stopReason === 'maxTokens' ? 'length' : 'end',
    }
  }

  async function likelihood(
    sequence: LlamaSequence,
    { messages }: ModelRequest,
    continuation: string,
  ): Promise<ModelReply> {
    const context = messages.map(({ content }) => content).join('')
    const span = spanOf(model, context.toWellFormed(), continuation.toWellFormed())
    if (span.tokens.length > contextSize) throw tooLong(span.tokens.length)
    return {
      text: '',
      usage: { input: span.tokens.length, output: 0 },
      stop: 'end',
      likelihood: await evaluateSpan(sequence, span),
    }
  }

  function tooLong(input: number): CallFailure {
    return new CallFailure(
      'refused',
      `${name}: this request is too long for it (${input} tokens, and the context holds ${contextSize}); other rows go on, or set RNR_GGUF_CONTEXT`,
    )
  }

  function grammarFor(schema: ModelRequest['schema']): Promise<object> {
    const name = JSON.stringify(schema ?? null)
    const known = grammars.get(name)
    if (known) return known
    const made = schema ? llama.createGrammarForJsonSchema(schema.schema) : llama.getGrammarFor('json')
    grammars.set(name, made)
    return made
  }

  function stopped(): CallFailure {
    return new CallFailure('stopped', `${name}: stopped before the reply came`)
  }
}

const historyOf = (messages: readonly Message[]): ChatItem[] =>
  messages.map(({ role, content }) => {
    const text = content.toWellFormed()
    return role === 'assistant' ? { type: 'model', response: [text] } : { type: role, text }
  })

/** Tells files apart that are called alike: hashing all of many gigabytes would take longer than the first reply. */
async function fingerprint(path: string, reference: string): Promise<string> {
  const megabyte = 1 << 20
  try {
    await using file = await openFile(path)
    const { size } = await file.stat()
    // llama.cpp reads on for ever in some files that are something else.
    const { buffer: opening } = await file.read(Buffer.alloc(8), 0, 8, 0)
    const version = opening.readUInt32LE(4)
    if (opening.toString('latin1', 0, 4) !== 'GGUF' || version < 1 || version > 9)
      throw new Failure('config', `${reference} is no GGUF file; give one that llama.cpp can read`)
    const hash = createHash('sha256').update(String(size))
    for (const position of [0, Math.max(0, size - megabyte)]) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(megabyte), 0, megabyte, position)
      hash.update(buffer.subarray(0, bytesRead))
    }
    return hash.digest('hex').slice(0, 12)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(
      'config',
      `${reference} cannot be read (${reasonOf(error)}); give the path of a GGUF file`,
    )
  }
}

function wholeIn(env: Environment, name: string, usual: number): number {
  const text = env[name]?.trim()
  if (!text) return usual
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Failure('config', `${name} is "${text}"; write a whole number`)
  return Number(text)
}
