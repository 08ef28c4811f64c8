// The public entry `rolenrules/testing`: what stands in for the outside world in tests, ours and yours.
export type { Asked, Reply, Told, WireName } from './fault-server/asked.ts'
export type { BatchDesk, BatchEntry, BatchRecord, BatchSettings } from './fault-server/batch-desk.ts'
export type { Conditions, FaultKind, Latency, Limits, Phase } from './fault-server/conditions.ts'
export { defaultReply } from './fault-server/default-reply.ts'
export type { Arrival } from './fault-server/exchange.ts'
export { type FaultServer, type FaultServerOptions, faultServer } from './fault-server/fault-server.ts'
export { mixedSchedule } from './fault-server/schedule.ts'
export type { Counts, LogEntry, Outcome } from './fault-server/witness.ts'
export { obedientTeacher } from './obedient-teacher.ts'
export {
  type Script,
  type ScriptedAnswer,
  type ScriptedRequest,
  type ScriptedServer,
  scriptedServer,
} from './scripted-server.ts'
