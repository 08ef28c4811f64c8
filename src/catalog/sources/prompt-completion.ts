import {
  hasField,
  instruction,
  malformed,
  optionalText,
  presentField,
  textProblem,
} from '../../core/row-fields.ts'
import type { RowShape } from '../../core/source.ts'

/** One text and what comes after it, as fine-tuning services and question sets name them. */
export const promptCompletion: RowShape = {
  name: 'prompt-completion',
  summary: 'prompt or question, completion, response or answer',
  recognises: row =>
    hasField(row, 'prompt', 'question') &&
    hasField(row, 'prompt', 'answer', 'completion', 'response') &&
    !hasField(row, 'act', 'messages', 'instruction'),
  read(row, origin) {
    const asked = presentField(row, 'prompt', 'question')
    const answered = presentField(row, 'completion', 'response', 'answer')
    const problem = textProblem(row, asked) ?? textProblem(row, answered)
    if (problem) return malformed(row, origin, problem)
    return instruction(row, origin, {
      turns: [{ user: row[asked] as string, answer: row[answered] as string }],
      system: optionalText(row.system),
    })
  },
}
