import { Presets, SingleBar } from 'cli-progress'
import { openBars } from './open-bars.ts'
import { clock, pace } from './pace.ts'

/** Where a command says what it does: lines and a bar for a person, JSON lines for a program. */
export interface Screen {
  readonly person: boolean
  /** True where a bar is drawn; elsewhere a person gets lines only. */
  readonly animated: boolean
  /** One line for a person. */
  say(line: string): void
  /** One line for a person on standard error, above the bar if there is one. */
  notice(line: string): void
  /** One JSON line for a program. */
  event(event: { readonly event: string } & Readonly<Record<string, unknown>>): void
  /**
   * How far it is. A program gets it at most once a second. `done` counts what an earlier process did as well; the rate does
   * not.
   */
  progress(done: number, total: number | null, note: string, more?: ProgressDetail): void
  /** Takes the bar away; call before the last lines. */
  settle(): void
}

interface ProgressDetail {
  /** What is counted. */
  readonly unit?: 'rows' | 'triplets'
  /** What a program gets in place of the note. */
  readonly facts?: Readonly<Record<string, unknown>>
}

export interface ScreenStreams {
  readonly out: NodeJS.WriteStream
  readonly err: NodeJS.WriteStream
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number
}

/**
 * @param as 'auto': a person on a terminal, a program on a pipe; 'person' or 'json' insist.
 */
export function openScreen(
  as: 'auto' | 'person' | 'json' = 'auto',
  { out, err, now }: ScreenStreams = {
    out: process.stdout,
    err: process.stderr,
    now: () => performance.now(),
  },
): Screen {
  const person = as === 'person' || (as === 'auto' && out.isTTY === true)
  const animated = person && err.isTTY === true
  const speed = pace()
  let bar: SingleBar | undefined
  let redraw: (() => void) | undefined
  let lastEvent = Number.NEGATIVE_INFINITY
  let last = 0

  const settle = (): void => {
    bar?.stop()
    bar = undefined
    openBars.delete(settle)
  }
  const draw = (done: number, total: number | null, note: string): void => {
    if (!bar) {
      const format = total === null ? '  {note}' : '  {bar} {percentage}% · {note}'
      bar = new SingleBar(
        { format, clearOnComplete: true, hideCursor: true, stream: err },
        Presets.shades_classic,
      )
      bar.start(total ?? 0, Math.min(done, total ?? done), { note })
      openBars.add(settle)
    }
    bar.update(Math.min(done, total ?? done), { note })
  }

  return {
    person,
    animated,
    say(line) {
      if (person) out.write(`${line}\n`)
    },
    notice(line) {
      if (!person) return
      const drawn = bar !== undefined
      settle()
      err.write(`${printable(line)}\n`)
      if (drawn) redraw?.()
    },
    event(event) {
      if (!person) out.write(`${JSON.stringify(event)}\n`)
    },
    progress(done, total, note, { unit = 'rows', facts = { note } } = {}) {
      const at = now()
      const rate = speed.at(at, done)
      const secondsLeft = total === null || rate === 0 ? null : Math.max(0, (total - done) / rate)
      if (animated) {
        const parts = [
          total === null ? `${thousands(done)} ${unit}` : `${thousands(done)} of ${thousands(total)} ${unit}`,
          `${shortRate(rate)} ${unit}/s`,
          note,
          ...(secondsLeft === null ? [] : [`${clock(secondsLeft)} left`]),
        ]
        redraw = () => draw(done, total, printable(parts.join(' · ')))
        redraw()
      } else if (!person && (at - lastEvent >= 1000 || (done === total && last !== done))) {
        lastEvent = at
        last = done
        const event = {
          event: 'progress',
          rows: done,
          total,
          [`${unit}PerSecond`]: Math.round(rate * 100) / 100,
          secondsLeft: secondsLeft && Math.round(secondsLeft),
          ...facts,
        }
        out.write(`${JSON.stringify(event)}\n`)
      }
    },
    settle,
  }
}

/** Reasons come from servers: no control character of theirs reaches the terminal. */
const printable = (line: string): string =>
  line.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ')

/** "1,204", or "0.4" where a whole number would say nothing. */
const shortRate = (rate: number): string => (rate >= 10 ? thousands(Math.round(rate)) : rate.toFixed(1))

export const thousands = (value: number): string => value.toLocaleString('en-US')
