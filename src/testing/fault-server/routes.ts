import { anthropicBatches } from './anthropic-batches.ts'
import { anthropicWire } from './anthropic-wire.ts'
import type { WireName } from './asked.ts'
import type { Desk } from './batch-desk.ts'
import { bedrockWire } from './bedrock-wire.ts'
import { geminiWire } from './gemini-wire.ts'
import { openaiBatches } from './openai-batches.ts'
import type { FileShelf } from './openai-files.ts'
import { azureWire, openaiWire } from './openai-wire.ts'
import { type HttpAnswer, type Incoming, json, Refusal, type Wire } from './wire.ts'

export const wires: Readonly<Record<WireName, Wire>> = {
  openai: openaiWire,
  azure: azureWire,
  anthropic: anthropicWire,
  bedrock: bedrockWire,
  gemini: geminiWire,
}

/** The wire that a path belongs to; OpenAI's is spoken to whoever asks for anything else. */
export function wireOf({ path, headers }: Incoming): Wire {
  if (path.startsWith('/v1/messages')) return anthropicWire
  if (path.startsWith('/v1/models') && headers['anthropic-version'] !== undefined) return anthropicWire
  if (path.startsWith('/model/')) return bedrockWire
  if (path.startsWith('/v1beta/') || path.includes(':generateContent')) return geminiWire
  return path.startsWith('/openai/') ? azureWire : openaiWire
}

/** What a wire offers besides completions: files, batches, models. @throws Refusal for any other path. */
export async function otherAnswer(
  incoming: Incoming,
  { desk, shelf, models }: { desk: Desk; shelf: FileShelf; models: readonly string[] | null },
): Promise<HttpAnswer> {
  const { path, method } = incoming
  if (path.startsWith('/v1/messages/batches')) return anthropicBatches(incoming, desk)
  if (path.startsWith('/v1/files')) return shelf.answer(incoming)
  if (path.startsWith('/v1/batches')) return openaiBatches(incoming, desk, shelf)
  if (method === 'GET' && path === '/v1/models')
    return json(modelList(wireOf(incoming).name, models ?? ['any']))
  if (method === 'GET' && path === '/v1beta/models') return json(modelList('gemini', models ?? ['any']))
  throw new Refusal('unknown-path', `${method} ${path}`)
}

function modelList(wire: WireName, models: readonly string[]) {
  switch (wire) {
    case 'anthropic':
      return {
        data: models.map(id => ({ type: 'model', id, display_name: id, created_at: '2026-01-01T00:00:00Z' })),
        has_more: false,
        first_id: models[0] ?? null,
        last_id: models.at(-1) ?? null,
      }
    case 'gemini':
      return {
        models: models.map(id => ({ name: `models/${id}`, supportedGenerationMethods: ['generateContent'] })),
      }
    default:
      return {
        object: 'list',
        data: models.map(id => ({ id, object: 'model', created: 1_767_225_600, owned_by: 'fault-server' })),
      }
  }
}
