import { basename, join } from 'node:path'
import { kinds } from '../catalog/rules/index.ts'
import { familyOf } from '../core/calibration.ts'
import { freeRules } from '../core/evaluation/grade-by-rules.ts'
import { Failure } from '../core/failure.ts'
import { writeWhole } from '../io/durable.ts'
import { locate } from '../io/locate.ts'
import type { KeyRow } from '../stages/annotate/annotation-key.ts'
import { type AnnotationReport, annotationReport } from '../stages/annotate/annotation-report.ts'
import { type AnsweredItem, gatherAnswers, labelsOf } from '../stages/annotate/gather-answers.ts'
import { readAnnotationFolder } from './annotation-folder.ts'
import { benchmarkFile } from './evaluation/benchmark-file.ts'

export interface AnnotateImportRequest {
  readonly folder: string
  /** Filled sheets; each is by the annotator whose name its file bears. */
  readonly files: readonly string[]
  /** Whose verdicts are held against people's. */
  readonly against: readonly KeyRow['by'][]
}

export interface AnnotateImportEnd {
  readonly report: AnnotationReport
  /** Rows of labels.jsonl. */
  readonly labels: number
  readonly reportFile: string
  readonly labelsFile: string
}

/**
 * Reads filled sheets, and writes beside the key what they come to (agreement.json) and what they say about single rules (labels.jsonl, which
 * `rnr calibrate` reads). A row that is no good is told, and its siblings count.
 * @throws Failure('source') where there is no key, and where nothing was answered.
 */
export async function annotateImport(
  { folder, files, against }: AnnotateImportRequest,
  onProblem?: (file: string, row: number, problem: string) => void,
): Promise<AnnotateImportEnd> {
  const { plan, key } = await readAnnotationFolder(folder)
  const gathered = gatherAnswers(key)
  let problems = 0
  for (const file of (await Promise.all(files.map(locate))).flat()) {
    if (/\.(xlsx?|ods|numbers)$/i.test(file.name))
      throw new Failure(
        'source',
        `${file.name}: the format of one spreadsheet program; save it as CSV in UTF-8`,
      )
    const annotator = basename(file.name).replace(/\..*$/, '')
    for await (const item of benchmarkFile(file).rows()) {
      const problem = 'error' in item ? item.error : gathered.add(annotator, item.value)
      if (problem === null) continue
      problems++
      onProblem?.(file.name, item.row, problem)
    }
  }
  const items = gathered.answered()
  if (items.every(({ labels }) => labels.size === 0))
    throw new Failure(
      'source',
      `${files.join(', ')}: no item was answered; fill in the column "answer" of the sheets`,
    )
  const report = annotationReport(items, {
    ...{ against, totals: plan.totals, problems },
    annotators: gathered.annotators(),
  })
  const labels = items.flatMap(labelledRow)
  const [reportFile, labelsFile] = [join(folder, 'agreement.json'), join(folder, 'labels.jsonl')]
  writeWhole(reportFile, [`${JSON.stringify(report, null, 2)}\n`])
  writeWhole(
    labelsFile,
    labels.map(row => `${JSON.stringify(row)}\n`),
  )
  return { report, labels: labels.length, reportFile, labelsFile }
}

/** A rule, a reply and everybody's labels, in the shape of data/calibration. */
function labelledRow(item: AnsweredItem): readonly Readonly<Record<string, unknown>>[] {
  const { level, group, asked, system, messages, reply } = item.row
  const labels = labelsOf(item)
  if (level !== 'rule' || labels.length === 0) return []
  const ref = kinds.find(group)?.recognise(asked)?.ref
  return [
    {
      rule: { text: asked, ...(ref && { kind: ref.name, params: ref.params }) },
      ...(ref === undefined && { family: familyIn(group) }),
      ...(system !== null && { system }),
      ...{ messages, reply, labels },
    },
  ]
}

/** Under what a judge's verdicts on rules of a group are counted. */
const familyIn = (group: string): string =>
  group !== freeRules && /[.:]/.test(group) ? familyOf({ kind: { name: group, params: {} } }) : group
