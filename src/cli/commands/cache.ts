import { cacheAt, pruneReplies, showCache, verifyReplies } from '../../app/reply-cache.ts'
import { Failure } from '../../core/failure.ts'
import { cacheFolder } from '../cache-folder.ts'
import { screenOf, text } from '../options.ts'
import { openScreen, type Screen, thousands } from '../screen.ts'
import { byteCount, sizeInWords, timeSpan } from '../sizes.ts'
import { columns } from '../table.ts'

type Pruning = Parameters<typeof pruneReplies>[1]
type Options = Readonly<Record<string, unknown>>

export async function run([action = 'show']: readonly string[], options: Options): Promise<number> {
  const screen = openScreen(screenOf(options) === 'json' ? 'json' : 'person')
  const folder = cacheFolder(process.env)
  const pruning = pruningIn(options)
  if (action !== 'prune' && pruning !== null)
    throw new Failure('config', '--older-than, --model and --max-bytes belong to rnr cache prune')
  if (action === 'prune' && pruning === null)
    throw new Failure('config', 'rnr cache prune: what? Give --older-than 30d, --model ID or --max-bytes 2GB')
  const known: Record<string, () => void> = {
    show: () => show(screen, folder),
    verify: () => verify(screen, folder),
    prune: () => prune(screen, folder, pruning ?? {}),
  }
  const act = known[action]
  if (!act) throw new Failure('config', `rnr cache ${action}: takes show, verify or prune`)
  const { file, exists } = cacheAt(folder)
  if (exists) act()
  else {
    screen.event({ event: 'cache', file, entries: 0, bytes: 0 })
    screen.say(`  cache     nothing yet: runs with a model write ${file}`)
  }
  return 0
}

function show(screen: Screen, folder: string): void {
  const summary = showCache(folder)
  const { file, entries, bytes, models, ages, saved, aside } = summary
  screen.event({ event: 'cache', ...summary })
  screen.say(`  cache     ${thousands(entries)} replies, ${sizeInWords(bytes)} · ${file}`)
  const rows = models.map(({ model, entries, bytes, input, output }) => [
    ...[`            ${model}`, `${thousands(entries)} replies`, sizeInWords(bytes)],
    `${thousands(input)} tokens in, ${thousands(output)} out`,
  ])
  if (rows.length > 0) screen.say(columns(rows))
  screen.say(
    `  age       ${thousands(ages.day)} of today, ${thousands(ages.week)} of this week, ${thousands(ages.month)} of this month, ${thousands(ages.older)} older`,
  )
  screen.say(
    `  saved     ${thousands(saved.replies)} calls: ${thousands(saved.input)} tokens in, ${thousands(saved.output)} out`,
  )
  for (const { file, bytes } of aside)
    screen.say(
      `  aside     ${file}, ${sizeInWords(bytes)}, was damaged; rnr cache verify saves what can be read`,
    )
}

function verify(screen: Screen, folder: string): void {
  const verdict = verifyReplies(folder)
  const { sound, removed, rebuilt, broughtBack } = verdict
  screen.event({ event: 'verified', ...verdict })
  if (rebuilt !== null) screen.say(`  rebuilt   the file was damaged (${rebuilt})`)
  if (broughtBack > 0)
    screen.say(`  saved     ${thousands(broughtBack)} replies from what had been put aside`)
  screen.say(
    `  verified  ${thousands(sound)} replies are as they were written; ${thousands(removed)} were not and are gone`,
  )
}

function prune(screen: Screen, folder: string, pruning: Pruning): void {
  const pruned = pruneReplies(folder, pruning)
  screen.event({ event: 'pruned', ...pruned })
  screen.say(
    `  pruned    ${thousands(pruned.removed)} replies; ${thousands(pruned.left)} are left, ${sizeInWords(pruned.bytes.after)} (before: ${sizeInWords(pruned.bytes.before)})`,
  )
}

function pruningIn({ olderThan, model, maxBytes }: Options): Pruning | null {
  const named = text(model)
  if (olderThan === undefined && named === undefined && maxBytes === undefined) return null
  return {
    ...(olderThan !== undefined && {
      before: Math.floor(Date.now() / 1000) - timeSpan('--older-than', olderThan),
    }),
    ...(named !== undefined && { model: named }),
    ...(maxBytes !== undefined && { maxBytes: byteCount('--max-bytes', maxBytes) }),
  }
}
