import { Failure } from '../../core/failure.ts'
import type { Model } from '../../core/model.ts'
import { openaiCompatible } from './openai-compatible.ts'

export type Environment = Readonly<Record<string, string | undefined>>

const openaiUrl = 'https://api.openai.com/v1'
const understood = 'openai:NAME and http://host:port/v1#NAME'

/** Prefixes that people know from elsewhere; told apart from a slip of the pen. */
const notYet: ReadonlySet<string> = new Set([
  'anthropic',
  'bedrock',
  'azure',
  'gemini',
  'google',
  'vertex',
  'mistral',
  'cohere',
  'student',
])

/**
 * Opens the model that a reference names: `openai:NAME` (key in OPENAI_API_KEY, another server in OPENAI_BASE_URL) or
 * `http(s)://host:port/v1#NAME` for any server that speaks the OpenAI chat protocol (key, if it wants one, in RNR_API_KEY).
 * Nothing is sent yet.
 * @param settings.deadline milliseconds for one call.
 * @throws Failure('config') when the reference is not understood or a key is missing.
 */
export function openModel(
  reference: string,
  env: Environment,
  settings: { readonly deadline?: number } = {},
): Model {
  if (/^https?:\/\//i.test(reference)) return openUrl(reference, env, settings)
  const [prefix = '', ...rest] = reference.split(':')
  const name = rest.join(':').trim()
  if (prefix === 'openai' && name !== '') {
    const baseUrl = urlOf(env.OPENAI_BASE_URL?.trim() || openaiUrl, 'OPENAI_BASE_URL').href.replace(
      /\/+$/,
      '',
    )
    const apiKey = keyIn(env, 'OPENAI_API_KEY')
    if (apiKey === undefined)
      throw new Failure('config', `${reference}: no key; set OPENAI_API_KEY in the environment`)
    const id = baseUrl === openaiUrl ? `openai:${name}` : `${baseUrl}#${name}`
    return openaiCompatible({ ...settings, baseUrl, model: name, apiKey, keyName: 'OPENAI_API_KEY', id })
  }
  if (notYet.has(prefix))
    throw new Failure(
      'config',
      `${reference}: ${prefix} models are not supported yet; supported: ${understood} (any server with the OpenAI chat protocol)`,
    )
  throw new Failure('config', `"${reference}" names no model; write ${understood}`)
}

function openUrl(reference: string, env: Environment, settings: { readonly deadline?: number }): Model {
  const url = urlOf(reference, reference)
  const model = decodeURIComponent(url.hash.slice(1)).trim()
  url.hash = ''
  const baseUrl = url.href.replace(/[/#]+$/, '')
  if (model === '') throw new Failure('config', `${baseUrl}: which model? Write ${baseUrl}#NAME`)
  const apiKey = keyIn(env, 'RNR_API_KEY')
  return openaiCompatible({ ...settings, baseUrl, model, keyName: 'RNR_API_KEY', ...(apiKey && { apiKey }) })
}

/** A URL is written to plans and triplets, so nothing secret may stand in it. */
function urlOf(text: string, where: string): URL {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Failure('config', `${where}: not a URL; write http://host:port/v1`)
  if (url.username || url.password || url.search)
    throw new Failure(
      'config',
      `${url.origin}: a model's URL must hold no credentials and no "?"; put the key in RNR_API_KEY or OPENAI_API_KEY`,
    )
  return url
}

function keyIn(env: Environment, name: string): string | undefined {
  const key = env[name]?.trim()
  if (!key) return undefined
  if (!/^[\x21-\x7e]+$/.test(key))
    throw new Failure('config', `${name} holds a character that no key has; copy the key again`)
  return key
}
