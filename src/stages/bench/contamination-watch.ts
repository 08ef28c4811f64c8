import type { Case } from '../../core/evaluation/case.ts'
import { tokensOf } from '../../core/minhash.ts'
import { type ContaminationTest, contaminationTest } from './contamination.ts'

/** What a case is near to. */
interface Contaminant {
  readonly is: 'turn' | 'system'
  readonly likeness: number
  /** File and row of the training data. */
  readonly where: string
}

/** System prompts share their roles with others, so much of both has to be the same. */
const nearSystem = 0.8
/** Later user turns of fewer words ("Can you make it shorter?") belong to any conversation. */
const fewestLaterWords = 8

export interface ContaminationWatch {
  /** Shows it a training text. */
  see(text: { readonly is: 'turn' | 'system'; readonly text: string; readonly where: string }): void
  /** What each case is nearest to, by its id; a case that is near to nothing has no entry. */
  found(): ReadonlyMap<string, Contaminant>
}

/**
 * Watches training texts go by for those that are near to a benchmark's user turns or system prompts. Holds the benchmark, and of
 * the training data only where the nearest stood.
 */
export function contaminationWatch(cases: readonly Case[], near: number): ContaminationWatch {
  const turns = indexed(cases, turnsOf, texts => contaminationTest(texts, { near, inside: 'either' }))
  const systems = indexed(
    cases,
    ({ system }) => (system === null ? [] : [system]),
    texts => contaminationTest(texts, { near: nearSystem, inside: 'both' }),
  )
  const worst = new Map<string, Contaminant>()
  return {
    see({ is, text, where }) {
      const { test, holders } = is === 'turn' ? turns : systems
      for (const { text: place, likeness } of test(text))
        for (const id of holders[place] ?? [])
          if (likeness > (worst.get(id)?.likeness ?? 0)) worst.set(id, { is, likeness, where })
    },
    found: () => worst,
  }
}

const turnsOf = ({ messages }: Case): string[] =>
  messages
    .filter(({ role }) => role === 'user')
    .map(({ content }) => content)
    .filter((content, turn) => turn === 0 || tokensOf(content).length >= fewestLaterWords)

/** Many cases share a text: each is indexed once. */
function indexed(
  cases: readonly Case[],
  textsOf: (given: Case) => readonly string[],
  build: (texts: readonly string[]) => ContaminationTest,
) {
  const idsByText = new Map<string, string[]>()
  for (const given of cases)
    for (const text of textsOf(given)) {
      const ids = idsByText.get(text)
      if (ids) ids.push(given.id)
      else idsByText.set(text, [given.id])
    }
  return { test: build([...idsByText.keys()]), holders: [...idsByText.values()] }
}
