import type { BenchmarkFile } from './benchmark.ts'

/** Parts that published datasets come in. */
export type Split = 'train' | 'validation' | 'dev' | 'test'

const words: Readonly<Record<string, Split>> = {
  train: 'train',
  auxiliary: 'train',
  val: 'validation',
  validation: 'validation',
  valid: 'validation',
  dev: 'dev',
  test: 'test',
}

/** The part that a file is named after: "ARC-Easy-Dev.jsonl", "astronomy_test.csv", "validation-00000-of-00001.parquet". */
export const splitOf = ({ name }: Pick<BenchmarkFile, 'name'>): Split | null =>
  name
    .toLowerCase()
    .split(/[^a-z]+/)
    .map(word => words[word])
    .find(split => split !== undefined) ?? null

/** Of a user's whole copy, the files of the first of these parts that it has; all files where it has none of them. */
export function filesOf(
  files: readonly BenchmarkFile[],
  ...wanted: readonly Split[]
): readonly BenchmarkFile[] {
  for (const split of wanted) {
    const found = files.filter(file => splitOf(file) === split)
    if (found.length > 0) return found
  }
  return files
}
