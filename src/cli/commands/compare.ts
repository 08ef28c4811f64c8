import { compareRuns } from '../../app/evaluation/compare-runs.ts'
import { compareLines } from '../compare-lines.ts'
import type { Options } from '../generate-options.ts'
import { screenOf } from '../options.ts'
import { openScreen } from '../screen.ts'

export async function run(names: readonly string[], options: Options): Promise<number> {
  const screen = openScreen(screenOf(options))
  for (const compared of await compareRuns(names)) {
    screen.event({ event: 'compared', ...compared })
    for (const line of compareLines(compared)) screen.say(line)
  }
  return 0
}
