import { nearest } from '../../core/catalog.ts'
import { Failure } from '../../core/failure.ts'
import type { Model } from '../../core/model.ts'
import type { OpenSettings } from '../../core/provider.ts'
import { providers } from './index.ts'

/** What people write who know these from elsewhere. */
const otherwise: Readonly<Record<string, string>> = {
  aws: 'bedrock',
  claude: 'anthropic',
  google: 'gemini',
  vertex: 'gemini',
  'llama-cpp': 'gguf',
  lmstudio: 'http',
  sglang: 'http',
  vllm: 'http',
}

/** Whose a name is that stands there without a prefix. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/^(?:gpt-|chatgpt|o\d)/i, 'openai'],
  [/^claude/i, 'anthropic'],
  [/^(?:gemini|gemma)/i, 'gemini'],
  [/\.gguf$/i, 'gguf'],
  [/^(?:(?:us|eu|apac|global)\.)?(?:anthropic|amazon|meta)\./i, 'bedrock'],
]

/**
 * Opens the model that a reference names: "PROVIDER:NAME", or "http://host:port/v1#NAME". Sends nothing.
 * @throws Failure('config') when the reference is not understood, or when a key or a package is missing.
 */
export async function openModel(reference: string, settings: OpenSettings): Promise<Model> {
  if (/^https?:\/\//i.test(reference)) return providers.get('http').open(reference, settings)
  const [prefix = '', ...rest] = reference.split(':')
  const name = rest.join(':').trim()
  const provider = prefix === 'http' ? undefined : providers.find(prefix)
  if (!provider) throw notUnderstood(reference, prefix, rest.length > 0)
  if (name === '') throw new Failure('config', `${reference} names no model; write ${provider.usage}`)
  return provider.open(name, settings)
}

function notUnderstood(reference: string, prefix: string, prefixed: boolean): Failure {
  if (prefixed && prefix === 'student')
    return new Failure('config', `${reference}: student models are not supported yet; ${known()}`)
  const named = byName.find(([pattern]) => pattern.test(reference))?.[1]
  const near =
    otherwise[prefix.toLowerCase()] ?? (prefixed ? nearest(prefix.toLowerCase(), providers.names()) : named)
  const meant = near === undefined ? undefined : providers.find(near)
  const hint = meant
    ? `did you mean ${prefixed || meant.name === 'http' ? meant.usage : `${meant.name}:${reference}`}? `
    : ''
  return new Failure('config', `"${reference}" names no model; ${hint}${known()}`)
}

const known = (): string => `known: offline, ${[...providers].map(({ usage }) => usage).join(', ')}`
