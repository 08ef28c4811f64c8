import { Failure } from '../../core/failure.ts'
import type { Provider } from '../../core/provider.ts'
import { keyIn, urlIn } from './wires/environment.ts'
import { openaiCompatible } from './wires/openai-compatible.ts'

export const azure: Provider = {
  name: 'azure',
  summary: 'Azure OpenAI and Foundry, by the name of a deployment',
  usage: 'azure:DEPLOYMENT',
  variables: ['AZURE_OPENAI_API_KEY', 'AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_API_VERSION'],
  open(deployment, { env, deadline }) {
    const endpoint = urlIn(env, 'AZURE_OPENAI_ENDPOINT')
    if (!endpoint)
      throw new Failure(
        'config',
        `azure:${deployment}: no endpoint; set AZURE_OPENAI_ENDPOINT to https://RESOURCE.openai.azure.com`,
      )
    return openaiCompatible({
      ...addressOf(endpoint, deployment, env.AZURE_OPENAI_API_VERSION?.trim()),
      model: deployment,
      deadline,
      env,
      apiKey: keyIn(env, 'AZURE_OPENAI_API_KEY', `azure:${deployment}`),
      keyName: 'AZURE_OPENAI_API_KEY',
      keyHeader: 'api-key',
      id: `azure:${deployment}@${endpoint}`,
      provider: 'azure',
    })
  },
}

/** Dated versions name the deployment in the path; the API called v1, used unless a date is asked for, in the body. */
function addressOf(
  endpoint: string,
  deployment: string,
  version = '',
): { readonly baseUrl: string; readonly query?: string } {
  const resource = endpoint.replace(/\/openai(?:\/v1)?$/, '')
  const query = version === '' ? {} : { query: `?api-version=${encodeURIComponent(version)}` }
  return /^\d{4}-/.test(version)
    ? { baseUrl: `${resource}/openai/deployments/${encodeURIComponent(deployment)}`, ...query }
    : { baseUrl: `${resource}/openai/v1`, ...query }
}
