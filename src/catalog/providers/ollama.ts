import type { Environment, Provider } from '../../core/provider.ts'
import { urlOf } from './wires/environment.ts'
import { openaiCompatible } from './wires/openai-compatible.ts'

export const ollama: Provider = {
  name: 'ollama',
  summary: 'Ollama on this machine, or where OLLAMA_HOST says',
  usage: 'ollama:NAME',
  variables: ['OLLAMA_HOST'],
  open: (model, { env, deadline }) =>
    openaiCompatible({
      baseUrl: addressIn(env),
      model,
      deadline,
      env,
      provider: 'ollama',
      keyName: 'OLLAMA_HOST',
    }),
}

/** OLLAMA_HOST as Ollama itself reads it: scheme and port may be missing, and its server may listen on all addresses. */
function addressIn(env: Environment): string {
  const text = env.OLLAMA_HOST?.trim() || '127.0.0.1'
  const url = urlOf(/^https?:\/\//.test(text) ? text : `http://${text}`, 'OLLAMA_HOST')
  if (url.port === '' && !/^https?:\/\//.test(text)) url.port = '11434'
  if (url.hostname === '0.0.0.0') url.hostname = '127.0.0.1'
  return `${url.href.replace(/\/+$/, '')}/v1`
}
