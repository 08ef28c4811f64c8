import type { KeyIndex } from './key-index.ts'
import { headIn, isSound, keyIn, openingIn } from './reply-line.ts'
import { scanLines } from './scan-lines.ts'
import { nothingSpent, type Spent, withReply } from './spent.ts'

/** What a journal of replies holds. */
export interface JournalContents {
  /** Bytes up to the end of the last whole line; what follows was never acknowledged. */
  readonly end: number
  /** Whole lines that are not as they were written. */
  readonly damaged: number
  readonly spent: Spent
  /** Names of the openings that stand in it. */
  readonly openings: ReadonlySet<string>
}

/** Goes through a whole journal, checks every line, and fills an index of what is sound. */
export function scanJournal(file: number, index: KeyIndex): JournalContents {
  const openings = new Set<string>()
  let spent = nothingSpent
  let end = 0
  let damaged = 0
  for (const { at, line, whole } of scanLines(file)) {
    if (!whole) break
    end = at + line.length + 1
    if (!isSound(line)) {
      damaged++
      continue
    }
    const key = keyIn(line)
    if (key !== null) {
      index.add(key, at)
      spent = withReply(spent, headIn(line))
    } else {
      const opening = openingIn(line)
      if (opening) openings.add(opening.name)
    }
  }
  return { end, damaged, spent, openings }
}
