import { Presets, SingleBar } from 'cli-progress'

/** Where a command says what it does: lines and a bar for a person, JSON lines for a program. */
export interface Screen {
  readonly person: boolean
  /** One line for a person. */
  say(line: string): void
  /** One JSON line for a program. */
  event(event: { readonly event: string } & Readonly<Record<string, unknown>>): void
  progress(done: number, total: number | null, note: string): void
  /** Takes the bar away; call before the last lines. */
  settle(): void
}

/**
 * @param as 'auto': a person on a terminal, a program on a pipe; 'person' or 'json' insist.
 */
export function openScreen(as: 'auto' | 'person' | 'json' = 'auto'): Screen {
  const person = as === 'person' || (as === 'auto' && process.stdout.isTTY === true)
  const animated = person && process.stderr.isTTY === true
  const started = performance.now()
  let bar: SingleBar | undefined
  let lastEvent = 0

  return {
    person,
    say(line) {
      if (person) process.stdout.write(`${line}\n`)
    },
    event(event) {
      if (!person) process.stdout.write(`${JSON.stringify(event)}\n`)
    },
    progress(done, total, note) {
      const seconds = (performance.now() - started) / 1000
      const rate = seconds > 0 ? Math.round(done / seconds) : 0
      if (animated) {
        if (!bar) {
          bar = new SingleBar(
            {
              format:
                total === null
                  ? '  {value} rows · {note}'
                  : '  {bar} {percentage}% · {value} of {total} rows · {note} · {eta_formatted} left',
              clearOnComplete: true,
              hideCursor: true,
              stream: process.stderr,
            },
            Presets.shades_classic,
          )
          bar.start(total ?? 0, done, { note })
        }
        bar.update(done, { note: `${rate.toLocaleString('en-US')} rows/s · ${note}` })
      } else if (!person && seconds - lastEvent >= 1) {
        lastEvent = seconds
        process.stdout.write(
          `${JSON.stringify({ event: 'progress', rows: done, total, rowsPerSecond: rate, note })}\n`,
        )
      }
    },
    settle() {
      bar?.stop()
      bar = undefined
    },
  }
}

export const thousands = (value: number): string => value.toLocaleString('en-US')
