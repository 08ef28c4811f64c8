import type { Provider } from '../../../core/provider.ts'
import type { Dialect } from './dialect.ts'
import { keyIn, urlIn } from './environment.ts'
import { openaiCompatible } from './openai-compatible.ts'

export interface Hosted {
  /** Prefix of its references. */
  readonly name: string
  /** As people call it. */
  readonly title: string
  /** Up to and including the version. */
  readonly baseUrl: string
  /** Environment variable of the key. */
  readonly key: string
  /** Environment variable of another address; NAME_BASE_URL unless given. */
  readonly address?: string
  readonly dialect?: (model: string) => Partial<Dialect>
  /** Whether it has OpenAI's Batch API too. */
  readonly batches?: boolean
}

/** A hosted service that speaks the OpenAI chat protocol: all that there is to say of it is data. */
export function hosted({
  name,
  title,
  baseUrl: usual,
  key,
  dialect,
  batches = false,
  ...more
}: Hosted): Provider {
  const address = more.address ?? `${name.toUpperCase()}_BASE_URL`
  return {
    name,
    summary: title,
    usage: `${name}:NAME`,
    variables: [key, address],
    open(model, { env, deadline }) {
      const baseUrl = urlIn(env, address) ?? usual
      return openaiCompatible({
        baseUrl,
        model,
        deadline,
        env,
        apiKey: keyIn(env, key, `${name}:${model}`),
        keyName: key,
        provider: name,
        batches,
        ...(baseUrl === usual && { id: `${name}:${model}` }),
        ...(dialect && baseUrl === usual && { dialect: dialect(model) }),
      })
    },
  }
}
