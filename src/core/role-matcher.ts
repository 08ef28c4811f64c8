import MiniSearch from 'minisearch'
import { stemmer } from 'stemmer'
import type { Random } from './random.ts'
import type { Role } from './role.ts'

/** Finds roles that suit a text by its words. */
export interface RoleMatcher {
  /** The best-suited roles with their scores, best first; empty when no word of the text means anything to any role. */
  rank(query: RoleQuery): readonly { readonly role: Role; readonly score: number }[]
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
/** BM25 score below which a match is one stray word rather than a topic. */
const clearScore = 7

/**
 * BM25+ over the roles' names, fields, topics and personas (MiniSearch; stems by Porter's algorithm). The scores of a
 * word are looked up once and kept: a query is a sum over its words.
 */
export function matchRoles(roles: readonly Role[]): RoleMatcher {
  const index = new MiniSearch<{ id: number; name: string; domain: string; topics: string; persona: string }>({
    fields: ['name', 'domain', 'topics', 'persona'],
    tokenize: tokens,
    processTerm: term => (stopWords.has(term) ? null : stemmer(term)),
    searchOptions: { boost: { name: 2, domain: 2, topics: 3, persona: 0.5 } },
  })
  index.addAll(
    roles.map(({ name, domain, topics, persona }, id) => ({ id, name, domain: domain.replaceAll('-', ' '), topics: topics.join(' '), persona })),
  )
  const scoresOfWord = new Map<string, readonly { readonly id: number; readonly score: number }[]>()
  const scoresOf = (word: string): readonly { readonly id: number; readonly score: number }[] => {
    let known = scoresOfWord.get(word)
    if (!known) {
      known = index.search(word).map(({ id, score }) => ({ id: id as number, score }))
      if (scoresOfWord.size >= 50_000) scoresOfWord.clear()
      scoresOfWord.set(word, known)
    }
    return known
  }

  const rank: RoleMatcher['rank'] = ({ request, answer = '', domain = '' }) => {
    const totals = new Float64Array(roles.length)
    const add = (text: string, weight: number, most: number): void => {
      const counted = new Set<string>()
      for (const word of tokens(text.slice(0, most))) {
        if (counted.has(word) || stopWords.has(word)) continue
        counted.add(word)
        for (const { id, score } of scoresOf(word)) totals[id] = (totals[id] as number) + score * weight
      }
    }
    add(request, 1, 600)
    add(answer, 0.3, 300)
    add(domain, 1.5, 100)
    return Array.from(totals, (score, id) => ({ role: roles[id] as Role, score }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
  }

  return {
    rank,
    choose(query, random) {
      const ranked = rank(query)
      const best = ranked[0]
      if (!best || best.score < clearScore) {
        const general = roles.filter(({ domain }) => generalists.includes(domain))
        return random.pick(general.length > 0 ? general : roles)
      }
      return random.pick(ranked.filter(({ score }) => score >= best.score * 0.8).slice(0, 4)).role
    },
  }
}

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const stopWords = new Set(
  ('a about after all also am an and any are as at be because been but by can come could create describe did do does each eight every explain few find first following for four from generate get ' +
    'give given go good had has have he her here him his how i identify if in include into is it its just keep know let like list long make many may me more most my name need new no not now of on one only or ' +
    'other our out over please provide put question say second see should show so some suggest sure take tell ten than that the their them then there these they thing things think this those three ' +
    'time to too try two up us use used using very want was way we well were what when where which who why will with word words work would write you your own best five six seven example examples').split(' '),
)
