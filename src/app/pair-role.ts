import type { Instruction } from '../core/instruction.ts'
import { random } from '../core/random.ts'
import type { Role } from '../core/role.ts'
import { languageOf } from '../core/text/language.ts'
import { type TopicIndex, topicIndex, type WeightedText } from '../core/topic-index.ts'

/**
 * Finds, for a role that came without an instruction, one of the given instructions that suits it, or null where none
 * does. They are read and indexed when the first role comes.
 */
export function pairWith(
  read: () => Promise<readonly Instruction[]>,
  known: readonly Role[],
): (role: Role) => Promise<Instruction | null> {
  let ready: Promise<(role: Role) => Instruction | null> | undefined
  return async role => {
    ready ??= read().then(instructions => finder(instructions, known))
    return (await ready)(role)
  }
}

/** Likeness below which role and instruction have no topic in common. */
const leastLike = 0.4
/** Instructions this near to the best one are as good; which one it is depends on the role's name only. */
const nearBest = 0.9

/** Role and instruction are alike when the same of our own roles suit both. */
function finder(
  instructions: readonly Instruction[],
  known: readonly Role[],
): (role: Role) => Instruction | null {
  const index = topicIndex(known, ({ name, topics }) => [name, ...topics])
  const profiles = instructions
    .filter(({ turns }) => turns.every(({ answer }) => answer !== undefined))
    .map(instruction => ({ instruction, profile: profileOf(index, textsOf(instruction)) }))
  return ({ name, persona }) => {
    const language = languageOf(persona)
    const profile = profileOf(index, [
      { text: name, weight: 3 },
      { text: persona.slice(0, 600), weight: 1 },
    ])
    const alike = profiles
      .filter(({ instruction }) => instruction.language === language)
      .map(candidate => ({ ...candidate, likeness: likeness(profile, candidate.profile) }))
      .filter(candidate => candidate.likeness >= leastLike)
    const best = Math.max(...alike.map(candidate => candidate.likeness))
    return alike.length === 0
      ? null
      : random(0)
          .fork(name)
          .pick(alike.filter(candidate => candidate.likeness >= best * nearBest)).instruction
  }
}

function textsOf({ turns }: Instruction): WeightedText[] {
  return [
    { text: turns.map(({ user }) => user).join('\n'), weight: 1 },
    { text: turns.map(({ answer = '' }) => answer.slice(0, 400)).join('\n'), weight: 0.4 },
  ]
}

/** What is like: how well each of our roles, and each field as a whole, suits the texts; both of length 1. */
type Profile = ReadonlyMap<string, number>

function profileOf(index: TopicIndex<Role>, texts: readonly WeightedText[]): Profile {
  const roles = new Map<string, number>()
  const fields = new Map<string, number>()
  for (const { entry, score } of index.search(texts).slice(0, 20)) {
    roles.set(`role ${entry.name}`, score)
    fields.set(`field ${entry.domain}`, Math.max(score, fields.get(`field ${entry.domain}`) ?? 0))
  }
  return new Map([...ofLengthOne(roles), ...ofLengthOne(fields)])
}

function ofLengthOne(vector: ReadonlyMap<string, number>): [string, number][] {
  const length = Math.hypot(...vector.values())
  return [...vector].map(([key, value]) => [key, value / length])
}

/** Mean of the two cosines, from 0 to 1. */
function likeness(a: Profile, b: Profile): number {
  let sum = 0
  for (const [key, value] of a) sum += value * (b.get(key) ?? 0)
  return sum / 2
}
