// Every way of talking a model out of its rules that ships, trick by trick. Sorted; a test compares this list with the folder.
import { catalog } from '../../../core/catalog.ts'
import { authority } from './authority.ts'
import { commitment } from './commitment.ts'
import { emotion } from './emotion.ts'
import { encoding } from './encoding.ts'
import { expiry } from './expiry.ts'
import { fiction } from './fiction.ts'
import { flattery } from './flattery.ts'
import { injection } from './injection.ts'
import { manyShot } from './many-shot.ts'
import { misreading } from './misreading.ts'
import { policy } from './policy.ts'
import { urgency } from './urgency.ts'

export const attacks = catalog('attack', [
  ...authority,
  ...commitment,
  ...emotion,
  ...encoding,
  ...expiry,
  ...fiction,
  ...flattery,
  ...injection,
  ...manyShot,
  ...misreading,
  ...policy,
  ...urgency,
])
