import { listed, listIn } from './items.ts'
import type { Passage } from './passage.ts'

const open =
  /\b(?:list|name|suggest|examples?|ideas?|tips|ways|things|some|reasons|benefits|advantages|types|kinds|options|activities|factors|strategies)\b/i
const closed =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|twenty|all|every|each|full|complete|ingredients?|shopping|recipe|steps?|instructions|how to|plan|schedule|given|following|keywords?|extract|sort|rank|order|the (?:main|parts|members|countries|states|planets|characters))\b|[\n:]/i

/**
 * Whether a request asks for some of many things, so that one fewer is as good an answer: it names no number, hands
 * nothing over and wants no whole (a recipe, a plan).
 */
export const wantsAnyFew = (request: string): boolean => open.test(request) && !closed.test(request)

/** The one flat list of a reply without its last items; null where the reply has no such list or too short a one. */
export function withoutLastItems(reply: Passage, fewer: number): string | null {
  const list = listIn(reply)
  if (
    !list ||
    list.items.length - fewer < 2 ||
    /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/i.test(list.lead)
  )
    return null
  const mark = reply.lines.find(({ kind }) => kind === 'bullet')?.text.trimStart()[0]
  return listed(
    { ...list, items: list.items.slice(0, -fewer) },
    list.form === 'steps' ? number => `${number}.` : () => mark ?? '-',
  )
}

/** The one flat list of a reply with its first items said again at its end; null where there are not as many. */
export function withItems(reply: Passage, more: number): string | null {
  const list = listIn(reply)
  if (!list || more > list.items.length) return null
  const mark = reply.lines.find(({ kind }) => kind === 'bullet')?.text.trimStart()[0]
  return listed(
    { ...list, items: [...list.items, ...list.items.slice(0, more)] },
    list.form === 'steps' ? number => `${number}.` : () => mark ?? '-',
  )
}
