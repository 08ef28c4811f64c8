import { type Answer, answers } from '../../core/judge.ts'
import type { ReplyLabel } from '../../core/labelled-reply.ts'

/** What an annotator wrote, or null where it is none of the four answers. Casing, hyphens and a full stop do not matter. */
export function readAnswer(text: string): Answer | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/[\s_-]+/g, '_')
  return answers.find(answer => answer === plain) ?? null
}

/** The label that an answer gives; none where the annotator could not tell. */
export const labelOf = (answer: Answer): ReplyLabel | null => labels[answer]

const labels: Readonly<Record<Answer, ReplyLabel | null>> = {
  followed: 'pass',
  broken: 'fail',
  not_applicable: 'not_applicable',
  cannot_tell: null,
}
