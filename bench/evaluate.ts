// How long an evaluation takes: 10,000 cases graded by programs, and 2,000 cases asked of a server that takes 20 ms.
// Usage: npm run bench:evaluate
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkersWith } from '../src/app/checkers.ts'
import type { PlannedEval } from '../src/app/evaluation/eval-plan.ts'
import { evalRun } from '../src/app/evaluation/eval-run.ts'
import { readSources } from '../src/app/read-sources.ts'
import { layouts } from '../src/catalog/layouts/index.ts'
import { rolesAndRules } from '../src/catalog/recipes/roles-and-rules.ts'
import { roles } from '../src/catalog/roles/index.ts'
import { kinds } from '../src/catalog/rules/index.ts'
import { offlineTeacher } from '../src/catalog/teachers/offline/offline.ts'
import type { Benchmark } from '../src/core/evaluation/benchmark.ts'
import type { Case } from '../src/core/evaluation/case.ts'
import { gradeByRules } from '../src/core/evaluation/grade-by-rules.ts'
import { ruleMetrics } from '../src/core/evaluation/rule-metrics.ts'
import { matchRoles } from '../src/core/role-matcher.ts'
import type { Triplet } from '../src/core/triplet.ts'
import { scratchFolder, startServer } from './engine/processes.ts'

const graded = 10_000
const asked = 2_000
const delay = 20
const width = 32

/** Real system prompts and replies: what the offline teacher makes of the bundled instructions. */
async function triplets(count: number): Promise<Triplet[]> {
  const recipe = rolesAndRules({
    teacher: offlineTeacher({ kinds, layouts, roles: matchRoles(roles) }),
    kinds,
    seed: 7,
    rules: { min: 1, max: 6 },
  })
  const found: Triplet[] = []
  for (let sample = 0; ; sample++) {
    let ordinal = 0
    for await (const item of readSources(['bundled'], { cacheDir: '' })) {
      if (item.is !== 'instruction') continue
      const outcome = await recipe.write({ ordinal: ordinal++, instruction: item.instruction, sample })
      if (outcome.is === 'accepted') found.push(outcome.triplet)
      if (found.length === count) return found
    }
  }
}

const made = await triplets(graded)
const cases = made.map(({ system, messages }, at): Case => {
  const last = messages.findLastIndex(({ role }) => role === 'user')
  return {
    id: `c${at}`,
    system: system.text,
    messages: messages.slice(0, last + 1),
    rules: system.rules,
    cluster: `c${at}`,
    tags: { k: system.rules.length },
  }
})

const benchmarkOf = (all: readonly Case[]): Benchmark => ({
  ...{ name: 'bench', summary: '', source: '', from: null, judge: 'never', metrics: ruleMetrics },
  async *cases() {
    for (const one of all) yield { case: one }
  },
  async grade(answered, tools) {
    const { id, cluster, tags } = answered.case
    return { id, sample: answered.sample, cluster, tags, marks: await gradeByRules(answered, tools) }
  },
})

/** Seconds on the clock, and of the processor: on a shared machine the second tells more. */
async function seconds(planned: PlannedEval): Promise<{ readonly wall: number; readonly cpu: number }> {
  const began = performance.now()
  const before = process.cpuUsage()
  const { report } = await evalRun(planned, {
    ...{ folder: scratchFolder(), journal: '', checkers: checkersWith(), calibrations: [] },
    ...{ env: {}, cache: null, limits: { concurrency: width }, width, signal: new AbortController().signal },
  })
  if (report.graded !== report.cases.count) throw new Error(`${report.graded} cases were graded`)
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 }
}

const replies = join(scratchFolder(), 'replies.jsonl')
writeFileSync(
  replies,
  made
    .map(({ messages }, at) => `${JSON.stringify({ id: `c${at}`, response: messages.at(-1)?.content })}\n`)
    .join(''),
)
const about = { version: '0', benchmark: 'bench', files: [], limit: null }
const alone = await seconds({
  request: { ...about, answers: { replies } },
  ...{ plan: {}, benchmark: benchmarkOf(cases), files: [], replies: { name: replies, path: replies } },
})
const marks = made.reduce((sum, { system }) => sum + system.rules.length, 0)
console.log(
  `${graded.toLocaleString('en-US')} cases with ${marks.toLocaleString('en-US')} rules, read, graded and reported: ${alone.wall.toFixed(2)} s, ${alone.cpu.toFixed(2)} s of CPU`,
)

const server = await startServer('instant-server.ts', ['--delay', String(delay)])
const asking = { by: 'chat', placement: 'system', samples: 1, temperature: null, maxTokens: null } as const
const askedOf = (all: readonly Case[]): Promise<{ readonly wall: number; readonly cpu: number }> =>
  seconds({
    request: { ...about, answers: { ...asking, model: `${server.url}#instant` } },
    ...{ plan: {}, benchmark: benchmarkOf(all), files: [], replies: null },
  })
// What is loaded for the first call is no part of it.
await askedOf(cases.slice(-200))
const served = await askedOf(cases.slice(0, asked))
server.stop()
const ideal = (Math.ceil(asked / width) * delay) / 1000
console.log(
  `${asked.toLocaleString('en-US')} cases, ${width} in flight, the server takes ${delay} ms: ${served.wall.toFixed(2)} s, ${(served.wall / ideal).toFixed(2)} times the ideal ${ideal.toFixed(2)} s, ${served.cpu.toFixed(2)} s of CPU`,
)
