// Every casing rule. Sorted; a test compares this list with the folder.
import type { RuleKind } from '../../../core/rule-kind.ts'
import { allLower } from './all-lower.ts'
import { allUpper } from './all-upper.ts'
import { capitalWordsAtLeast } from './capital-words-at-least.ts'
import { capitalWordsAtMost } from './capital-words-at-most.ts'
import { firstWordUpper } from './first-word-upper.ts'
import { lastWordUpper } from './last-word-upper.ts'
import { noAllCapsWords } from './no-all-caps-words.ts'
import { sentenceCapitals } from './sentence-capitals.ts'
import { wordInCapitals } from './word-in-capitals.ts'

export const casingKinds: readonly RuleKind[] = [
  allLower,
  allUpper,
  capitalWordsAtLeast,
  capitalWordsAtMost,
  firstWordUpper,
  lastWordUpper,
  noAllCapsWords,
  sentenceCapitals,
  wordInCapitals,
]
