import { join } from 'node:path'
import type { RunEnd } from '../app/generate-run.ts'
import type { RunReport } from '../core/report.ts'
import { type Screen, thousands } from './screen.ts'

/** The closing lines of a run, for a person or a program. */
export function sayEnd(screen: Screen, { path, report, state }: RunEnd): void {
  screen.event({ event: state, run: path, ...report })
  if (state === 'stopped') {
    screen.say(
      `  stopped   ${thousands(report.rows)} rows are safe in ${path}; the same command goes on from there`,
    )
    return
  }
  if (state === 'done-before') screen.say(`  ${path} was finished before; nothing was done again`)
  screen.say(
    `  rows      ${thousands(report.rows)} read, ${thousands(report.accepted)} accepted (${percent(report.accepted, report.rows)})`,
  )
  screen.say(
    `  triplets  ${thousands(report.triplets)}, every rule of every reply checked · ${thousands(report.tripletsPerSecond)}/s · peak memory ${Math.round(report.peakRssBytes / 2 ** 20)} MB`,
  )
  if (Object.keys(report.dropped).length > 0)
    screen.say(`  dropped   ${droppedLine(report)} → ${join(path, 'dropped.jsonl')}`)
  screen.say(`  files     ${join(path, 'triplets')}/  ${join(path, 'card.md')}  ${join(path, 'report.json')}`)
}

/** "34: 21 no answer to edit, 13 malformed row". */
export function droppedLine({ dropped }: RunReport): string {
  const reasons = Object.entries(dropped).map(([reason, count]) => [reason, Number(count)] as const)
  const sum = reasons.reduce((total, [, count]) => total + count, 0)
  return `${thousands(sum)}: ${reasons.map(([reason, count]) => `${thousands(count)} ${reason}`).join(', ')}`
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`
