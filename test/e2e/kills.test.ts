import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { costOf, roundedUsd } from '../../src/core/cost.ts'
import { random } from '../../src/core/random.ts'
import { filesIn, rnr, type Started, scratch, start } from './rnr.ts'
import { crossings, type WitnessedTeacher, witnessedTeacher } from './witnessed-teacher.ts'

const { rows, kills, concurrency } =
  process.env.RNR_THOROUGH === '1'
    ? { rows: 5_000, kills: 50, concurrency: 16 }
    : { rows: 40, kills: 2, concurrency: 4 }
const price = { input: 0.25, output: 1.25, cached: 0.05 }
const pause = (milliseconds: number): Promise<void> => new Promise(resume => setTimeout(resume, milliseconds))

it(`buys nothing twice over ${kills} kills in ${rows} rows, and ends as if nothing had happened`, async () => {
  const teacher = await witnessedTeacher({ latency: { median: 12, p95: 20 }, keep: 0 })
  await using server = teacher.server
  using folder = scratch()
  writeFileSync(join(folder.path, 'data.jsonl'), crossings(rows))
  writeFileSync(join(folder.path, 'prices.json'), JSON.stringify({ prices: [{ model: 'pilot', ...price }] }))
  const args = ['generate', 'data.jsonl', '--teacher', `${server.url}#pilot`, '--prices', 'prices.json']
  args.push('--concurrency', String(concurrency))
  // Each with a cache of its own: what one of them bought must not be there for the other.
  const whole = { cwd: folder.path, env: { RNR_CACHE: join(folder.path, 'cache-whole') } }
  const killed = { cwd: folder.path, env: { RNR_CACHE: join(folder.path, 'cache-killed') } }

  const first = await rnr([...args, '-o', 'whole'], whole)
  expect([first.code, first.stderr]).toEqual([0, ''])
  const needed = teacher.worked.length
  expect(teacher.sold('different').calls).toBe(needed)

  const dice = random(kills)
  const lives: number[] = []
  const open: number[] = []
  for (let kill = 0; kill < kills; kill++) {
    lives.push(teacher.worked.length)
    const run = start([...args, '-o', 'killed'], killed)
    await momentToKill(teacher, needed / kills, dice, run)
    open.push(teacher.server.counts.inFlight)
    run.kill('SIGKILL')
    await run.ended
    await drained(teacher)
  }
  lives.push(teacher.worked.length)
  const last = await rnr([...args, '-o', 'killed'], killed)
  expect([last.code, last.stderr]).toEqual([0, ''])

  expect(filesIn(join(folder.path, 'killed'))).toEqual(filesIn(join(folder.path, 'whole')))
  expect(crossingsIn(join(folder.path, 'killed'))).toEqual(Array.from({ length: rows }, (_, row) => row))
  const sold = teacher.sold('different', needed)
  const report = JSON.parse(readFileSync(join(folder.path, 'killed/report.json'), 'utf8'))
  expect(report).toMatchObject({ rows, accepted: rows, ...sold })
  expect(report.costUsd).toBe(roundedUsd(costOf(sold.tokens, price)))
  expect(last.events.at(-1)).toMatchObject({ calls: sold.calls, costUsd: report.costUsd })

  // On its way is what was asked for and not yet on the disk: at the server, on the wire, or waiting for its commit.
  const again = open.map((_, life) => workedAgain(teacher, lives[life], lives[life + 1]))
  expect(Math.max(...again.map(({ length }) => length))).toBeLessThanOrEqual(concurrency)
  if (rows > 1_000)
    console.log(
      `${needed} calls needed, ${again.flat().length} made again after ${kills} kills, ${open.reduce((sum, calls) => sum + calls)} were at the server then`,
    )
}, 1_200_000)

/**
 * Mostly when so many more calls were made that the kills spread over the whole run, and a little later; now and then at any
 * moment, starting up included.
 */
async function momentToKill(
  { worked }: WitnessedTeacher,
  share: number,
  dice: ReturnType<typeof random>,
  run: Started,
): Promise<void> {
  let over = false
  void run.ended.then(() => {
    over = true
  })
  if (dice.chance(0.2)) return pause(1_000 * dice.next())
  const until = worked.length + Math.ceil(2 * share * dice.next())
  while (worked.length < until && !over) await pause(2)
  await pause(20 * dice.next())
}

/** What was on its way at the kill has reached its end, so it is counted with the life that it belongs to. */
async function drained({ server }: WitnessedTeacher): Promise<void> {
  while (server.counts.inFlight > 0) await pause(5)
}

/** The requests of one life that came again later. */
function workedAgain({ worked }: WitnessedTeacher, from = 0, to = worked.length): string[] {
  const later = new Set(worked.slice(to))
  return [...new Set(worked.slice(from, to))].filter(hash => later.has(hash))
}

/** The crossing that each triplet asks about and answers, in the order of the files. */
function crossingsIn(run: string): number[] {
  const parts = readdirSync(join(run, 'triplets')).sort()
  return parts
    .flatMap(part =>
      readFileSync(join(run, 'triplets', part), 'utf8')
        .trim()
        .split('\n'),
    )
    .map(line => {
      const [asked, answered] = JSON.parse(line).messages.map(
        ({ content }: { content: string }) => /crossing (?:number )?(\d+)/.exec(content)?.[1],
      )
      expect(answered).toBe(asked)
      return Number(asked)
    })
}
