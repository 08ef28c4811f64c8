// What cases can be varied in. Sorted.
import { catalog } from '../../../core/catalog.ts'
import { k } from './k.ts'
import { layout } from './layout.ts'
import { placement } from './placement.ts'
import { prompt } from './prompt.ts'
import { restate } from './restate.ts'
import { stance } from './stance.ts'
import { turns } from './turns.ts'
import { wording } from './wording.ts'

export const axes = catalog('axis', [k, layout, placement, prompt, restate, stance, turns, wording])
