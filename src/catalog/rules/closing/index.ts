// Every closing rule. Sorted; a test compares this list with the folder.
import type { RuleKind } from '../../../core/rule-kind.ts'
import { disclaimer } from './disclaimer.ts'
import { endMark } from './end-mark.ts'
import { finalQuestion } from './final-question.ts'
import { lastLineLabel } from './last-line-label.ts'
import { noClosingOffer } from './no-closing-offer.ts'
import { noSignOff } from './no-sign-off.ts'
import { signOff } from './sign-off.ts'
import { signature } from './signature.ts'

export const closingKinds: readonly RuleKind[] = [
  disclaimer,
  endMark,
  finalQuestion,
  lastLineLabel,
  noClosingOffer,
  noSignOff,
  signOff,
  signature,
]
