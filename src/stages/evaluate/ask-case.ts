import type { Answered, Case } from '../../core/evaluation/case.ts'
import { nameOf } from '../../core/evaluation/grade-by-rules.ts'
import { type AskedPlacement, placeSystemPrompt } from '../../core/evaluation/place-system-prompt.ts'
import type { Message } from '../../core/message.ts'
import type { Model } from '../../core/model.ts'

/** How a model is asked. */
export interface Asking {
  readonly model: Model
  readonly placement: AskedPlacement
  /** The provider's own unless given. */
  readonly temperature?: number
  /** Most tokens of one reply; the provider's own unless given. */
  readonly maxTokens?: number
  readonly signal?: AbortSignal
}

/** One draw of one case. */
export interface Draw {
  readonly case: Case
  /** Counted from 0. */
  readonly sample: number
}

/**
 * Has a model answer a case turn by turn; it sees its own earlier replies, and the turns that were given.
 * @throws CallFailure of the first call that comes to nothing.
 */
export async function askCase({ case: asked, sample }: Draw, asking: Asking): Promise<Answered> {
  const { model, placement, temperature, maxTokens, signal } = asking
  const said: Message[] = []
  const replies: string[] = []
  for (const [at, message] of asked.messages.entries()) {
    said.push(message)
    if (message.role !== 'user' || asked.messages[at + 1]?.role === 'assistant') continue
    const { text } = await model.complete({
      messages: placeSystemPrompt(asked.system, [...said], placement),
      purpose: `${nameOf(asked.id, sample)} turn ${replies.length + 1}`,
      ...(sample > 0 && { sample }),
      ...(temperature !== undefined && { temperature }),
      ...(maxTokens !== undefined && { maxTokens }),
      ...(signal && { signal }),
    })
    replies.push(text)
    said.push({ role: 'assistant', content: text })
  }
  return { case: asked, sample, replies }
}
