import { checkBench } from '../../app/bench-check.ts'
import { hubSettings } from '../hub-settings.ts'
import { interruptible } from '../interrupt.ts'
import { screenOf } from '../options.ts'
import { openScreen, thousands } from '../screen.ts'
import { unreadRows } from './bench-build.ts'

/** Problems that a person is shown; a program gets all of them. */
const shownToPerson = 20

export async function run(
  [folder = '']: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const screen = openScreen(screenOf(options))
  const unread = unreadRows(screen)
  const { cases, solvable, texts, problems } = await checkBench(folder, {
    against: Array.isArray(options.against) ? options.against.map(String) : [],
    hub: hubSettings(process.env),
    signal: interruptible(),
    onProgress: ({ doing, done }) => screen.progress(done, null, doing),
    onUnread: unread.add,
  })
  screen.settle()
  for (const what of problems) screen.event({ event: 'problem', what })
  for (const what of problems.slice(0, shownToPerson)) screen.say(`  problem   ${what}`)
  if (problems.length > shownToPerson)
    screen.say(`  … and ${thousands(problems.length - shownToPerson)} more; --json lists all`)
  screen.event({ event: 'done', cases, solvable, texts, problems: problems.length, unread: unread.count() })
  screen.say(`  cases     ${thousands(cases)}, ${thousands(solvable)} of them solved by their witness`)
  screen.say(`  apart     compared with ${thousands(texts)} texts of training data`)
  unread.say()
  screen.say(
    problems.length === 0 ? '  sound     as it was built' : `  ${thousands(problems.length)} problems`,
  )
  return problems.length === 0 ? 0 : 1
}
