import { layouts } from '../catalog/layouts/index.ts'
import { attacks } from '../catalog/probes/attacks/index.ts'
import { followUps } from '../catalog/probes/fillers.ts'
import { opposites } from '../catalog/probes/opposites/index.ts'
import { pressures } from '../catalog/probes/pressures.ts'
import { restateRequests } from '../catalog/probes/restate.ts'
import { random } from '../core/random.ts'
import type { AxisTools } from '../stages/bench/axes/axis.ts'
import { bundledAnswers } from './bundled.ts'
import { checkersWith } from './checkers.ts'
import { kinds } from './shipped.ts'

/** What ships in the catalogs, for axes. */
export const axisTools = async (seed: number): Promise<AxisTools> => ({
  kinds,
  layouts,
  checkers: checkersWith(),
  probes: { opposites, attacks, followUps, pressures, restateRequests },
  replies: (await bundledAnswers()).map(({ reply }) => reply),
  random: random(seed),
})
