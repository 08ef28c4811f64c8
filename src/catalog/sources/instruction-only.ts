import {
  hasField,
  instruction,
  malformed,
  optionalTextProblem,
  presentField,
  textProblem,
  withInput,
} from '../../core/row-fields.ts'
import type { RowShape } from '../../core/source.ts'

/**
 * Tasks without answers: a file of them is fine, while one row without its answer in an answered file is
 * not.
 */
export const instructionOnly: RowShape = {
  name: 'instruction-only',
  summary: 'instruction or prompt, and no answer',
  recognises: row => hasField(row, 'instruction', 'prompt') && !hasField(row, ...notHere),
  read(row, origin) {
    const task = presentField(row, 'instruction', 'prompt')
    const input = presentField(row, 'input', 'context')
    const problem = textProblem(row, task) ?? optionalTextProblem(row, input)
    if (problem) return malformed(row, origin, problem)
    const user = withInput(row[task] as string, row[input])
    return instruction(row, origin, { turns: [{ user }], domain: row.category })
  },
}

const notHere = 'output response completion answer instances messages conversations act'.split(' ')
