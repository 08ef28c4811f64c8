import { listable, listFamily } from '../../app/listing.ts'
import { screenOf, text } from '../options.ts'
import { openScreen } from '../screen.ts'
import { columns } from '../table.ts'

export async function run(
  [family]: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const screen = openScreen(screenOf(options) === 'json' ? 'json' : 'person')
  if (!text(family)) {
    screen.event({ event: 'families', families: listable })
    screen.say(`rnr list ${listable.join('|')}`)
    return 0
  }
  const { rows, note } = await listFamily(family as string)
  for (const row of rows) screen.event({ event: 'entry', ...row })
  if (rows.length > 0) screen.say(columns(rows.map(row => Object.values(row).map(String))))
  screen.say(`\n${note}`)
  return 0
}
