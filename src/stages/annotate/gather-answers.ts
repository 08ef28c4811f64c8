import type { Answer } from '../../core/judge.ts'
import { type ReplyLabel, replyLabels } from '../../core/labelled-reply.ts'
import type { KeyRow } from './annotation-key.ts'
import { labelOf, readAnswer } from './read-answer.ts'

/** An item with what people said of it. */
export interface AnsweredItem {
  readonly row: KeyRow
  /** By annotator; those who could not tell have no label. */
  readonly labels: ReadonlyMap<string, ReplyLabel>
}

/** What one annotator did. */
export interface AnnotatorCount {
  readonly name: string
  readonly answers: Readonly<Record<Answer, number>>
  /** Items that this annotator got, or gave back, without an answer. */
  readonly missing: number
}

/** Takes in the rows of filled sheets, in any order. */
export function gatherAnswers(key: readonly KeyRow[]) {
  const items = new Map(key.map(row => [row.item, row]))
  const given = new Map<string, Map<string, Answer | null>>()

  return {
    /** @returns what is wrong with the row; null where nothing is, and where the answer is missing. */
    add(annotator: string, value: unknown): string | null {
      const item = fieldOf(value, 'item')
      const text = fieldOf(value, 'answer')
      if (typeof item !== 'string') return 'has no "item"; wanted are rows of a sheet'
      if (text === undefined) return 'has no "answer"; wanted are rows of a sheet'
      if (!items.has(item.trim())) return `item ${JSON.stringify(item)} is not in key.jsonl`
      return put(annotator, item.trim(), typeof text === 'string' ? text : JSON.stringify(text))
    },
    answered: (): readonly AnsweredItem[] =>
      key.map(row => ({
        row,
        labels: new Map(
          [...given].sort(byName).flatMap(([name, answers]) => {
            const answer = answers.get(row.item)
            const label = answer ? labelOf(answer) : null
            return label === null ? [] : [[name, label] as const]
          }),
        ),
      })),
    annotators: (): readonly AnnotatorCount[] =>
      [...given].sort(byName).map(([name, answers]) => {
        const own = key.filter(row => row.annotators.includes(name)).map(({ item }) => item)
        const wanted = new Set([...own, ...answers.keys()])
        return {
          name,
          answers: countsOf([...answers.values()].filter(answer => answer !== null)),
          missing: [...wanted].filter(item => !answers.get(item)).length,
        }
      }),
  }

  function put(annotator: string, item: string, text: string): string | null {
    let own = given.get(annotator)
    if (!own) {
      own = new Map()
      given.set(annotator, own)
    }
    const before = own.get(item) ?? null
    const empty = text.trim() === '' || text === 'null'
    const answer = empty ? null : readAnswer(text)
    own.set(item, before ?? answer)
    if (!empty && answer === null)
      return `answer ${JSON.stringify(text)}: takes followed, broken, not applicable or cannot tell`
    return before !== null && answer !== null && answer !== before
      ? `${annotator} answered ${item} before, otherwise; the first answer counts`
      : null
  }
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/** A column, whatever a spreadsheet did to the case and the blanks of its name. */
function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([column]) => column.trim().toLowerCase() === name)?.[1]
}

function countsOf(all: readonly Answer[]): Readonly<Record<Answer, number>> {
  const counts = { followed: 0, broken: 0, not_applicable: 0, cannot_tell: 0 }
  for (const answer of all) counts[answer]++
  return counts
}

/** The labels of an item in a fixed order. */
export const labelsOf = ({ labels }: AnsweredItem): readonly ReplyLabel[] =>
  [...labels.values()].sort((a, b) => replyLabels.indexOf(a) - replyLabels.indexOf(b))
