import { strip } from '../reference/python-text.ts'
import type { Case } from './case.ts'
import type { RecordedReply } from './recorded-reply.ts'

/** Replies made elsewhere, by the case that they answer. */
export interface ReplyIndex {
  /** In the order of their rows. */
  find(asked: Case): readonly RecordedReply[]
  /** Those that no case has asked for. */
  unused(): readonly RecordedReply[]
}

/**
 * A reply belongs to the case of its id, if its prompt does not speak against that; else to the case of its prompt, without white
 * space at the ends, as evaluators join them.
 */
export function replyIndex(replies: readonly RecordedReply[]): ReplyIndex {
  const byId = Map.groupBy(replies, ({ id }) => id)
  const byPrompt = Map.groupBy(replies, ({ prompt }) => prompt)
  /** With the system prompt of the case that each went to: under another one it would not have been said. */
  const used = new Map<RecordedReply, string | null>()
  return {
    find(asked) {
      const prompts = promptsOf(asked)
      const ofId = (byId.get(asked.id) ?? []).filter(
        ({ prompt }) => prompt === undefined || prompts.includes(prompt),
      )
      const ofPrompt = prompts
        .flatMap(prompt => byPrompt.get(prompt) ?? [])
        .filter(reply => !used.has(reply) || used.get(reply) === asked.system)
      const found = ofId.length > 0 ? ofId : ofPrompt
      for (const reply of found) used.set(reply, asked.system)
      return found
    },
    unused: () => replies.filter(reply => !used.has(reply)),
  }
}

/** What a row may have as the prompt of a case: the text as its benchmark has it, or the last user turn. */
function promptsOf({ messages, facts }: Case): string[] {
  const asked = messages.findLast(({ role }) => role === 'user')?.content
  const texts = [facts?.prompt, asked].filter(text => typeof text === 'string')
  return [...new Set(texts.map(text => strip(text)))]
}
