// Every opening rule. Sorted; a test compares this list with the folder.
import type { RuleKind } from '../../../core/rule-kind.ts'
import { emojiFirst } from './emoji-first.ts'
import { greeting } from './greeting.ts'
import { noGreeting } from './no-greeting.ts'
import { noPreamble } from './no-preamble.ts'
import { phrase } from './phrase.ts'
import { summaryLine } from './summary-line.ts'

export const openingKinds: readonly RuleKind[] = [
  emojiFirst,
  greeting,
  noGreeting,
  noPreamble,
  phrase,
  summaryLine,
]
