import { hasBlocks } from '../answer-shape.ts'
import { addParagraphAfter, addParagraphBefore, addSentenceAfter } from './edit.ts'
import type { Passage } from './passage.ts'

const ended = /[.!?。！？…]["'”’)]*$/u

/** Adds a sentence at the end: to the last line of running text, else as a paragraph of its own. Null for an empty reply. */
export function addRemark(reply: Passage, sentence: string): string | null {
  const body = reply.text.trimEnd()
  if (reply.words.length === 0) return null
  return !hasBlocks(reply) && ended.test(body.slice(-8)) && !/[^.!?:。！？]\n/.test(body)
    ? addSentenceAfter(body, sentence)
    : addParagraphAfter(body, sentence)
}

/** Puts a sentence in front: before the first line of running text, else as a paragraph of its own. Null for an empty reply. */
export function addPreface(reply: Passage, sentence: string): string | null {
  if (reply.words.length === 0) return null
  return reply.prose ? `${sentence} ${reply.text.trimStart()}` : addParagraphBefore(reply.text, sentence)
}
