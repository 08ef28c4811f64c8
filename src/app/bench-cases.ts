import { rolesAndRules } from '../catalog/recipes/roles-and-rules.ts'
import type { BenchPlan } from '../core/evaluation/bench-card.ts'
import type { Axis } from '../stages/bench/axes/axis.ts'
import { axes } from '../stages/bench/axes/index.ts'
import { k, mostRules } from '../stages/bench/axes/k.ts'
import type { Row } from '../stages/generate/passes.ts'
import { axisTools } from './axis-tools.ts'
import type { BenchSurroundings } from './bench-surroundings.ts'
import { checkersWith } from './checkers.ts'
import { contaminantsIn } from './contaminants.ts'
import { type Drawn, drawCases } from './draw-cases.ts'
import { openTeacher } from './open-teacher.ts'
import { kinds } from './shipped.ts'

type Case = Extract<Drawn, { is: 'case' }>
type Put = (one: Drawn) => void

/**
 * The cases of a benchmark, in order, to `put`: as the recipe writes them, or their versions on the axes asked for; and whatever is
 * dropped on the way. @returns how many texts of training data they were compared with.
 */
export async function benchCases(
  rows: readonly Row[],
  plan: BenchPlan,
  surroundings: BenchSurroundings,
  put: Put,
): Promise<number> {
  const wanted = plan.axes.map(name => axes.get(name))
  const plain = wanted.length === 0 || wanted.some(axis => axis !== k)
  const { rules, samples } = plan
  const usual = plain ? await draw(rows, plan, { rules, samples }, surroundings, put) : []
  const asMany = { rules: { min: mostRules, max: mostRules }, orFewer: true, samples: 1 }
  const full = wanted.includes(k) ? await draw(rows, plan, asMany, surroundings, put) : []
  const { found, texts } = await contaminantsIn(
    [...usual, ...full].map(({ solvable }) => solvable.case),
    { ...surroundings, against: plan.against, near: plan.near },
  )
  const apart = (cases: readonly Case[]): readonly Case[] =>
    cases.filter(({ solvable, dropAs }) => {
      const near = found.get(solvable.case.id)
      if (near !== undefined)
        put({ is: 'dropped', dropped: dropAs({ reason: 'near to training data', detail: near }) })
      return near === undefined
    })
  const [clean, cleanFull] = [apart(usual), apart(full)]
  if (wanted.length === 0) for (const one of clean) put(one)
  for (const axis of wanted) await expand(axis, axis === k ? cleanFull : clean, plan, put)
  return texts
}

/** Has the recipe write cases; what it could not write goes to `put` at once. */
async function draw(
  rows: readonly Row[],
  { split, seed }: BenchPlan,
  { samples, ...options }: Pick<BenchPlan, 'rules' | 'samples'> & { readonly orFewer?: boolean },
  { signal, onProgress }: BenchSurroundings,
  put: Put,
): Promise<readonly Case[]> {
  const recipe = rolesAndRules({ teacher: openTeacher(null), kinds, seed, ...options })
  const found: Case[] = []
  const drawing = { split, recipe, samples, checkers: checkersWith(), signal }
  for await (const one of drawCases(rows, drawing)) {
    if (one.is === 'case') found.push(one)
    else put(one)
    onProgress?.({ doing: 'cases drawn', done: found.length })
  }
  return found
}

async function expand(axis: Axis, cases: readonly Case[], { seed }: BenchPlan, put: Put): Promise<void> {
  const bases = new Map(cases.map(one => [one.solvable.case.id, one]))
  const solvables = cases.map(({ solvable }) => solvable)
  for (const version of axis.expand(solvables, await axisTools(seed))) {
    const from = version.is === 'case' ? version.solvable.case.tags.pair : version.from.id
    const base = bases.get(String(from))
    if (!base) throw new Error(`${axis.name}: a version of a case that is none: ${from}`)
    put(
      version.is === 'case'
        ? { ...base, solvable: version.solvable }
        : { is: 'dropped', dropped: base.dropAs(version) },
    )
  }
}
