import type { Message } from '../message.ts'

/** Where the rules stand: in the system prompt, at the head of the first user turn, or in both. */
export const placements = ['system', 'user', 'both'] as const
type Placement = (typeof placements)[number]

/** Where a system prompt is put when a model is asked, or that it is left out: the paper's baseline has none. */
export type AskedPlacement = Placement | 'none'

/**
 * A conversation with the system prompt in its place: a message of its own, the head of the first user turn, or both. A
 * conversation without one stays as it is.
 */
export function placeSystemPrompt(
  system: string | null,
  messages: readonly Message[],
  placement: AskedPlacement,
): readonly Message[] {
  if (system === null || placement === 'none') return messages
  const first = messages.findIndex(({ role }) => role === 'user')
  const asked =
    placement === 'system'
      ? messages
      : messages.map((message, at) =>
          at === first ? { ...message, content: `${system}\n\n${message.content}` } : message,
        )
  return placement === 'user' ? asked : [{ role: 'system', content: system }, ...asked]
}
