import { capitalise } from './edit.ts'

const small = new Set('a an the and but or nor for of in on at to by with from as vs via per into'.split(' '))
const longest = 11

const question =
  /^(?:what|why|how|when|where|who|which|is|are|can|could|do|does|did|should|will|was|were) [^?]+\??$/i
const whatIs = /^what (?:is|are|was|were) (the .+|an? .+)$/i
const howTo = /^(?:(how) (?:do|can|should|could)|(what|where|when) should) (?:i|you|we|one) (.+)$/i
const asked =
  /^(?:give|tell|show|provide|suggest|list|name|describe|explain|discuss|outline|summari[sz]e|compare|identify|state|define|analy[sz]e|examine|illustrate|recommend|offer|share|compile|explore)(?: to)?(?: me| us)?(?: about)? (.+)$/i
const pieceAbout =
  /^(?:write|compose|create|draft|prepare|generate|produce)(?: me)? (?:an? |\w+ )?(?:\w+ )?(?:essay|article|paragraph|poem|story|report|post|speech|text|passage|haiku|description|summary|overview|explanation)s? (?:about|on|of) (.+)$/i
const leftover =
  /\b(?:following|given|this|that these|these|those|above|below|your|my|our|it|its|them|i|me|you|we|us|sentences?|paragraphs?|words?|input|passage|text|each|using|example sentence|output|provided|describing|explaining|related|called|titled|entitled|same)\b|^(?:someone|somebody)\b|\ban? (?:poem|book|story|song) to\b|\ba [aeio]/i

/**
 * A title for the answer to a request: "Give three tips for staying healthy." becomes "Three Tips for Staying
 * Healthy". English only; null wherever the result could read oddly (long or compound requests, quotations, requests
 * about a text that is handed over).
 */
export function titleOf(request: string): string | null {
  const asking = request.trim().replace(/^(?:please|can you|could you|kindly) /i, '')
  if (asking.length > 110 || !/^[A-Za-z][\p{Script=Latin}\p{N} '’.!?-]*$/u.test(asking)) return null
  if (/[.!?]\s|\s['’]|['’] | - |--/.test(asking)) return null
  const core = asking.replace(/[.!?]+$/, '')
  const topic = topicOf(core, asking.endsWith('?'))
  if (topic === null || leftover.test(topic)) return null
  const words = topic.split(/\s+/)
  if (words.length > longest || topic.length < 3) return null
  return words.map((word, at) => titled(word, at === 0 || at === words.length - 1)).join(' ')
}

function topicOf(core: string, isQuestion: boolean): string | null {
  const doing = howTo.exec(core)
  if (isQuestion && doing) return `${doing[1] ?? doing[2]} to ${doing[3]}`
  const what = whatIs.exec(core)?.[1]
  if (what) return /^the /i.test(what) ? what : core
  if (isQuestion) return question.test(core) ? core : null
  const found = pieceAbout.exec(core)?.[1] ?? asked.exec(core)?.[1]
  if (found)
    return found.replace(
      /^(?:(?:an? )?(?:short |brief )?(?:list|overview|summary|explanation|description) (?:of|on|for) |some |about |at least |and contrast )/i,
      '',
    )
  return /^(?:why|how) (?:do|does|to|is|are) /i.test(core) ? core : null
}

function titled(word: string, atEdge: boolean): string {
  const lower = word.toLowerCase()
  if (!atEdge && small.has(lower)) return lower
  if (/^\d/.test(word)) return word
  if (!word.includes('-')) return capitalise(word)
  return word
    .split('-')
    .map((part, at) => (at > 0 && small.has(part) ? part : capitalise(part)))
    .join('-')
}
