import { examine } from '../../app/doctor.ts'
import { cacheFolder } from '../cache-folder.ts'
import { screenOf } from '../options.ts'
import { openScreen } from '../screen.ts'
import { columns } from '../table.ts'
import { version } from '../version.ts'

export async function run(_: readonly string[], options: Readonly<Record<string, unknown>>): Promise<number> {
  const screen = openScreen(screenOf(options) === 'json' ? 'json' : 'person')
  const findings = await examine({ env: process.env, cacheDir: cacheFolder(process.env), version })
  for (const finding of findings) screen.event({ event: 'finding', ...finding })
  screen.say(
    columns(
      findings.map(({ state, what, found }) => [
        state === 'ok' ? 'ok  ' : state === 'missing' ? 'miss' : 'note',
        what,
        found,
      ]),
    ),
  )
  return findings.some(({ state }) => state === 'missing') ? 1 : 0
}
