import { inWords } from '../../app/call-reasons.ts'
import { explainRun } from '../../app/explain-run.ts'
import { cacheFolder } from '../cache-folder.ts'
import { screenOf, text } from '../options.ts'
import { openScreen, thousands } from '../screen.ts'

export async function run(
  [folder = '', wanted]: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const screen = openScreen(screenOf(options) === 'json' ? 'json' : 'person')
  const looked = text(wanted)
  const { bought, known, reasons, calls, matching } = explainRun(folder, {
    cache: cacheFolder(process.env),
    ...(looked !== undefined && { wanted: looked }),
  })
  if (looked === undefined) {
    screen.event({ event: 'explained', bought, known, reasons })
    screen.say(`  bought    ${thousands(bought)} replies; ${thousands(known)} more were known`)
    for (const { count, why, example } of reasons)
      screen.say(`  ${thousands(count).padStart(9)} ${why}${count > 1 ? '' : ` (${example})`}`)
    screen.say(
      `\nrnr explain ${folder} TEXT explains the calls for TEXT one by one, such as "${reasons[0]?.example}"`,
    )
    return 0
  }
  screen.event({ event: 'explained', matching, calls })
  for (const { key, model, purpose, at, usage, why } of calls) {
    screen.say(`  ${purpose ?? key}`)
    screen.say(
      `    bought from ${model} on ${new Date(at * 1000).toISOString().slice(0, 19)}Z: ${thousands(usage.input)} tokens in, ${thousands(usage.output)} out; key ${key}`,
    )
    screen.say(`    ${inWords(why)}`)
  }
  if (matching > calls.length)
    screen.say(`  and ${thousands(matching - calls.length)} more; say more of what you look for`)
  return 0
}
