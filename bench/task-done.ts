// How often a program can tell that a reply does its task, and how often it is wrong: real answers of three models to the same
// instructions, each against another's, then against those of other instructions, then replies that answer nothing.
import { existsSync, readFileSync } from 'node:fs'
import { taskDone } from '../src/core/evaluation/task-done.ts'

const folder = '../shared/data/alpaca-eval'
if (!existsSync(folder)) {
  console.log(`${folder} is absent: nothing measured`)
  process.exit(0)
}

interface Row {
  readonly instruction: string
  readonly output: string
}
const names = ['gpt4_1106_preview', 'text_davinci_003', 'alpaca-7b']
const models: (readonly Row[])[] = names.map(name =>
  JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')),
)

const canaries: readonly ((row: Row) => string)[] = [
  () => '',
  () => "I'm sorry, but I can't help with that.",
  () => 'Certainly! I would be happy to help you with that.',
  ({ instruction }) => instruction,
  () => 'lantern '.repeat(80),
  () => 'Thank you for your question. I am unable to answer it at this time.',
]

const percent = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)}%`

function measure(what: string, replies: Iterable<readonly [row: Row, reply: string]>): void {
  const counts = { pass: 0, unknown: 0, fail: 0 }
  for (const [{ instruction, output }, reply] of replies)
    counts[taskDone({ is: 'reference', answer: output }, reply, instruction).outcome]++
  const all = counts.pass + counts.unknown + counts.fail
  console.log(
    `${what.padEnd(58)} done ${percent(counts.pass, all).padStart(6)}  open ${percent(counts.unknown, all).padStart(6)}  not done ${percent(counts.fail, all).padStart(6)}  of ${all}`,
  )
}

for (const [a, reference] of models.entries())
  for (const [b, replies] of models.entries()) {
    if (a === b) continue
    const other = (at: number): string => replies[at % replies.length]?.output ?? ''
    measure(
      `${names[b]} against ${names[a]}`,
      reference.map((row, at) => [row, other(at)] as const),
    )
    measure(
      `  the same, to another instruction`,
      reference.map((row, at) => [row, other(at + 7)] as const),
    )
  }
measure(
  'replies that answer nothing',
  (models[0] ?? []).flatMap(row => canaries.map(reply => [row, reply(row)] as const)),
)
