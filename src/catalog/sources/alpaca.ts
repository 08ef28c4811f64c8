import {
  hasField,
  instruction,
  malformed,
  optionalText,
  optionalTextProblem,
  presentField,
  textProblem,
  withInput,
} from '../../core/row-fields.ts'
import type { RowShape } from '../../core/source.ts'

/** Stanford Alpaca and its many descendants. */
export const alpaca: RowShape = {
  name: 'alpaca',
  summary: 'instruction, output or response; input may be there',
  recognises: row => hasField(row, 'instruction') && !hasField(row, 'category', 'instances', 'messages'),
  read(row, origin) {
    const input = presentField(row, 'input', 'context')
    const output = presentField(row, 'output', 'response', 'answer', 'completion')
    const problem =
      textProblem(row, 'instruction') ?? optionalTextProblem(row, input) ?? textProblem(row, output)
    if (problem) return malformed(row, origin, problem)
    const user = withInput(row.instruction as string, row[input])
    return instruction(row, origin, {
      turns: [{ user, answer: row[output] as string }],
      system: optionalText(row.system),
    })
  },
}
