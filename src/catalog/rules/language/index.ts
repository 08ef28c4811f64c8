// Every language rule. Sorted; a test compares this list with the folder.
import type { RuleKind } from '../../../core/rule-kind.ts'
import { asciiOnly } from './ascii-only.ts'
import { latinScript } from './latin-script.ts'
import { noDigits } from './no-digits.ts'
import { numerals } from './numerals.ts'
import { onlyLanguage } from './only-language.ts'
import { sameAsRequest } from './same-as-request.ts'
import { smallNumbersInWords } from './small-numbers-in-words.ts'

export const languageKinds: readonly RuleKind[] = [
  asciiOnly,
  latinScript,
  noDigits,
  numerals,
  onlyLanguage,
  sameAsRequest,
  smallNumbersInWords,
]
