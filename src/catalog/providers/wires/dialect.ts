import type { ModelRequest } from '../../../core/model.ts'

/** How a provider is held to JSON: to a schema, to a tool whose input it is, to any one object, or not at all. */
export type Structure = 'schema' | 'tool' | 'object' | 'none'

/** Which optional parts of its protocol a model has been found to take. */
export interface Dialect {
  readonly structure: Structure
  readonly temperature: boolean
  /** Marks after the part of a prompt that is worth keeping in the provider's cache. */
  readonly marks: boolean
  /** The field that limits the reply, where protocols differ in that; 'none' where the limit wanted is beyond the model's. */
  readonly limit: 'own' | 'max_tokens' | 'max_completion_tokens' | 'none'
}

export const fullDialect: Dialect = {
  structure: 'schema',
  temperature: true,
  marks: true,
  limit: 'own',
}

/** The way in which this request can be held to JSON: without a schema, no better than to one object. */
export function structureOf(
  request: ModelRequest,
  { structure }: Dialect,
  structures: readonly Structure[],
): Structure {
  if (!request.json) return 'none'
  if (request.schema || structure === 'object' || structure === 'none') return structure
  return structures.includes('object') ? 'object' : 'none'
}

/**
 * What to try after a request was called no good: the same without the part that the provider complains of, or, as
 * providers without a JSON mode seldom name it, with the next looser one. Null when nothing is left to go without.
 * @param proven whether a request with this structure was ever answered: then only a complaint that names it counts.
 */
export function plainerDialect(
  dialect: Dialect,
  request: ModelRequest,
  { complaint, structures, proven }: { complaint: string; structures: readonly Structure[]; proven: boolean },
): Dialect | null {
  if (
    dialect.limit === 'max_tokens' &&
    request.maxTokens !== undefined &&
    /max_completion_tokens/.test(complaint)
  )
    return { ...dialect, limit: 'max_completion_tokens' }
  if (/^max/.test(dialect.limit) && request.maxTokens !== undefined && namesLimit.test(complaint))
    return { ...dialect, limit: 'none' }
  if (
    dialect.temperature &&
    request.temperature !== undefined &&
    /temperature|sampling param/i.test(complaint)
  )
    return { ...dialect, temperature: false }
  if (dialect.marks && request.constant && /cache[_ ]?(?:control|point)|prompt caching/i.test(complaint))
    return { ...dialect, marks: false }
  const structure = structureOf(request, dialect, structures)
  const looser = structure === 'none' ? undefined : structures[structures.indexOf(structure) + 1]
  if (!looser || (!namesStructure.test(complaint) && (proven || namesLength.test(complaint)))) return null
  return { ...dialect, structure: looser }
}

const namesStructure =
  /response_?(?:format|schema|json|mime)|json[_ ]?(?:schema|mode|object)|output_?(?:config|format)|text_?format|structured|grammar|guided|tool/i
const namesLimit =
  /max_(?:completion_)?tokens.*(?:too large|at most|exceed|maximum|greater|less than)|in the completion/i
const namesLength = /context|too (?:long|large|many)|maximum|exceed|token (?:count|limit)/i

/** What both have been found to take: what one request learned is not forgotten over another that began before. */
export const narrower = (a: Dialect, b: Dialect, structures: readonly Structure[]): Dialect => ({
  structure: structures.indexOf(a.structure) > structures.indexOf(b.structure) ? a.structure : b.structure,
  temperature: a.temperature && b.temperature,
  marks: a.marks && b.marks,
  limit: limits.indexOf(a.limit) > limits.indexOf(b.limit) ? a.limit : b.limit,
})

const limits: readonly Dialect['limit'][] = ['own', 'max_tokens', 'max_completion_tokens', 'none']
