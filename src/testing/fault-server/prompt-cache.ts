import { type Asked, tokensIn } from './asked.ts'

/** Prompt caches as the providers have them: a long beginning that was seen before is read, not computed. */
export interface PromptCache {
  /** Tokens of the prompt that were read from the cache, and that were written to it. */
  read(asked: Asked): { cached: number; written: number }
}

/** Fewer tokens are not worth caching to any of them. */
const leastCached = 1_024

/** @param entries beginnings that are remembered; the oldest is forgotten first. */
export function promptCache(entries = 256): PromptCache {
  const known = new Set<string>()
  return {
    read({ wire, model, cacheable }) {
      const tokens = tokensIn(cacheable ?? '')
      if (cacheable === undefined || tokens < leastCached) return { cached: 0, written: 0 }
      const key = `${wire} ${model} ${cacheable}`
      const marked = wire === 'anthropic' || wire === 'bedrock'
      if (known.has(key)) return { cached: marked ? tokens : Math.floor(tokens / 128) * 128, written: 0 }
      known.add(key)
      if (known.size > entries) known.delete(known.values().next().value as string)
      return { cached: 0, written: marked ? tokens : 0 }
    },
  }
}
