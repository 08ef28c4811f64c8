import { expect, it } from 'vitest'
import { csv } from './csv.ts'
import type { Row } from './row.ts'

const rowsOf = (text: string, columns: readonly string[]): Row[] => {
  const splitter = csv({ sample: text, columns })
  return [...splitter.push(Buffer.from(text)), ...splitter.end()]
}

it('reads the first record of a file without a header row as a row, and reports one with other columns', () =>
  expect(rowsOf('"Why, then?",a\nb,c\nd\n', ['question', 'answer'])).toEqual([
    { row: 1, value: { question: 'Why, then?', answer: 'a' } },
    { row: 2, value: { question: 'b', answer: 'c' } },
    { row: 3, error: expect.stringContaining('1 fields'), raw: 'd' },
  ]))
