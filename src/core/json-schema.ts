import { Ajv, type ValidateFunction } from 'ajv'
import type { z } from 'zod'

export type Json = z.core.util.JSONType
export type Schema = { readonly [key: string]: Json }

/** Characters a schema may have as JSON. */
export const longestSchema = 10_000

/** Keywords that cannot be had in linear time on any reply, or that reach outside of the schema. */
const refused = new Set([
  'pattern',
  'patternProperties',
  'uniqueItems',
  '$ref',
  '$dynamicRef',
  '$recursiveRef',
  '$id',
  'id',
  '$async',
  'format',
])

/** Why a schema cannot be used to check replies, or null when it can. */
export function whyRefused(schema: Schema): string | null {
  if (JSON.stringify(schema).length > longestSchema) return `a schema may have ${longestSchema} characters`
  const keyword = refusedIn(schema, 0)
  if (keyword !== null) return `the schema may not use "${keyword}"`
  return compiled(schema) ? null : 'not a valid JSON Schema'
}

function refusedIn(node: Json, depth: number): string | null {
  if (depth > 40) return 'deep nesting'
  if (Array.isArray(node)) return firstOf(node, depth)
  if (typeof node !== 'object' || node === null) return null
  for (const [keyword, value] of Object.entries(node)) {
    if (refused.has(keyword)) return keyword
    if (keyword === 'enum' || keyword === 'const' || keyword === 'default' || keyword === 'examples') continue
    const named =
      keyword === 'properties' ||
      keyword === 'definitions' ||
      keyword === '$defs' ||
      keyword === 'dependentSchemas'
    const found =
      named && typeof value === 'object' && value !== null
        ? firstOf(Object.values(value), depth)
        : refusedIn(value, depth + 1)
    if (found !== null) return found
  }
  return null
}

function firstOf(nodes: readonly Json[], depth: number): string | null {
  for (const node of nodes) {
    const found = refusedIn(node, depth + 1)
    if (found !== null) return found
  }
  return null
}

let ajv: Ajv | undefined
const validators = new Map<string, ValidateFunction | null>()

/** The schema as a function, compiled when first asked for; null for what is no schema. */
export function compiled(schema: Schema): ValidateFunction | null {
  const { $schema: _, ...body } = schema
  const key = JSON.stringify(body)
  const known = validators.get(key)
  if (known !== undefined) return known
  if (validators.size >= 200) validators.clear()
  let made: ValidateFunction | null = null
  ajv ??= new Ajv({ strict: false, validateFormats: false, logger: false })
  try {
    made = ajv.compile(body)
  } catch {
    made = null
  }
  ajv.removeSchema(body)
  validators.set(key, made)
  return made
}
