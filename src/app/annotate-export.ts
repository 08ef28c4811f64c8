import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../core/failure.ts'
import { csvText } from '../io/csv-text.ts'
import { storageFailure, writeWhole } from '../io/durable.ts'
import type { Candidate, Level } from '../stages/annotate/annotation-key.ts'
import { candidatesOf } from '../stages/annotate/candidates-of.ts'
import { deal } from '../stages/annotate/deal.ts'
import { runTotals } from '../stages/annotate/run-totals.ts'
import { instructions, sheetColumns, sheetRow } from '../stages/annotate/sheet.ts'
import { type AnnotationPlan, keyFile, planFile, sheetsFolder } from './annotation-folder.ts'
import { gradedRuns } from './graded-runs.ts'

export interface AnnotateExportRequest {
  /** Folders of evaluations, run folders, triplet files. */
  readonly runs: readonly string[]
  readonly annotators: number
  readonly levels: readonly Level[]
  readonly overlap: number
  readonly limit: number | null
  readonly seed: number
}

export interface AnnotateExportEnd {
  readonly items: number
  readonly conversations: number
  /** Rows of the runs that could not be read. */
  readonly unusable: number
  readonly sheets: readonly { readonly annotator: string; readonly items: number }[]
}

/**
 * Writes sheets for annotators, who learn from them neither run nor verdict, and the key to them, which stays behind.
 * @throws Failure('config') for a folder that holds an export, whose sheets may be out with people; Failure('source') where there is nothing to ask.
 */
export async function annotateExport(
  { runs, annotators, levels, overlap, limit, seed }: AnnotateExportRequest,
  out: string,
  onUnusable?: (where: string, why: string) => void,
): Promise<AnnotateExportEnd> {
  if (existsSync(join(out, keyFile)))
    throw new Failure('config', `${out}: holds an export already, and its key; choose another folder with -o`)
  const candidates: Candidate[] = []
  let unusable = 0
  for await (const one of gradedRuns([...new Set(runs)]))
    if ('graded' in one) candidates.push(...candidatesOf(one.run, one.graded, levels))
    else {
      unusable++
      onUnusable?.(one.where, one.error)
    }
  if (candidates.length === 0)
    throw new Failure(
      'source',
      `${runs.join(', ')}: nothing to ask people about; no rule in words was graded there`,
    )
  const names = Array.from({ length: annotators }, (_, at) => `annotator-${at + 1}`)
  const { key, sheets } = deal(candidates, { annotators: names, overlap, limit, seed })
  const plan: AnnotationPlan = {
    ...{ format: 1, is: 'annotation' },
    ...{ runs: [...new Set(runs)], annotators: names, levels, overlap, limit, seed },
    totals: runTotals(candidates),
  }
  const folder = join(out, sheetsFolder)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw storageFailure(folder, error)
  }
  for (const [name, rows] of sheets) {
    const sheet = rows.map(sheetRow)
    writeWhole(join(folder, `${name}.csv`), [csvText(sheetColumns, sheet)])
    writeWhole(join(folder, `${name}.jsonl`), sheet.map(lineOf))
  }
  writeWhole(join(folder, 'README.txt'), [instructions])
  writeWhole(join(out, planFile), [`${JSON.stringify(plan, null, 2)}\n`])
  writeWhole(join(out, keyFile), key.map(lineOf))
  return {
    items: key.length,
    conversations: new Set(key.map(({ run, case: id, sample }) => JSON.stringify([run, id, sample]))).size,
    unusable,
    sheets: [...sheets].map(([annotator, rows]) => ({ annotator, items: rows.length })),
  }
}

const lineOf = (row: unknown): string => `${JSON.stringify(row)}\n`
