import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { contentId } from '../../core/content-id.ts'
import { Failure } from '../../core/failure.ts'
import { storageFailure } from '../durable.ts'
import { openReplyJournal, type ReplyJournal, spentIn } from '../replies/reply-journal.ts'
import type { Spent } from '../replies/spent.ts'
import { repliesIn } from './run-folder.ts'
import { openJournal } from './run-lock.ts'

/** The replies of one model that something beside a run has bought. */
export interface ReplyFolder {
  readonly path: string
  readonly journal: DatabaseSync
  /** What had to be mended when it was opened, for the user; null where nothing was. */
  readonly notice: string | null
  /** Whoever opens them closes them. */
  replies(): ReplyJournal
  spent(): Spent
  /** Leaves nothing behind where nothing was bought. */
  close(): void
}

/**
 * A folder inside `path` for the replies of one model, built as a run's is: `rnr explain` and `replay:` read it.
 * @throws Failure('storage') when it cannot be written or another process holds it.
 */
export function openReplyFolder(path: string, model: string): ReplyFolder {
  const own = join(path, nameOf(model))
  try {
    mkdirSync(own, { recursive: true })
  } catch (error) {
    throw storageFailure(path, error)
  }
  const { journal, notice } = openJournal(own)
  let replies: ReplyJournal | null = null
  return {
    path: own,
    journal,
    notice,
    replies() {
      replies ??= openReplyJournal(repliesIn(own))
      return replies
    },
    spent: () => (replies ? replies.spent() : spentIn(repliesIn(own))),
    close() {
      journal.close()
      if ((statSync(repliesIn(own), { throwIfNoEntry: false })?.size ?? 0) > 0) return
      rmSync(own, { recursive: true, force: true })
      if (readdirSync(path).length === 0) rmdirSync(path)
    },
  }
}

/**
 * The replies that were bought for what is in `path`: a run, an evaluation that asked one model, or the folder of one model.
 * @throws Failure('config') where several models were asked, naming their folders.
 */
export function boughtRepliesIn(path: string): string {
  const own = repliesIn(path)
  const folders = join(path, 'journal')
  if (existsSync(own) || !existsSync(folders)) return own
  const models = readdirSync(folders)
    .map(name => join(folders, name))
    .filter(model => existsSync(repliesIn(model)))
    .sort()
  if (models.length > 1)
    throw new Failure('config', `${path}: holds replies of several models; give one of ${models.join(', ')}`)
  return repliesIn(models[0] ?? path)
}

/** "http-127.0.0.1-8000-v1-small-1f0c22ab": readable, and another one for another model. */
const nameOf = (model: string): string =>
  `${model.replace(/[^\w.]+/g, '-').slice(-60)}-${contentId(model).slice(0, 8)}`.replace(/^[-.]+/, '')
