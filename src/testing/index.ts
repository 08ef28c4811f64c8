// The public entry `rolenrules/testing`: what stands in for the outside world in tests, ours and yours.
export {
  type Script,
  type ScriptedAnswer,
  type ScriptedRequest,
  type ScriptedServer,
  scriptedServer,
} from './scripted-server.ts'
