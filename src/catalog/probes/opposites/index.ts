// What users ask for against each rule kind, family by family. Sorted; a test says why the other kinds have none.
import { catalog } from '../../../core/catalog.ts'
import { arithmeticOpposites } from './arithmetic.ts'
import { casingOpposites } from './casing.ts'
import { citationOpposites } from './citation.ts'
import { closingOpposites } from './closing.ts'
import { conditionalOpposites } from './conditional.ts'
import { dialogueOpposites } from './dialogue.ts'
import { formatOpposites } from './format.ts'
import { languageOpposites } from './language.ts'
import { lengthOpposites } from './length.ts'
import { openingOpposites } from './opening.ts'
import { orderingOpposites } from './ordering.ts'
import { personaOpposites } from './persona.ts'
import { punctuationOpposites } from './punctuation.ts'
import { safetyOpposites } from './safety.ts'
import { scopeOpposites } from './scope.ts'
import { structureOpposites } from './structure.ts'
import { styleOpposites } from './style.ts'
import { toneOpposites } from './tone.ts'
import { wordingOpposites } from './wording.ts'

export const opposites = catalog('opposite', [
  ...arithmeticOpposites,
  ...casingOpposites,
  ...citationOpposites,
  ...closingOpposites,
  ...conditionalOpposites,
  ...dialogueOpposites,
  ...formatOpposites,
  ...languageOpposites,
  ...lengthOpposites,
  ...openingOpposites,
  ...orderingOpposites,
  ...personaOpposites,
  ...punctuationOpposites,
  ...safetyOpposites,
  ...scopeOpposites,
  ...structureOpposites,
  ...styleOpposites,
  ...toneOpposites,
  ...wordingOpposites,
])
