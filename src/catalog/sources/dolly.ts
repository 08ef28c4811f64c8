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

/** Databricks Dolly: Alpaca with a category, under the original names or Alpaca's. */
export const dolly: RowShape = {
  name: 'dolly',
  summary: 'instruction, category, response or output; context may be there',
  recognises: row => hasField(row, 'instruction') && hasField(row, 'category') && !hasField(row, 'instances'),
  read(row, origin) {
    const context = presentField(row, 'context', 'input')
    const response = presentField(row, 'response', 'output', 'answer')
    const problem =
      textProblem(row, 'instruction') ?? optionalTextProblem(row, context) ?? textProblem(row, response)
    if (problem) return malformed(row, origin, problem)
    const user = withInput(row.instruction as string, row[context])
    return instruction(row, origin, {
      turns: [{ user, answer: row[response] as string }],
      domain: row.category,
    })
  },
}
