import { contentId } from '../../core/content-id.ts'
import type { Filter } from './filter.ts'

/**
 * Two triplets are the same when the text of the system prompt and all messages are, but for white space
 * and casing. The first one stays.
 */
export function exactDuplicates(): Filter {
  const seen = new Map<string, string>()
  return ({ id, system, messages }) => {
    const key = contentId(
      normal(system.text),
      ...messages.map(({ role, content }) => [role, normal(content)]),
    )
    const first = seen.get(key)
    if (first !== undefined) return { reason: 'exact duplicate', detail: `the same as ${first}` }
    seen.set(key, id)
    return null
  }
}

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()
