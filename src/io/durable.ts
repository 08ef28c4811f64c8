import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure, reasonOf } from '../core/failure.ts'

/**
 * A file being written beside its final name. Under that name it is whole, always: flushed to the disk,
 * renamed last.
 */
export interface WholeFile {
  /** Gathers small chunks, text in whole characters; what is held in memory stays small. */
  write(chunk: string | Uint8Array): void
  /** Puts the file under its final name. */
  commit(): void
  /** Leaves nothing behind; harmless after a commit. */
  discard(): void
}

/** Every operation fails (storage) in words that say what to do. */
export function openWhole(path: string): WholeFile {
  const aside = `${path}.part`
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw storageFailure(path, error)
    }
  }
  let file: number | null = guarded(() => openSync(aside, 'w'))
  const gathered = Buffer.allocUnsafe(gatherLimit)
  let filled = 0
  const flush = (): void => {
    if (file !== null && filled > 0) writeAll(file, gathered.subarray(0, filled))
    filled = 0
  }
  const close = (): void => {
    if (file !== null) closeSync(file)
    file = null
  }
  return {
    write: chunk =>
      guarded(() => {
        const most = typeof chunk === 'string' ? chunk.length * bytesPerUnit : Infinity
        if (filled + most > gatherLimit) flush()
        if (typeof chunk === 'string' && most <= gatherLimit) filled += gathered.write(chunk, filled)
        else if (file !== null) writeAll(file, chunk)
      }),
    commit: () =>
      guarded(() => {
        flush()
        if (file !== null) fsyncSync(file)
        close()
        renameSync(aside, path)
        syncFolder(dirname(path))
      }),
    discard() {
      if (file === null) return
      close()
      rmSync(aside, { force: true })
    },
  }
}

/** Bytes gathered before they go to the disk in one write. */
const gatherLimit = 1 << 17
/** UTF-8 has at most so many for a UTF-16 unit. */
const bytesPerUnit = 3

/** A whole file from chunks that are at hand. */
export function writeWhole(path: string, chunks: Iterable<string | Uint8Array>): void {
  const file = openWhole(path)
  try {
    for (const chunk of chunks) file.write(chunk)
    file.commit()
  } finally {
    file.discard()
  }
}

/** The same for content that comes as a stream; holds no more than one chunk. */
export async function writeStream(path: string, chunks: AsyncIterable<string | Uint8Array>): Promise<void> {
  const file = openWhole(path)
  try {
    for await (const chunk of chunks) file.write(chunk)
    file.commit()
  } finally {
    file.discard()
  }
}

/** A failure of the disk in words that say what to do. */
export function storageFailure(path: string, error: unknown): Failure {
  if (error instanceof Failure) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const advice =
    code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
      ? 'the disk is full; free some space and run the same command again'
      : code === 'EACCES' || code === 'EROFS' || code === 'EPERM'
        ? 'not writable; choose another folder with -o or mend its permissions'
        : reasonOf(error)
  return new Failure('storage', `${path}: ${advice}`, { cause: error })
}

function writeAll(file: number, chunk: string | Uint8Array): void {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
}

/** Makes the names in a folder durable: those of files that were made or renamed there. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return // folders cannot be opened there
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
