import { hasField, instruction, malformed, optionalText } from '../../core/row-fields.ts'
import type { RowShape } from '../../core/source.ts'

/** MT-Bench and Vicuna questions: user turns only; some have reference answers. */
export const mtBench: RowShape = {
  name: 'mt-bench',
  summary: 'question_id, turns: [user, user, …]; category and reference may be there',
  recognises: row => hasField(row, 'question_id') && hasField(row, 'turns'),
  read(row, origin) {
    const { turns, reference, category } = row
    if (!Array.isArray(turns) || turns.length === 0)
      return malformed(row, origin, '"turns" is not a list of texts')
    const bad = turns.findIndex(turn => optionalText(turn) === undefined)
    if (bad >= 0) return malformed(row, origin, `turn ${bad + 1} is empty or not text`)
    const answers = Array.isArray(reference) ? reference.map(optionalText) : []
    return instruction(row, origin, {
      turns: turns.map((user: string, at) => ({
        user,
        ...(answers[at] !== undefined && { answer: answers[at] }),
      })),
      domain: category,
    })
  },
}
