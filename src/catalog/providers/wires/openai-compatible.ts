import type { Model } from '../../../core/model.ts'
import type { Environment } from '../../../core/provider.ts'
import { completionLogprobs } from './completion-logprobs.ts'
import type { Dialect } from './dialect.ts'
import { httpModel } from './http-model.ts'
import { openaiBatches } from './openai-batches.ts'
import { openaiWire } from './openai-wire.ts'
import { service } from './service.ts'

export interface OpenAiCompatible {
  /** Up to and including the version: "https://api.openai.com/v1". */
  readonly baseUrl: string
  readonly model: string
  readonly apiKey?: string | undefined
  /** Environment variable that the key came from; named when it is refused. */
  readonly keyName?: string
  /** Header that carries the key; the usual Authorization unless given. */
  readonly keyHeader?: string
  /** Recorded in journals and triplets; the base URL and the model name unless given. */
  readonly id?: string
  readonly provider?: string
  /** Where it is known to differ from what most servers take. */
  readonly dialect?: Partial<Dialect>
  /** "?api-version=…" */
  readonly query?: string
  /** Whether the server has OpenAI's Batch API too. */
  readonly batches?: boolean
  /** Whether the server may give log-probabilities of a text that is sent: it is found out when they are wanted. */
  readonly likelihoods?: boolean
  /** Milliseconds from sending a request to the last byte of its reply. */
  readonly deadline?: number | undefined
  /** Where proxies are named. */
  readonly env?: Environment
}

/** A model of any server that speaks the OpenAI chat protocol. */
export function openaiCompatible(options: OpenAiCompatible): Model {
  const { model, apiKey, keyName = 'RNR_API_KEY', keyHeader, provider = 'http', deadline } = options
  const baseUrl = options.baseUrl.replace(/\/+$/, '')
  const wire = openaiWire(model, options.dialect, options.query)
  const calls = service({
    model,
    baseUrl,
    keyName,
    ...(apiKey && {
      secrets: [apiKey],
      headers: keyHeader ? { [keyHeader]: apiKey } : { authorization: `Bearer ${apiKey}` },
    }),
    ...(deadline !== undefined && { deadline }),
  })
  return httpModel({
    id: options.id ?? `${baseUrl}#${model}`,
    provider,
    name: model,
    wire,
    service: calls,
    ...(options.batches && { batches: openaiBatches(wire, calls) }),
    ...(options.likelihoods && { likelihoods: completionLogprobs(model, options.query) }),
  })
}
