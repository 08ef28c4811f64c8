import { expect, it } from 'vitest'
import { fileOf } from '../../../test/benchmark-files.ts'
import { filesOf, splitOf } from './split-files.ts'

it.each([
  ['astronomy_test.csv', 'test'],
  ['ARC-Challenge-Dev.jsonl', 'dev'],
  ['validation-00000-of-00001.parquet', 'validation'],
  ['hellaswag_val.jsonl', 'validation'],
  ['auxiliary_train-00000-of-00001.parquet', 'train'],
  ['train.jsonl', 'train'],
  ['latest.jsonl', null],
  ['TruthfulQA.csv', null],
])('%s: %s', (name, split) => {
  expect(splitOf({ name })).toBe(split)
})

it('takes the part that is wanted first, and all files where none of them is named so', () => {
  const files = ['train.jsonl', 'test.jsonl', 'val.jsonl'].map(name => fileOf(name, []))
  const names = (found: readonly { name: string }[]) => found.map(({ name }) => name)
  expect(names(filesOf(files, 'test', 'validation'))).toEqual(['test.jsonl'])
  expect(names(filesOf(files, 'dev', 'validation'))).toEqual(['val.jsonl'])
  expect(names(filesOf(files, 'dev'))).toEqual(names(files))
})
