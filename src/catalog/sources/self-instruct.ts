import {
  hasField,
  instruction,
  isRow,
  malformed,
  optionalTextProblem,
  textProblem,
  withInput,
} from '../../core/row-fields.ts'
import type { RowShape } from '../../core/source.ts'

/** Self-Instruct seed tasks: a task with worked instances, of which the first is taken. */
export const selfInstruct: RowShape = {
  name: 'self-instruct',
  summary: 'instruction, instances: [{input, output}]',
  recognises: row => hasField(row, 'instruction') && hasField(row, 'instances'),
  read(row, origin) {
    const [first] = Array.isArray(row.instances) ? row.instances : []
    if (!isRow(first)) return malformed(row, origin, '"instances" holds no instance')
    const problem =
      textProblem(row, 'instruction') ?? optionalTextProblem(first, 'input') ?? textProblem(first, 'output')
    if (problem) return malformed(row, origin, problem)
    const user = withInput(row.instruction as string, first.input)
    return instruction(row, origin, { turns: [{ user, answer: first.output as string }] })
  },
}
