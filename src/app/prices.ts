import { readFileSync } from 'node:fs'
import { Failure, reasonOf } from '../core/failure.ts'
import {
  type KnownPrice,
  type PricedModel,
  type PriceTable,
  priceIn,
  readPriceTable,
} from '../core/price-table.ts'
import type { Environment } from '../core/provider.ts'

/** The prices that ship with the package. */
export const shippedPrices = (): PriceTable =>
  tableIn(new URL('../../data/prices.json', import.meta.url), 'data/prices.json')

/**
 * What a model costs: by the user's own table first, then nothing where it runs on a machine of the user's, then by ours.
 * Null where nobody knows.
 * @param file path of a table in the shape of data/prices.json.
 * @throws Failure('config') when the file is no such table.
 */
export function priceOf(
  reference: string,
  { file, env }: { file?: string; env: Environment },
): KnownPrice | null {
  const model = modelOf(reference, env)
  const own = file === undefined ? null : priceIn([tableIn(file, file)], model)
  return own ?? freeOf(model) ?? priceIn([shippedPrices()], model)
}

function tableIn(path: string | URL, name: string): PriceTable {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Failure('config', `${name}: no price table (${reasonOf(error)}); ${example}`)
  }
  const table = readPriceTable(value)
  if (typeof table === 'string') throw new Failure('config', `${name}: ${table}; ${example}`)
  return table
}

const example =
  'write {"prices": [{"model": "NAME", "input": 0.5, "output": 1.5}]}, US dollars per million tokens'

/** Providers whose models run on the machine itself, or were paid for before. */
const free: Readonly<Record<string, string>> = {
  gguf: 'runs in this process',
  offline: 'no weights, no provider',
  ollama: 'runs on a machine of your own',
  replay: 'recorded replies are not bought again',
}

/** Addresses of providers that have a price list of their own. */
const hosts: Readonly<Record<string, string>> = {
  'api.openai.com': 'openai',
  'api.anthropic.com': 'anthropic',
  'generativelanguage.googleapis.com': 'gemini',
  'api.groq.com': 'groq',
  'api.together.xyz': 'together',
  'openrouter.ai': 'openrouter',
}

/** Variables that send a provider's calls to another address. */
const addresses: Readonly<Record<string, readonly string[]>> = {
  anthropic: ['ANTHROPIC_BASE_URL'],
  gemini: ['GEMINI_BASE_URL', 'GOOGLE_GEMINI_BASE_URL'],
  openai: ['OPENAI_BASE_URL'],
}

/** A reference names a provider and a model ("openai:NAME"), or an address and a model ("http://host:port/v1#NAME"). */
function modelOf(reference: string, env: Environment): PricedModel & { readonly url?: URL } {
  const [provider = '', ...rest] = reference.split(':')
  const name = rest.join(':').trim()
  const elsewhere = addresses[provider]?.map(variable => env[variable]?.trim()).find(Boolean)
  const url = URL.parse(/^https?:\/\//i.test(reference) ? reference : (elsewhere ?? ''))
  if (!url) return { provider, name }
  const owner = hosts[url.hostname] ?? url.host
  return { provider: owner, name: elsewhere === undefined ? decoded(url.hash.slice(1)) : name, url }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function freeOf({ provider, url }: ReturnType<typeof modelOf>): KnownPrice | null {
  const why = url ? (isPrivate(url.hostname) ? 'a server of your own' : undefined) : free[provider]
  return why === undefined ? null : { input: 0, output: 0, basis: `free: ${why}` }
}

/** Addresses that lead nowhere outside the user's own network. */
const isPrivate = (host: string): boolean =>
  /^(?:localhost$|127\.\d|10\.\d|192\.168\.\d|172\.(?:1[6-9]|2\d|3[01])\.\d|\[(?:::1|f[cd])|0\.0\.0\.0)/i.test(
    host,
  ) ||
  /\.(?:local|localhost|internal|lan)$/i.test(host) ||
  !/[.:]/.test(host)
