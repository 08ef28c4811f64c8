import type { ModelReply, ModelRequest } from '../model.ts'

/** Guesses how many tokens a call will take, and learns from those that were answered. */
export interface CallSizes {
  guess(request: ModelRequest): { readonly input: number; readonly output: number }
  learn(request: ModelRequest, usage: ModelReply['usage']): void
}

/** Tokens to the character of English text and JSON; a guess until the provider has counted some. */
const firstDensity = 0.28
/** Tokens of a reply before the first one has come. */
const firstOutput = 1_024
/** Replies that a moving average looks back on. */
const memory = 50

/** Input by its characters, at the density that the provider was found to count; output by a moving average of its kind. */
export function callSizes(): CallSizes {
  const density = movingAverage(firstDensity)
  const outputs = { json: movingAverage(firstOutput), text: movingAverage(firstOutput) }
  const outputOf = ({ json }: ModelRequest): MovingAverage => outputs[json ? 'json' : 'text']
  return {
    guess: request => ({
      input: Math.ceil(characters(request) * density.value()),
      output: Math.min(request.maxTokens ?? Number.POSITIVE_INFINITY, Math.ceil(outputOf(request).value())),
    }),
    learn(request, { input, output }) {
      if (input > 0) density.add(input / Math.max(1, characters(request)))
      outputOf(request).add(output)
    },
  }
}

interface MovingAverage {
  value(): number
  add(value: number): void
}

/** The plain mean at first, then one that forgets. */
function movingAverage(first: number): MovingAverage {
  let mean = first
  let count = 0
  return {
    value: () => mean,
    add(value) {
      count = Math.min(memory, count + 1)
      mean += (value - mean) / count
    },
  }
}

const characters = ({ messages, continuation = '' }: ModelRequest): number =>
  messages.reduce((sum, { content }) => sum + content.length, continuation.length)
