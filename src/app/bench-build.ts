import type { Dropped } from '../core/dropped.ts'
import type { BenchCard, BenchPlan } from '../core/evaluation/bench-card.ts'
import { Failure } from '../core/failure.ts'
import { countIn, sumTallies } from '../core/tally.ts'
import { openBenchFolder, readBenchCard } from '../io/bench-folder.ts'
import { axes } from '../stages/bench/axes/index.ts'
import { onePass, type Row } from '../stages/generate/passes.ts'
import { benchCases } from './bench-cases.ts'
import type { BenchSurroundings } from './bench-surroundings.ts'
import type { Drawn } from './draw-cases.ts'
import { planGenerate } from './plan-generate.ts'
import { plannedItems } from './planned-rows.ts'
import type { ReadSourcesOptions } from './read-sources.ts'

export type BenchRequest = Omit<BenchPlan, 'format' | 'is' | 'recipe' | 'teacher' | 'sources'> & {
  readonly sources: readonly string[]
}

/**
 * Builds a benchmark from sources in a folder that is frozen by hashes: the recipe's own cases, or versions of them on the axes
 * asked for, each proven solvable, none of them near to training data. The same request writes the same bytes.
 * @throws Failure('config') for a folder that holds another benchmark or an axis that is none, Failure('source') for what cannot be
 * read or gives no case.
 */
export async function buildBench(
  request: BenchRequest,
  out: string,
  surroundings: BenchSurroundings,
): Promise<BenchCard> {
  const plan = await planOf(request, surroundings.hub)
  refuseAnother(out, plan)
  const rows: Row[] = []
  for await (const row of onePass(() => plannedItems(plan, surroundings.hub))) rows.push(row)

  const folder = openBenchFolder(out)
  const counts: Counts = { byAxis: {}, dropped: {} }
  const ids = new Set<string>()
  const drop = (dropped: Dropped): void => {
    folder.drop(dropped)
    countIn(counts, 'dropped', dropped.reason)
  }
  const put = (one: Drawn): void => {
    if (one.is === 'dropped') drop(one.dropped)
    else if (ids.has(one.solvable.case.id)) drop(one.dropAs({ reason: 'the same case twice' }))
    else {
      const { case: given, replies } = one.solvable
      ids.add(given.id)
      folder.add(given, replies)
      countIn(counts, 'byAxis', String(given.tags.axis ?? 'plain'))
    }
  }
  try {
    const texts = await benchCases(rows, plan, surroundings, put)
    if (ids.size === 0)
      throw new Failure(
        'source',
        `${request.sources.join(', ')}: gives no case of the split "${plan.split}"; ${rows.length} rows read: ${reasonsIn(counts)}`,
      )
    const sorted = sumTallies([counts]) as Counts
    return folder.finish({ ...plan, ...sorted, rows: rows.length, cases: ids.size, texts })
  } finally {
    folder.discard()
  }
}

type Counts = Record<'byAxis' | 'dropped', Record<string, number>>

const reasonsIn = ({ dropped }: Counts): string =>
  Object.entries(dropped)
    .map(([reason, count]) => `${count} ${reason}`)
    .join(', ')

async function planOf(
  { sources: named, ...given }: BenchRequest,
  hub: ReadSourcesOptions,
): Promise<BenchPlan> {
  for (const name of given.axes) axes.get(name)
  const generating = { ...given, sources: named, teacher: 'offline', accept: null }
  const { recipe, teacher, sources } = await planGenerate(generating, hub)
  return { format: 1, is: 'benchmark', recipe, teacher, sources, ...given }
}

/** A benchmark stays what it is: a folder that holds one is only ever written again with the same bytes. */
function refuseAnother(out: string, plan: BenchPlan): void {
  const before: Readonly<Record<string, unknown>> | null = readBenchCard(out)
  if (before === null) return
  const other = Object.entries(plan).find(
    ([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value),
  )
  if (other)
    throw new Failure(
      'config',
      `${out}: holds another benchmark (${other[0]}: ${JSON.stringify(before[other[0]])}); choose another folder with -o`,
    )
}
