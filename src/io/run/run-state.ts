import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What a folder holds: nothing of ours, a run under way or broken off, or a finished one. */
export const runState = (path: string): 'none' | 'begun' | 'finished' =>
  existsSync(join(path, 'report.json')) ? 'finished' : existsSync(join(path, 'plan.json')) ? 'begun' : 'none'
