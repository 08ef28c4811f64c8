import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunReport } from '../../src/core/report.ts'
import type { Drive } from './driven.ts'

export interface Evidence {
  readonly drive: Drive
  readonly report: RunReport | null
  readonly folder: string
  /** What the server put on the bill. */
  readonly sold: Pick<RunReport, 'calls' | 'tokens'>
  readonly costUsd: number
}

/** MB by which memory may grow from the second third of a run to the last. */
const growth = 24

/** Everything that is wrong with a run, each in a line. */
export function checked({ drive, report, folder, sold, costUsd }: Evidence): string[] {
  const wrong: string[] = []
  const claim = (holds: boolean, otherwise: string): void => {
    if (!holds) wrong.push(otherwise)
  }
  claim(
    !drive.hung,
    `hung: no line for ${Math.round(drive.longestSilence / 1000)} s, no movement for ${drive.longestStandstill} s`,
  )
  claim(drive.code === 0, `exit code ${drive.code}`)
  claim(drive.stderr === '', `standard error: ${drive.stderr.slice(0, 500)}`)
  claim(drive.unreadable.length === 0, `lines that are no event: ${drive.unreadable.slice(0, 3).join(' ')}`)
  const memory = rise(drive.rss)
  claim(memory <= growth, `memory grew by ${memory} MB in the last third`)
  if (report === null) return wrong

  const found = rowsIn(folder)
  claim(report.rows === drive.rows, `${drive.rows} rows given, ${report.rows} reported`)
  const missing = drive.rows - new Set(found.all).size
  claim(missing === 0, `${missing} rows are in no file`)
  claim(found.all.length === drive.rows, `${found.all.length - drive.rows} rows are there twice`)
  claim(inOrder(found.triplets), 'the triplets are not in the order of the rows')
  claim(found.swapped.length === 0, `replies of other rows in rows ${found.swapped.slice(0, 5).join(', ')}`)
  claim(
    drive.engine?.calls === report.calls,
    `${drive.engine?.calls} calls by the events, ${report.calls} reported`,
  )
  // The server cannot know that a client gave up while the last bytes were on their way.
  const unread = sold.calls - report.calls
  claim(unread >= 0 && unread <= 2 + sold.calls / 1_000, `${sold.calls} calls sold, ${report.calls} reported`)
  if (unread !== 0) return wrong
  for (const side of ['input', 'output', 'cached'] as const)
    claim(
      report.tokens[side] === sold.tokens[side],
      `${sold.tokens[side]} ${side} tokens sold, ${report.tokens[side]} reported`,
    )
  claim(report.costUsd === costUsd, `${costUsd} dollars by the server's log, ${report.costUsd} reported`)
  return wrong
}

/** MB between the highest memory of the second third and that of the last. */
function rise(rss: readonly number[]): number {
  const third = Math.floor(rss.length / 3)
  if (third < 5) return 0
  const most = (from: number, to?: number): number => Math.max(...rss.slice(from, to))
  return Math.round((most(2 * third) - most(third, 2 * third)) / 1024)
}

function rowsIn(run: string) {
  const triplets: number[] = []
  const swapped: number[] = []
  for (const part of readdirSync(join(run, 'triplets')).sort())
    for (const triplet of lines(join(run, 'triplets', part))) {
      const { origin, messages } = triplet as {
        origin: { row: number }
        messages: readonly { content: string }[]
      }
      const [asked, answered] = messages.map(({ content }) => /crossing (?:number )?(\d+)/.exec(content)?.[1])
      if (asked !== answered) swapped.push(origin.row)
      triplets.push(Number(asked))
    }
  const dropped = lines(join(run, 'dropped.jsonl')).map(record =>
    Number(/crossing number (\d+)/.exec(JSON.stringify(record))?.[1]),
  )
  return { triplets, swapped, all: [...triplets, ...dropped] }
}

const lines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

const inOrder = (rows: readonly number[]): boolean =>
  rows.every((row, index) => index === 0 || row > (rows[index - 1] as number))
