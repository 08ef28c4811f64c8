import type { Instruction } from '../core/instruction.ts'
import { random } from '../core/random.ts'
import type { Role } from '../core/role.ts'
import { topicsOf } from '../core/role-matcher.ts'
import { languageOf } from '../core/text/language.ts'
import { type TopicIndex, topicIndex, type WeightedText } from '../core/topic-index.ts'

/**
 * Finds, for a role that came without an instruction, one of the given instructions that suits it, or null where none
 * does. They are read and indexed when the first role comes.
 * @param always where none suits, the nearest one, or any: a model can answer whatever it is asked in whatever role.
 */
export function pairWith(
  read: () => Promise<readonly Instruction[]>,
  known: readonly Role[],
  { always = false }: { always?: boolean } = {},
): (role: Role) => Promise<Instruction | null> {
  let ready: Promise<(role: Role) => Instruction | null> | undefined
  return async role => {
    ready ??= read().then(instructions => finder(instructions, known, always))
    return (await ready)(role)
  }
}

/** Likeness below which role and instruction have no topic in common. */
const leastLike = 0.75
/** Instructions this near to the best one are as good; which one it is depends on the role's name only. */
const nearBest = 0.9

/** Role and instruction are alike when the same of our own roles suit both. */
function finder(
  instructions: readonly Instruction[],
  known: readonly Role[],
  always: boolean,
): (role: Role) => Instruction | null {
  const index = topicIndex(known, topicsOf)
  const profiles = instructions
    .filter(({ turns }) => turns.every(({ answer }) => answer !== undefined))
    .map(instruction => ({ instruction, profile: profileOf(index, textsOf(instruction)) }))
  const domains = new Map(
    [...Map.groupBy(profiles, ({ instruction }) => instruction.domain)].map(([domain, members]) => [
      domain,
      sumOf(members.map(({ profile }) => profile)),
    ]),
  )
  return ({ name, persona }) => {
    const language = languageOf(persona)
    const profile = profileOf(index, [
      { text: name, weight: 5 },
      { text: persona.slice(0, 600), weight: 1 },
    ])
    const candidates = profiles
      .filter(({ instruction }) => instruction.language === language)
      .map(({ instruction, profile: other }) => ({
        instruction,
        likeness: likeness(profile, other) + likeness(profile, domains.get(instruction.domain) ?? noProfile),
      }))
    const suited = candidates.filter(candidate => candidate.likeness >= leastLike)
    const alike =
      suited.length > 0 || !always
        ? suited
        : candidates.length > 0
          ? candidates
          : profiles.map(({ instruction }) => ({ instruction, likeness: 0 }))
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

/** How well each of our roles, and each field as a whole, suits the texts. */
interface Profile {
  readonly roles: ReadonlyMap<string, number>
  readonly fields: ReadonlyMap<string, number>
}

const noProfile: Profile = { roles: new Map(), fields: new Map() }

function profileOf(index: TopicIndex<Role>, texts: readonly WeightedText[]): Profile {
  const roles = new Map<string, number>()
  const fields = new Map<string, number>()
  for (const { entry, score } of index.search(texts)) {
    roles.set(entry.name, score)
    fields.set(entry.domain, (fields.get(entry.domain) ?? 0) + score)
  }
  return { roles, fields }
}

function sumOf(profiles: readonly Profile[]): Profile {
  const add = (vectors: readonly ReadonlyMap<string, number>[]): Map<string, number> => {
    const sums = new Map<string, number>()
    for (const [key, value] of vectors.flatMap(vector => [...vector]))
      sums.set(key, (sums.get(key) ?? 0) + value)
    return sums
  }
  return { roles: add(profiles.map(({ roles }) => roles)), fields: add(profiles.map(({ fields }) => fields)) }
}

/** From 0 to 1. */
const likeness = (a: Profile, b: Profile): number =>
  (cosine(a.roles, b.roles) + cosine(a.fields, b.fields)) / 2

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0
  for (const [key, value] of a) dot += value * (b.get(key) ?? 0)
  return dot === 0 ? 0 : dot / (Math.hypot(...a.values()) * Math.hypot(...b.values()))
}
