import type { Breakdown, BreakdownRow } from './eval-report.ts'
import type { GradedCase, Mark } from './graded-case.ts'
import type { Metric } from './metric.ts'

/** More values of a tag than this tell cases apart, not kinds of cases. */
const mostParts = 40

/** A metric by the values of a tag; cases without the tag are left out. */
export const byTag = (tag: string, metric: Metric, cases: readonly GradedCase[]): Breakdown =>
  breakdown(tag, metric, cases, graded => {
    const value = graded.tags[tag]
    return value === undefined ? [] : [[value, graded]]
  })

/**
 * A metric by something that marks differ in: every part sees the cases with the marks that belong to it and no others.
 * @param by what to call it: "kind", "turn".
 */
export const byMark = (
  by: string,
  partOf: (mark: Mark) => string | number,
  metric: Metric,
  cases: readonly GradedCase[],
): Breakdown =>
  breakdown(by, metric, cases, graded => {
    const parts = [...Map.groupBy(graded.marks, partOf)]
    return parts.map(([part, marks]) => [part, parts.length === 1 ? graded : { ...graded, marks }])
  })

/** The family of a rule kind or of an instruction id: "length" of "length.max-words", "keywords" of "keywords:existence". */
export const familyOfGroup = (group: string): string => /^[^.:]*/.exec(group)?.[0] ?? group

/**
 * What is worth a look in any evaluation: the headline by every tag that has a few values, and the second metric, which counts
 * marks one by one, by group and family of groups, and by turn where there are several.
 */
export function usualBreakdowns(metrics: readonly Metric[], cases: readonly GradedCase[]): Breakdown[] {
  const [headline, byOne = headline] = metrics
  if (!headline || !byOne) return []
  const tags = [...new Set(cases.flatMap(({ tags }) => Object.keys(tags)))].sort()
  const all = [
    ...tags.map(tag => byTag(tag, headline, cases)),
    byMark('family', ({ group }) => familyOfGroup(group), byOne, cases),
    byMark('kind', ({ group }) => group, byOne, cases),
    byMark('turn', ({ turn }) => turn, byOne, cases),
  ]
  return all.filter(({ by, rows }) => rows.length > 1 && (by === 'kind' || rows.length <= mostParts))
}

function breakdown(
  by: string,
  metric: Metric,
  cases: readonly GradedCase[],
  parts: (graded: GradedCase) => readonly (readonly [string | number, GradedCase])[],
): Breakdown {
  const found = new Map<string | number, GradedCase[]>()
  for (const graded of cases)
    for (const [part, one] of parts(graded)) {
      const known = found.get(part)
      if (known) known.push(one)
      else found.set(part, [one])
    }
  const rows = [...found]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([part, those]): BreakdownRow => ({ name: String(part), ...metric.of(those) }))
    .filter(({ counted, undecided }) => counted + undecided > 0)
  return { by, metric: metric.name, rows }
}

/** Numbers by size, before words in their order. */
const inOrder = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : typeof a === typeof b
      ? a < b
        ? -1
        : 1
      : typeof a === 'number'
        ? -1
        : 1
