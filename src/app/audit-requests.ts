import { readFileSync } from 'node:fs'
import { tasks } from '../catalog/probes/tasks.ts'
import { roles } from '../catalog/roles/index.ts'
import { Failure, reasonOf } from '../core/failure.ts'
import type { Random } from '../core/random.ts'
import { topicsOf } from '../core/role-matcher.ts'
import { languageOf } from '../core/text/language.ts'
import { topicIndex, type WeightedText } from '../core/topic-index.ts'
import { isDataName } from '../io/locate.ts'
import { bundledInstructions } from './bundled.ts'
import type { Problem } from './evaluation/read-cases.ts'
import { readSources } from './read-sources.ts'

/** Requests that an audit works with. */
const wanted = 24
/** Longer ones hold material of their own: characters. */
const longest = 240

/**
 * Plain requests that suit a role: shipped ones of the fields that its prompt touches, those of the nearest field first, in the
 * language of the prompt.
 */
export async function fittingRequests(
  { role, text }: { readonly role: string | null; readonly text: string },
  random: Random,
): Promise<readonly string[]> {
  const index = topicIndex(roles, topicsOf)
  const fieldsOf = (texts: readonly WeightedText[]): ReadonlyMap<string, number> => {
    const fields = new Map<string, number>()
    for (const { entry, score } of index.search(texts).slice(0, 10))
      fields.set(entry.domain, (fields.get(entry.domain) ?? 0) + score)
    return fields
  }
  const near = fieldsOf([
    { text: role ?? '', weight: 1 },
    { text: text.slice(0, 4_000), weight: 0.5 },
  ])
  const language = languageOf(text) ?? 'en'
  const asked = (await bundledInstructions()).flatMap(({ turns, language: spoken }) => {
    const [only] = turns
    return turns.length === 1 && only && spoken === language && only.user.length <= longest ? [only.user] : []
  })
  const candidates = [
    ...(language === 'en' ? tasks.map(({ ask, field }) => ({ ask, field })) : []),
    ...asked.map(ask => ({ ask, field: bestOf(fieldsOf([{ text: ask, weight: 1 }])) })),
  ]
  const ranked = random
    .shuffle(candidates)
    .toSorted((a, b) => (near.get(b.field) ?? 0) - (near.get(a.field) ?? 0))
    .map(({ ask }) => ask)
  return (ranked.length > 0 ? ranked : tasks.map(({ ask }) => ask)).slice(0, wanted)
}

/**
 * The deployer's own requests: one a line of a text file, or the first user turn of each row of a data file.
 * @param onProblem gets the rows that are no requests; the others go on.
 * @throws Failure('source') where the file cannot be read or holds none.
 */
export async function requestsIn(
  file: string,
  onProblem: (problem: Problem) => void,
): Promise<readonly string[]> {
  const found = isDataName(file) ? await firstTurns(file, onProblem) : linesOf(file)
  if (found.length === 0)
    throw new Failure('source', `${file}: no requests; write one a line, or rows that hold a user turn`)
  return found
}

async function firstTurns(file: string, onProblem: (problem: Problem) => void): Promise<readonly string[]> {
  const found: string[] = []
  for await (const item of readSources([file], { cacheDir: '' }))
    if (item.is === 'instruction') found.push(...item.instruction.turns.slice(0, 1).map(({ user }) => user))
    else
      onProblem({
        ...{ file: item.origin.source, row: item.origin.row },
        problem: item.is === 'malformed' ? item.reason : 'a role without a request',
      })
  return found
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
  } catch (error) {
    throw new Failure('source', `${file}: cannot be read: ${reasonOf(error)}`, { cause: error })
  }
}

const bestOf = (fields: ReadonlyMap<string, number>): string =>
  [...fields].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0] as const)[0]
