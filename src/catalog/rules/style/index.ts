// Every style rule. Sorted; a test compares this list with the folder.
import type { RuleKind } from '../../../core/rule-kind.ts'
import { americanSpelling } from './american-spelling.ts'
import { britishSpelling } from './british-spelling.ts'
import { emojiAtLeast } from './emoji-at-least.ts'
import { emojiExactly } from './emoji-exactly.ts'
import { firstPerson } from './first-person.ts'
import { genderNeutralTerms } from './gender-neutral-terms.ts'
import { noAiMention } from './no-ai-mention.ts'
import { noApology } from './no-apology.ts'
import { noContractions } from './no-contractions.ts'
import { noEmoji } from './no-emoji.ts'
import { noFillers } from './no-fillers.ts'
import { noFirstPerson } from './no-first-person.ts'
import { noHedging } from './no-hedging.ts'
import { noLinks } from './no-links.ts'
import { noSecondPerson } from './no-second-person.ts'
import { useContractions } from './use-contractions.ts'

export const styleKinds: readonly RuleKind[] = [
  americanSpelling,
  britishSpelling,
  emojiAtLeast,
  emojiExactly,
  firstPerson,
  genderNeutralTerms,
  noAiMention,
  noApology,
  noContractions,
  noEmoji,
  noFillers,
  noFirstPerson,
  noHedging,
  noLinks,
  noSecondPerson,
  useContractions,
]
