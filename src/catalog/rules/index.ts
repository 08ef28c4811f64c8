// Every rule kind that ships, family by family.
import { catalog } from '../../core/catalog.ts'
import { casingKinds } from './casing/index.ts'
import { closingKinds } from './closing/index.ts'
import { conditionalKinds } from './conditional/index.ts'
import { formatKinds } from './format/index.ts'
import { languageKinds } from './language/index.ts'
import { lengthKinds } from './length/index.ts'
import { openingKinds } from './opening/index.ts'
import { punctuationKinds } from './punctuation/index.ts'
import { structureKinds } from './structure/index.ts'
import { styleKinds } from './style/index.ts'
import { wordingKinds } from './wording/index.ts'

export const kinds = catalog('rule kind', [
  ...casingKinds,
  ...closingKinds,
  ...conditionalKinds,
  ...formatKinds,
  ...languageKinds,
  ...lengthKinds,
  ...openingKinds,
  ...punctuationKinds,
  ...structureKinds,
  ...styleKinds,
  ...wordingKinds,
])
