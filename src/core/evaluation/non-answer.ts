import { words } from '../text/words.ts'
import { contentWords, shared } from './content-words.ts'

const unable =
  "(?:can(?:'t|not| not)|won't|will not|(?:a|')m (?:not able|unable|not allowed|not permitted) to|(?:a|')re (?:not able|unable) to|must decline to|have to decline to)"
const serve =
  '(?:help|assist|answer|respond|reply|provide|give|offer|discuss|talk|speak|share|do|comply|fulfil+|continue|comment|engage|support|tell)'
/** What declines, near the beginning of a reply; in the languages of the bundled data. */
const declines = new RegExp(
  `\\b(?:i|we) ?${unable} (?:\\w+ )?${serve}\\b|kann (?:ich )?(?:\\S+ ){0,5}nicht (?:\\S+ )?(?:helfen|beantworten|dienen)|nicht (?:weiter)?helfen|je ne (?:peux|suis) pas|no puedo (?:\\S+ )?(?:ayudar|responder)|não posso (?:\\S+ )?(?:ajudar|responder)|non posso (?:\\S+ )?(?:aiutar|rispondere)|お答えできません|お手伝いできません`,
  'iu',
)

/** Says that it will answer. */
const promises =
  /\b(?:happy|glad|pleased|delighted) to (?:help|assist|answer)\b|\b(?:can|will|let me) (?:certainly |gladly )?(?:help|assist) you\b/iu

/** Replies beyond so many words that begin by declining usually go on to something of use. */
const mostDeclining = 60
const mostPromising = 25
/** Fewer words may be the same by accident. */
const leastCopied = 8

/**
 * Why a reply is certainly no answer to anything, whatever was asked: blank, declined, only promised, the request or the
 * system prompt given back, the same words over and over. Null where it may be one.
 */
export function whyNoAnswer(reply: string, request: string, system: string | null = null): string | null {
  const said = words(reply.slice(0, 20_000))
  if (said.length === 0) return reply.trim().length > 3 ? null : 'the reply is empty'
  if (isRefusal(reply)) return 'the reply declines'
  const distinct = new Set(said.map(({ text }) => text.toLowerCase())).size
  if (said.length >= 20 && distinct / said.length < 0.15) return 'the same words over and over'
  const content = contentWords(reply)
  const asked = contentWords(request)
  if (said.length <= mostPromising && promises.test(reply) && content.size - shared(content, asked) <= 5)
    return 'the reply promises an answer and gives none'
  if (said.length >= 0.6 * words(request).length && copies(said, request))
    return 'the reply gives the request back'
  if (system !== null && copies(said, system)) return 'the reply gives the system prompt back'
  return null
}

/** Whether a reply does little more than to decline. */
export const isRefusal = (reply: string): boolean =>
  declines.test(reply.slice(0, 200).replaceAll('’', "'")) &&
  words(reply.slice(0, 20_000)).length <= mostDeclining

/** Whether nearly all runs of four words stand in the other text, too; an edit of a given text leaves fewer. */
function copies(said: readonly { readonly text: string }[], other: string): boolean {
  if (said.length < leastCopied) return false
  const runs = runsOf(said)
  const known = new Set(runsOf(words(other.slice(0, 50_000))))
  return shared(runs, known) >= 0.95 * runs.length
}

const runsOf = (pieces: readonly { readonly text: string }[]): string[] =>
  pieces.slice(3).map((_, at) =>
    pieces
      .slice(at, at + 4)
      .map(({ text }) => text.toLowerCase())
      .join(' '),
  )
