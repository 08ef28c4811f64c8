import { contentId } from '../content-id.ts'

/** Names cases by their content, so that they are called alike in every copy; a repetition gets a number. */
export function caseIds(): (...parts: readonly unknown[]) => string {
  const seen = new Map<string, number>()
  return (...parts) => {
    const id = contentId(...parts)
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  }
}
