import type { Catalog } from './catalog.ts'
import type { BoundCheck, Checker } from './checker.ts'

/**
 * The same checkers, for a list of cases that is held in memory: what `get` finds binds equal parameters once, and hands on what it
 * bound before. Checks keep nothing of the replies that they saw, so many cases may share one.
 */
export function bindingOnce(checkers: Catalog<Checker>): Catalog<Checker> {
  const known = new Map<string, Checker>()
  return {
    ...checkers,
    get(name) {
      const before = known.get(name)
      if (before) return before
      const found = once(checkers.get(name))
      known.set(name, found)
      return found
    },
  }
}

/** Parameters are told apart as JSON, which is how files have them. */
function once(checker: Checker): Checker {
  const known = new Map<string, BoundCheck>()
  return {
    name: checker.name,
    summary: checker.summary,
    bind(params) {
      const key = JSON.stringify(params)
      const before = known.get(key)
      if (before) return before
      const bound = checker.bind(params)
      known.set(key, bound)
      return bound
    },
  }
}
