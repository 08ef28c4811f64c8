import { showable, showThing } from '../../app/showing.ts'
import { Failure } from '../../core/failure.ts'
import { screenOf } from '../options.ts'
import { openScreen } from '../screen.ts'

export async function run(
  words: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const screen = openScreen(screenOf(options) === 'json' ? 'json' : 'person')
  const [what = '', ...names] = words
  if (names.length === 0) throw new Failure('config', `rnr show ${what}: say what to show: ${showable}`)
  const { data, lines } = await showThing(what, names)
  screen.event({ event: 'shown', what, ...data })
  screen.say(lines)
  return 0
}
