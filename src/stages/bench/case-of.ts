import { contentId } from '../../core/content-id.ts'
import type { Case } from '../../core/evaluation/case.ts'
import type { Triplet } from '../../core/triplet.ts'
import type { Solvable } from './solvable.ts'

/**
 * The case that a triplet makes: its system prompt and its user turns, with its replies as the proof that it can be solved.
 * @param options.answer the dataset's own last answer, which the task is held against; the triplet's where there is none.
 */
export function caseOf(
  { system, messages, origin }: Triplet,
  { split, answer }: { split: string; answer: string | undefined },
): Solvable {
  const turns = messages.filter(({ role }) => role === 'user')
  const replies = messages.flatMap(({ role, content }) => (role === 'assistant' ? [content] : []))
  return {
    case: identified({
      system: system.text,
      messages: turns,
      rules: system.rules,
      cluster: origin.instruction,
      tags: {
        split,
        k: system.rules.length,
        turns: turns.length,
        placement: 'system',
        layout: system.layout,
      },
      task: { is: 'reference', answer: answer ?? replies.at(-1) ?? '' },
      facts: {
        role: system.role,
        ...(origin.language !== undefined && { language: origin.language }),
      },
    }),
    replies,
  }
}

/** A case under the hash of what it asks, of what it holds replies to and of its place on the axes: the same in every build. */
export const identified = (given: Omit<Case, 'id'>): Case => {
  const { system, messages, rules, tags } = given
  return { id: contentId(system, messages, rules, tags), ...given }
}
