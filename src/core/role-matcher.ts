import type { Random } from './random.ts'
import type { Role } from './role.ts'
import { wordIndex } from './word-index.ts'

/** Finds roles that suit an instruction by its words. */
export interface RoleMatcher {
  /** One of the best-suited roles; a generalist when nothing suits clearly. */
  choose(query: RoleQuery, random: Random): Role
}

/** What to match: the user's words count most, the field's name most of all. */
export interface RoleQuery {
  readonly request: string
  readonly answer?: string
  readonly domain?: string
}

const generalists: readonly string[] = ['everyday-life', 'editing', 'languages', 'education']
/** Score below which a match is one stray word rather than a topic. */
const clearScore = 7

export function matchRoles(roles: readonly Role[]): RoleMatcher {
  const index = wordIndex(roles, {
    name: { boost: 2, text: ({ name }) => name },
    domain: { boost: 2, text: ({ domain }) => domain.replaceAll('-', ' ') },
    topics: { boost: 3, text: ({ topics }) => topics.join(' ') },
    persona: { boost: 0.5, text: ({ persona }) => persona },
  })
  const general = roles.filter(({ domain }) => generalists.includes(domain))
  return {
    choose({ request, answer = '', domain = '' }, random) {
      const ranked = index.rank([
        { text: request.slice(0, 600), weight: 1 },
        { text: answer.slice(0, 300), weight: 0.3 },
        { text: domain, weight: 1.5 },
      ])
      const best = ranked[0]
      if (!best || best.score < clearScore) return random.pick(general.length > 0 ? general : roles)
      return random.pick(ranked.filter(({ score }) => score >= best.score * 0.8).slice(0, 4)).entry
    },
  }
}
