import { hash } from 'node:crypto'
import type { ModelRequest } from '../../core/model.ts'

/** A request by name. */
export interface Identified {
  /** The first 16 bytes of SHA-256 over `request`, in hex: 32 digits. */
  readonly key: string
  /** All that decides the reply, as JSON: the messages first, the parameters after. */
  readonly request: string
  /** Characters at the beginning of `request` that are the same in very many requests; 0 where none are said to be. */
  readonly opening: number
}

/**
 * Names a request by all that decides its reply: model, messages, parameters, number of the draw. What it is for, how it is
 * marked for the provider's own cache and who may stop it decide nothing.
 * @param model id of the model: provider, base URL and name.
 */
export function identify(model: string, request: ModelRequest): Identified {
  const { messages, constant = 0 } = request
  let text = '{"messages":['
  let opening = 0
  for (const [index, { role, content }] of messages.entries()) {
    if (index > 0) text += ','
    text += `{"role":"${role}","content":${JSON.stringify(content)}}`
    if (index + 1 === constant) opening = text.length
  }
  text += `],${JSON.stringify(parametersOf(model, request)).slice(1)}`
  return { key: hash('sha256', text).slice(0, 32), request: text, opening }
}

/** The key of a reply: 32 hex digits. */
export const replyKey = (model: string, request: ModelRequest): string => identify(model, request).key

/** Parts a request as it was hashed into its messages and its parameters; both are JSON. */
export function partsOf(request: string): { readonly messages: string; readonly parameters: string } {
  // Inside a string the quotes would be escaped, so the first one found is the field.
  const at = request.indexOf('],"model":')
  return { messages: request.slice('{"messages":'.length, at + 1), parameters: `{${request.slice(at + 2)}` }
}

/** The id of the model that a request was hashed for. */
export function modelIn(request: string): string {
  const at = request.indexOf('],"model":')
  const from = at + '],"model":'.length
  let to = request.indexOf('"', from + 1)
  while (request[to - 1] === '\\') to = request.indexOf('"', to + 1)
  return at === -1 ? '' : JSON.parse(request.slice(from, to + 1))
}

/** Field by field and in this order: the hash must not depend on how the request was put together. */
const parametersOf = (
  model: string,
  { temperature, maxTokens, json, schema, sample, continuation }: ModelRequest,
): object => ({
  model,
  temperature,
  maxTokens,
  json: json || undefined,
  schema,
  sample: sample || undefined,
  continuation,
})
