// Prints what a user waits for as ratios against a floor measured in the same process: shared machines are noisy.
// Usage: npm run bench
import { hash } from 'node:crypto'
import { readSources } from '../src/app/read-sources.ts'
import { layouts } from '../src/catalog/layouts/index.ts'
import { rolesAndRules } from '../src/catalog/recipes/roles-and-rules.ts'
import { roles } from '../src/catalog/roles/index.ts'
import { kinds } from '../src/catalog/rules/index.ts'
import { offlineTeacher } from '../src/catalog/teachers/offline/offline.ts'
import { bindRules, checkRules } from '../src/core/check-rules.ts'
import type { Instruction } from '../src/core/instruction.ts'
import { matchRoles } from '../src/core/role-matcher.ts'
import type { Triplet } from '../src/core/triplet.ts'

const repeats = 5
const instructions: Instruction[] = []
for await (const item of readSources(['bundled'], { cacheDir: '' }))
  if (item.is === 'instruction') instructions.push(item.instruction)

const recipe = rolesAndRules({
  teacher: offlineTeacher({ kinds, layouts, roles: matchRoles(roles) }),
  kinds,
  seed: 7,
  rules: { min: 1, max: 6 },
})
const triplets: Triplet[] = []
const generate = async (): Promise<number> => {
  triplets.length = 0
  for (const [ordinal, instruction] of instructions.entries())
    for (let sample = 0; sample < 4; sample++) {
      const outcome = await recipe.write({ ordinal, instruction, sample })
      if (outcome.is === 'accepted') triplets.push(outcome.triplet)
    }
  return triplets.length
}
await generate()
const lines = triplets.map(triplet => JSON.stringify(triplet))

/** The least that any pipeline does with a row: parse it, write it, take its SHA-256. */
const floor = (): number => {
  for (const line of lines) hash('sha256', JSON.stringify(JSON.parse(line)))
  return lines.length
}
const verify = (): number => {
  for (const { system, messages } of triplets) checkRules(bindRules(system.rules, kinds), messages)
  return triplets.length
}

const rate = async (work: () => number | Promise<number>): Promise<number> => {
  const rates: number[] = []
  for (let i = 0; i < repeats; i++) {
    const started = performance.now()
    const done = await work()
    rates.push((1000 * done) / (performance.now() - started))
  }
  return rates.sort((a, b) => a - b)[Math.floor(repeats / 2)] ?? Number.NaN
}

const base = await rate(floor)
const say = (what: string, value: number): void =>
  console.log(
    `${what.padEnd(34)} ${Math.round(value).toLocaleString('en-US').padStart(9)}/s   1 : ${(base / value).toFixed(1)}`,
  )
console.log(
  `medians of ${repeats}, ${triplets.length} triplets of the bundled instructions, one thread; ratio to the floor\n`,
)
say('floor: parse, write, hash a triplet', base)
say('generate (offline teacher)', await rate(generate))
say('verify', await rate(verify))
