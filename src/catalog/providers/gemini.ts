import type { Provider } from '../../core/provider.ts'
import { keyIn, urlIn } from './wires/environment.ts'
import { geminiWire } from './wires/gemini-wire.ts'
import { httpModel } from './wires/http-model.ts'
import { service } from './wires/service.ts'

const usual = 'https://generativelanguage.googleapis.com'

export const gemini: Provider = {
  name: 'gemini',
  summary: 'Google Gemini',
  usage: 'gemini:NAME',
  variables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY', 'GEMINI_BASE_URL', 'GOOGLE_GEMINI_BASE_URL'],
  open(model, { env, deadline }) {
    const address = urlIn(env, 'GEMINI_BASE_URL') ?? urlIn(env, 'GOOGLE_GEMINI_BASE_URL') ?? usual
    const baseUrl = address.replace(/\/v1(?:beta)?$/, '')
    const keyName =
      env.GEMINI_API_KEY?.trim() || !env.GOOGLE_API_KEY?.trim() ? 'GEMINI_API_KEY' : 'GOOGLE_API_KEY'
    const apiKey = keyIn(env, keyName, `gemini:${model}`)
    return httpModel({
      id: `gemini:${model}${baseUrl === usual ? '' : `@${baseUrl}`}`,
      provider: 'gemini',
      name: model,
      wire: geminiWire(model),
      service: service({
        model,
        baseUrl,
        keyName,
        secrets: [apiKey],
        headers: { 'x-goog-api-key': apiKey },
        deadline,
        env,
      }),
    })
  },
}
