import type { AnnotateImportEnd } from '../app/annotate-import.ts'
import { figure } from '../core/evaluation/figure.ts'
import type { Estimate } from '../core/statistics/proportion.ts'
import { percent } from './judged-lines.ts'
import { thousands } from './screen.ts'
import { columns } from './table.ts'

type Report = AnnotateImportEnd['report']

/** Kinds of rules that a person is shown: those least agreed on. */
const worstShown = 5

/** What people's answers come to, for a person: how complete, how much they agree, how far our verdicts are theirs, and how the runs did. */
export function agreementLines({ annotators, agreement, against, runs }: Report): string[] {
  return [
    ...annotators.map(
      ({ name, answers, missing }) =>
        `  people    ${name}: ${thousands(answers.followed)} followed, ${thousands(answers.broken)} broken, ${thousands(answers.not_applicable)} not applicable, ${thousands(answers.cannot_tell)} cannot tell${missing > 0 ? `, ${thousands(missing)} missing` : ''}`,
    ),
    ...agreement.flatMap(levelLines),
    ...against.flatMap(againstLines),
    ...block(
      'runs',
      columns(
        runs.map(rate => [
          rate.run,
          `${rate.level} level`,
          `followed, people say: ${figure(rate, 'share')}`,
          `${thousands(rate.counted)} items${rate.undecided > 0 ? `, ${thousands(rate.undecided)} tied` : ''}`,
        ]),
      ),
    ),
  ]
}

function levelLines({
  level,
  labelled,
  items,
  tied,
  same,
  alpha,
  pairs,
  kinds,
}: Report['agreement'][number]): string[] {
  const worst = kinds.filter(({ same }) => same !== null && same.value < 1).slice(0, worstShown)
  return [
    `  ${level.padEnd(8)}  ${thousands(labelled)} items labelled, ${thousands(items)} by two or more: alike ${percent(same)}, alpha ${estimate(alpha)}${tied > 0 ? `, ${thousands(tied)} tie` : ''}`,
    ...pairs.map(
      pair =>
        `            ${pair.a} and ${pair.b}: alike ${percent(pair.same)}, kappa ${estimate(pair.kappa)}, on ${thousands(pair.items)}`,
    ),
    ...(level === 'rule'
      ? block(
          'apart on',
          columns(worst.map(one => [one.kind, percent(one.same), `${thousands(one.items)} items`])),
        )
      : []),
  ]
}

function againstLines({ by, level, figures, runs }: Report['against'][number]): string[] {
  const { sensitivity, specificity, kappa, decided, rows } = figures
  return [
    `  ${by.padEnd(8)}  ${level} level, against people on ${thousands(rows)} items (${thousands(decided)} decided by both): found ${percent(sensitivity)} of what is broken, accepted ${percent(specificity)} of what is followed, kappa ${estimate(kappa)}`,
    ...runs.map(
      ({ run, reported, corrected }) =>
        `            ${run}: reported ${percent(reported)} of the whole run, corrected ${percent(corrected)}`,
    ),
  ]
}

const estimate = (one: Estimate | null): string =>
  one === null ? '–' : `${one.value.toFixed(2)} [${one.low.toFixed(2)}, ${one.high.toFixed(2)}]`

/** Lines under a label. */
const block = (label: string, lines: string): string[] =>
  (lines === '' ? [] : lines.split('\n')).map((line, at) => `  ${(at === 0 ? label : '').padEnd(8)}  ${line}`)
