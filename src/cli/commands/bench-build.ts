import { join } from 'node:path'
import { buildBench } from '../../app/bench-build.ts'
import { Failure } from '../../core/failure.ts'
import { hubSettings } from '../hub-settings.ts'
import { interruptible } from '../interrupt.ts'
import { ruleRange, screenOf, text, wholeNumber } from '../options.ts'
import { openScreen, type Screen, thousands } from '../screen.ts'
import { version } from '../version.ts'

/** Unreadable training rows that a person is shown; a program gets all of them. */
const shownToPerson = 5

export async function run(
  sources: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const screen = openScreen(screenOf(options))
  const out = text(options.out) ?? ''
  const unread = unreadRows(screen)
  const card = await buildBench(
    {
      ...{ sources, version, split: splitIn(options.split), against: againstIn(sources, options.against) },
      near: likeness(options.near),
      rules: ruleRange(options.rules),
      samples: wholeNumber('--samples', options.samples, { min: 1, max: 1_000 }),
      limit: options.limit === undefined ? null : wholeNumber('--limit', options.limit, { min: 1 }),
      seed: wholeNumber('--seed', options.seed, { max: 2 ** 32 - 1 }),
      axes: axesIn(options.axes),
    },
    out,
    {
      hub: hubSettings(process.env),
      signal: interruptible(),
      onProgress: ({ doing, done }) => screen.progress(done, null, doing),
      onUnread: unread.add,
    },
  )
  screen.settle()
  screen.event({ event: 'done', bench: out, ...card, unread: unread.count() })
  screen.say(
    `  cases     ${thousands(card.cases)} of ${thousands(card.rows)} rows, each with a reply that solves it`,
  )
  const axes = Object.entries(card.byAxis)
  if (axes.length > 1)
    screen.say(`  axes      ${axes.map(([axis, count]) => `${thousands(count)} ${axis}`).join(', ')}`)
  unread.say()
  screen.say(
    `  apart     from ${thousands(card.texts)} texts of training data (${card.against.join(', ') || 'none given'})`,
  )
  const dropped = Object.entries(card.dropped)
  if (dropped.length > 0)
    screen.say(
      `  dropped   ${thousands(dropped.reduce((sum, [, count]) => sum + count, 0))}: ${dropped.map(([reason, count]) => `${thousands(count)} ${reason}`).join(', ')} → ${join(out, 'dropped.jsonl')}`,
    )
  screen.say(`  frozen    ${card.sha256.cases.slice(0, 16)} · ${join(out, 'cases.jsonl')}`)
  screen.say(`  next      rnr eval ${out} --model MODEL`)
  return 0
}

/** Training rows that could not be compared with anything. */
export function unreadRows(screen: Screen) {
  let count = 0
  return {
    count: () => count,
    add(where: string, why: string): void {
      screen.event({ event: 'unread', where, why })
      if (count++ < shownToPerson) screen.notice(`  unread    ${where}: ${why}`)
    },
    say(): void {
      if (count > 0) screen.say(`  unread    ${thousands(count)} rows of training data could not be compared`)
    },
  }
}

function splitIn(value: unknown): string {
  const split = text(value) ?? ''
  if (/^[a-z0-9][a-z0-9._-]*$/i.test(split)) return split
  throw new Failure(
    'config',
    `--split ${split}: takes awesome, alpaca, ultrachat or a name of your own, of letters, digits, "-", "_" and "."`,
  )
}

const axesIn = (value: unknown): string[] => [
  ...new Set(
    (text(value) ?? '')
      .split(',')
      .map(name => name.trim())
      .filter(name => name !== ''),
  ),
]

/** The bundled instructions are what `rnr generate` trains on; only a benchmark that is made of them can hold them. */
const againstIn = (sources: readonly string[], value: unknown): string[] => [
  ...(sources.includes('bundled') ? [] : ['bundled']),
  ...(Array.isArray(value) ? value.map(String) : []),
]

function likeness(value: unknown): number {
  const number = Number(value)
  if (number > 0 && number <= 1) return number
  throw new Failure('config', `--near ${String(value)}: takes a likeness above 0 and up to 1, such as 0.6`)
}
