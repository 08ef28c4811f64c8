// Every length rule. Sorted; a test compares this list with the folder.
import type { RuleKind } from '../../../core/rule-kind.ts'
import { betweenCharacters } from './between-characters.ts'
import { betweenParagraphs } from './between-paragraphs.ts'
import { betweenSentences } from './between-sentences.ts'
import { betweenWords } from './between-words.ts'
import { exactParagraphs } from './exact-paragraphs.ts'
import { exactSentences } from './exact-sentences.ts'
import { exactWords } from './exact-words.ts'
import { maxCharacters } from './max-characters.ts'
import { maxLines } from './max-lines.ts'
import { maxParagraphs } from './max-paragraphs.ts'
import { maxSentences } from './max-sentences.ts'
import { maxWords } from './max-words.ts'
import { minCharacters } from './min-characters.ts'
import { minLines } from './min-lines.ts'
import { minParagraphs } from './min-paragraphs.ts'
import { minSentences } from './min-sentences.ts'
import { minWords } from './min-words.ts'
import { oneLine } from './one-line.ts'
import { paragraphMaxSentences } from './paragraph-max-sentences.ts'
import { paragraphMaxWords } from './paragraph-max-words.ts'
import { sentenceMaxWords } from './sentence-max-words.ts'

export const lengthKinds: readonly RuleKind[] = [
  betweenCharacters,
  betweenParagraphs,
  betweenSentences,
  betweenWords,
  exactParagraphs,
  exactSentences,
  exactWords,
  maxCharacters,
  maxLines,
  maxParagraphs,
  maxSentences,
  maxWords,
  minCharacters,
  minLines,
  minParagraphs,
  minSentences,
  minWords,
  oneLine,
  paragraphMaxSentences,
  paragraphMaxWords,
  sentenceMaxWords,
]
