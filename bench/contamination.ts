// Whether the contamination test finds planted near-duplicates, and how often it cries wolf: `npm run bench:contamination`.
// The benchmark is 500 questions of Alpaca; ten edits of each are planted; the other 14,630 questions, Dolly and the first turns of
// MT-Bench-101 are what is unrelated, as far as such data is. `-- --list` prints what was flagged there, `-- --near 0.5` tries
// another threshold.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { random } from '../src/core/random.ts'
import { withInput } from '../src/core/row-fields.ts'
import { proportion } from '../src/core/statistics/proportion.ts'
import { contaminationTest } from '../src/stages/bench/contamination.ts'
import { edits } from '../test/planted-duplicates.ts'

const data = fileURLToPath(new URL('../../shared/data/', import.meta.url))
if (!existsSync(data)) {
  console.log(`contamination: skipped, the data sets are not there (${data})`)
  process.exit(0)
}
const list = process.argv.includes('--list')
const near = Number(process.argv[process.argv.indexOf('--near') + 1]) || 0.6

const rowsIn = (file: string): Record<string, string>[] => {
  const bytes = readFileSync(`${data}${file}`)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.startsWith('[')
    ? JSON.parse(text)
    : text
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
}
const dice = random(20)
const alpaca = dice.shuffle(
  rowsIn('alpaca/alpaca-15k.jsonl.gz').map(({ instruction = '', input }) => withInput(instruction, input)),
)
const benchmark = alpaca.slice(0, 500)
const unrelated = {
  'Alpaca, the rest': alpaca.slice(500),
  Dolly: rowsIn('dolly/dolly-3k.json').map(({ instruction = '', context }) =>
    withInput(instruction, context),
  ),
  'MT-Bench-101': (
    rowsIn('mt-bench-101/mtbench101.jsonl') as unknown as { history: { user: string }[] }[]
  ).map(({ history }) => history[0]?.user ?? ''),
}

const share = (hits: number, of: number): string => {
  const found = proportion(hits, of)
  return found
    ? `${(100 * found.value).toFixed(2)}% [${(100 * found.low).toFixed(2)}, ${(100 * found.high).toFixed(2)}]`
    : '–'
}
const test = contaminationTest(benchmark, { near, inside: 'either' })
console.log(`near-duplicates of 500 questions, likeness from ${near} on\n`)
let all = 0
for (const [name, edit] of Object.entries(edits)) {
  const found = benchmark.filter((text, at) =>
    test(edit(text, dice.fork(`${name} ${at}`))).some(near => near.text === at),
  ).length
  all += found
  console.log(`  ${name.padEnd(26)} found ${share(found, benchmark.length)}`)
}
console.log(`  ${'all ten'.padEnd(26)} found ${share(all, 10 * benchmark.length)}\n`)
for (const [name, texts] of Object.entries(unrelated)) {
  const started = performance.now()
  const flagged = new Set<number>()
  let alarms = 0
  for (const text of texts) {
    const found = test(text)
    if (found.length > 0) alarms++
    for (const { text: at, likeness } of found) {
      if (list && !flagged.has(at))
        console.log(`    ${likeness.toFixed(2)} ${oneLine(benchmark[at])} ← ${oneLine(text)}`)
      flagged.add(at)
    }
  }
  const rate = Math.round((1000 * texts.length) / (performance.now() - started))
  console.log(
    `  ${name.padEnd(18)} ${texts.length} texts: ${share(alarms, texts.length)} of them near to a question, ${share(flagged.size, benchmark.length)} of the questions flagged, ${rate}/s`,
  )
}

function oneLine(text = ''): string {
  return JSON.stringify(text.slice(0, 90))
}
