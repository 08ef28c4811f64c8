import { attacks } from '../catalog/probes/attacks/index.ts'
import { followUps } from '../catalog/probes/fillers.ts'
import { opposites } from '../catalog/probes/opposites/index.ts'
import { pressures } from '../catalog/probes/pressures.ts'
import { restateRequests } from '../catalog/probes/restate.ts'
import { roleProbes } from '../catalog/probes/role-probes.ts'
import type { ProbeTexts } from '../stages/audit/probe-texts.ts'

/** What users say, as it ships. */
export const probeTexts: ProbeTexts = {
  opposites,
  attacks,
  fillers: followUps,
  pressures,
  restate: restateRequests,
  role: roleProbes,
}
