import { basename } from 'node:path'
import type { BenchmarkFile } from '../../core/evaluation/benchmark.ts'
import type { DataFile } from '../../io/data-file.ts'
import { readJsonRows } from '../../io/json-rows.ts'
import { readRows } from '../../io/rows.ts'

/** A file as benchmarks see it. A file of JSON lines is never taken for anything else, however few lines it has. */
export const benchmarkFile = (file: DataFile): BenchmarkFile => ({
  path: file.name,
  name: basename(file.name),
  rows: options =>
    /\.(csv|tsv|parquet|json)(\.\w+)?$/i.test(file.name) ? readRows(file, options) : readJsonRows(file),
})
