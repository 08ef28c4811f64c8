import type { Random } from './random.ts'
import type { Role } from './role.ts'
import { topicIndex, type WeightedText } from './topic-index.ts'

/** Finds roles that suit an instruction by its topics. */
export interface RoleMatcher {
  /** One of the best-suited roles; where no topic is clear, one that can answer anything in the field, or anything at all. */
  choose(query: RoleQuery, random: Random): Role
}

interface RoleQuery {
  /** The user's messages, first to last. */
  readonly requests: readonly string[]
  readonly answer?: string
  /** The source's word for the field: "cooking". */
  readonly domain?: string
  /** ISO 639-1 code; topics are English words, so that other languages are told by their field. */
  readonly language?: string
}

/** Score below which a match is a stray word rather than a topic: less than one topic of five roles in the request. */
const clearScore = 4
/** Roles this near to the best one are as good. */
const nearBest = 0.8
const choices = 4
/** What a role of the source's own field is ahead, and the clear score of others where the field is known. */
const fieldBonus = 2.5
const clearScoreElsewhere = 9
const anything = 'anything'

/** Our fields that lie in one which a source names. */
const kindred: Readonly<Record<string, readonly string[]>> = {
  'arts-and-entertainment': ['arts-and-music', 'film-and-games', 'writing'],
  'business-and-careers': ['business', 'work-and-careers', 'marketing', 'finance'],
  'everyday-life': ['home', 'tech-support', 'sports', 'cooking'],
  health: ['fitness', 'nutrition', 'mental-health', 'medicine'],
  'language-and-editing': ['editing', 'languages'],
  nature: ['animals', 'nature', 'gardening'],
  'parenting-and-education': ['parenting', 'education'],
  science: ['physics-and-space', 'chemistry-and-biology', 'nature'],
  writing: ['writing', 'editing'],
}

/** What a role is found by: nothing, where it suits everything. */
export const topicsOf = ({ name, topics, broadIn = [] }: Role): readonly string[] =>
  broadIn.includes(anything) ? [] : [name, ...topics]

export function matchRoles(roles: readonly Role[]): RoleMatcher {
  const index = topicIndex(roles, topicsOf)
  const broad = Map.groupBy(
    roles.flatMap(role => (role.broadIn ?? []).map(field => ({ role, field }))),
    ({ field }) => field,
  )
  const broadIn = (field: string): readonly Role[] => (broad.get(field) ?? []).map(({ role }) => role)
  return {
    choose({ requests, answer = '', domain = '', language = 'en' }, random) {
      const inField = broadIn(domain)
      const fields = new Set([domain, ...(kindred[domain] ?? []), ...inField.map(role => role.domain)])
      if (language === 'en') {
        const found = index
          .search(weighed(requests, answer), role => (fields.has(role.domain) ? fieldBonus : 0))
          .filter(
            ({ entry, score }) =>
              score >= (inField.length === 0 || fields.has(entry.domain) ? clearScore : clearScoreElsewhere),
          )
        const best = found[0]?.score ?? 0
        if (best > 0)
          return random.pick(found.slice(0, choices).filter(({ score }) => score >= best * nearBest)).entry
      }
      const general = broadIn(anything)
      return random.pick(inField.length > 0 ? inField : general.length > 0 ? general : roles)
    },
  }
}

/**
 * The first paragraph of the first message says what is asked. What follows it or stands in quotes (a passage, a list of
 * items) is only its material and counts less, as do later messages and the answer.
 */
function weighed([first = '', ...later]: readonly string[], answer: string): WeightedText[] {
  const task = first.split('\n\n', 1)[0]?.slice(0, 600) ?? ''
  const asked = task.replace(/"[^"]{25,}(?:"|$)/g, '')
  return [
    { text: asked.slice(0, 400), weight: 1 },
    { text: first.slice(0, task.length + 400), weight: 0.5 },
    { text: later.join('\n').slice(0, 400), weight: 0.5 },
    { text: answer.slice(0, 200), weight: 0.35 },
  ]
}
