import { nameOf } from '../../core/evaluation/grade-by-rules.ts'
import { type GradedCase, outcomeOf } from '../../core/evaluation/graded-case.ts'
import type { Metric } from '../../core/evaluation/metric.ts'
import { storageFailure, writeWhole } from '../../io/durable.ts'

/** What JUnit's readers are told of one draw of a case. */
export interface JunitCase {
  readonly name: string
  readonly outcome: 'pass' | 'fail' | 'unknown' | 'error'
  /** One line for each thing that is not in order. */
  readonly reasons: readonly string[]
}

/**
 * A draw by the headline, where that is a share: whether all of it passes, and what does not. A broken rule fails a draw that the headline does
 * not count, too: a test is no share.
 */
export function junitCase(graded: GradedCase, headline: Metric | undefined): JunitCase {
  const part = headline?.unit === 'share' ? headline.each?.(graded) : null
  const decided = part && part.of > 0 ? (part.hits < part.of ? 'fail' : 'pass') : null
  const broken = outcomeOf(graded.marks.map(({ verdict }) => verdict)) === 'fail'
  const outcome = decided ?? (part && broken ? 'fail' : 'unknown')
  const reasons = graded.marks.flatMap(({ of, group, turn, reading, verdict }) =>
    verdict.outcome === 'pass'
      ? []
      : [`${of} (${group}), turn ${turn}${reading === undefined ? '' : `, ${reading}`}: ${verdict.reason}`],
  )
  return { name: nameOf(graded.id, graded.sample), outcome, reasons }
}

/** @throws Failure('storage') when the file cannot be written. */
export function writeJunit(path: string, suite: string, cases: readonly JunitCase[]): void {
  try {
    writeWhole(path, [junitXml(suite, cases)])
  } catch (error) {
    throw storageFailure(path, error)
  }
}

/** A JUnit report, as CI servers read it: one suite, one test for each draw; what nobody could decide is skipped. */
export function junitXml(suite: string, cases: readonly JunitCase[]): string {
  const count = (outcome: JunitCase['outcome']): number => cases.filter(one => one.outcome === outcome).length
  const counts = `tests="${cases.length}" failures="${count('fail')}" errors="${count('error')}" skipped="${count('unknown')}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="rnr eval" ${counts}>`,
    `<testsuite name="${escaped(suite)}" ${counts}>`,
    ...cases.map(one => testcase(suite, one)),
    '</testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

const elements = { fail: 'failure', error: 'error', unknown: 'skipped' } as const

function testcase(suite: string, { name, outcome, reasons }: JunitCase): string {
  const opening = `<testcase classname="${escaped(suite)}" name="${escaped(name)}"`
  if (outcome === 'pass') return `${opening}/>`
  const element = elements[outcome]
  const message = escaped(reasons[0] ?? 'undecided')
  return `${opening}><${element} message="${message}">${escaped(reasons.join('\n'))}</${element}></testcase>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text of models and datasets: what XML 1.0 does not allow is left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, sign => entities[sign] ?? sign)
