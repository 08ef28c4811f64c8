import { Failure } from '../../core/failure.ts'
import type { Provider } from '../../core/provider.ts'
import { keyIn, urlOf } from './wires/environment.ts'
import { openaiCompatible } from './wires/openai-compatible.ts'

/** Named by its address: the reference has no prefix of its own, it begins with "http". */
export const http: Provider = {
  name: 'http',
  summary: 'any server with the OpenAI chat protocol: vLLM, SGLang, llama.cpp, LM Studio, a gateway',
  usage: 'http://host:port/v1#NAME',
  variables: ['RNR_API_KEY'],
  open(reference, { env, deadline }) {
    const url = urlOf(reference, reference)
    const model = decoded(url.hash.slice(1)).trim()
    url.hash = ''
    const baseUrl = url.href.replace(/[/#]+$/, '')
    if (model === '') throw new Failure('config', `${baseUrl}: which model? Write ${baseUrl}#NAME`)
    return openaiCompatible({
      baseUrl,
      model,
      deadline,
      env,
      apiKey: keyIn(env, 'RNR_API_KEY'),
      likelihoods: true,
    })
  },
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
