// Every punctuation rule. Sorted; a test compares this list with the folder.
import type { RuleKind } from '../../../core/rule-kind.ts'
import { endsWithPeriod } from './ends-with-period.ts'
import { exclamationExactly } from './exclamation-exactly.ts'
import { maxCommas } from './max-commas.ts'
import { noAmpersand } from './no-ampersand.ts'
import { noColons } from './no-colons.ts'
import { noCommas } from './no-commas.ts'
import { noDashes } from './no-dashes.ts'
import { noEllipsis } from './no-ellipsis.ts'
import { noExclamationMarks } from './no-exclamation-marks.ts'
import { noFinalPeriod } from './no-final-period.ts'
import { noParentheses } from './no-parentheses.ts'
import { noQuestionMarks } from './no-question-marks.ts'
import { noQuotationMarks } from './no-quotation-marks.ts'
import { noSemicolons } from './no-semicolons.ts'
import { quoted } from './quoted.ts'
import { straightQuotesOnly } from './straight-quotes-only.ts'

export const punctuationKinds: readonly RuleKind[] = [
  endsWithPeriod,
  exclamationExactly,
  maxCommas,
  noAmpersand,
  noColons,
  noCommas,
  noDashes,
  noEllipsis,
  noExclamationMarks,
  noFinalPeriod,
  noParentheses,
  noQuestionMarks,
  noQuotationMarks,
  noSemicolons,
  quoted,
  straightQuotesOnly,
]
