import type { Random } from './random.ts'
import type { Role } from './role.ts'
import { wordIndex } from './word-index.ts'

/** Finds roles that suit an instruction by its words. */
export interface RoleMatcher {
  /** One of the best-suited roles; a generalist when nothing suits clearly. */
  choose(query: RoleQuery, random: Random): Role
}

/**
 * What to match: the words of the user's first paragraph say what is asked; what follows it (a passage, a list of items)
 * is only its material and counts less, as does the answer.
 */
export interface RoleQuery {
  readonly request: string
  readonly answer?: string
  readonly domain?: string
}

const generalists: readonly string[] = ['everyday-life', 'education']
/** Score below which a match is one stray word rather than a topic. */
const clearScore = 36

export function matchRoles(roles: readonly Role[]): RoleMatcher {
  const index = wordIndex(roles, {
    name: { boost: 2, text: ({ name }) => name },
    domain: { boost: 1, text: ({ domain }) => domain.replaceAll('-', ' ') },
    topics: { boost: 3, text: ({ topics }) => topics.join(' ') },
    persona: { boost: 0.2, text: ({ persona }) => persona },
  })
  const general = roles.filter(({ domain }) => generalists.includes(domain))
  return {
    choose({ request, answer = '', domain = '' }, random) {
      const task = request.split('\n\n', 1)[0] ?? ''
      const suited = index.best(
        [
          { text: task.slice(0, 400), weight: 1 },
          { text: request.slice(task.length, task.length + 400), weight: 0.4 },
          { text: answer.slice(0, 300), weight: 0.3 },
          { text: domain, weight: 1.5 },
        ],
        0.8,
      )
      if ((suited[0]?.score ?? 0) < clearScore) return random.pick(general.length > 0 ? general : roles)
      return random.pick(suited.slice(0, 4)).entry
    },
  }
}
