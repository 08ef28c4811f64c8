import type { Provider } from '../../core/provider.ts'
import { anthropicBatches } from './wires/anthropic-batches.ts'
import { anthropicWire } from './wires/anthropic-wire.ts'
import { keyIn, urlIn } from './wires/environment.ts'
import { httpModel } from './wires/http-model.ts'
import { service } from './wires/service.ts'

const usual = 'https://api.anthropic.com'

export const anthropic: Provider = {
  name: 'anthropic',
  summary: 'Anthropic',
  usage: 'anthropic:NAME',
  variables: ['ANTHROPIC_API_KEY', 'ANTHROPIC_BASE_URL'],
  open(model, { env, deadline }) {
    // The version belongs to the path here; those who know other APIs write it behind the address.
    const baseUrl = urlIn(env, 'ANTHROPIC_BASE_URL')?.replace(/\/v1$/, '') ?? usual
    const keyName = 'ANTHROPIC_API_KEY'
    const apiKey = keyIn(env, keyName, `anthropic:${model}`)
    const wire = anthropicWire(model)
    const calls = service({
      model,
      baseUrl,
      keyName,
      secrets: [apiKey],
      headers: { 'x-api-key': apiKey, 'anthropic-version': '2023-06-01' },
      ...(deadline !== undefined && { deadline }),
    })
    return httpModel({
      id: `anthropic:${model}${baseUrl === usual ? '' : `@${baseUrl}`}`,
      provider: 'anthropic',
      name: model,
      wire,
      service: calls,
      batches: anthropicBatches(wire, calls),
    })
  },
}
