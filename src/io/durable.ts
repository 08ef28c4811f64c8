import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure, reasonOf } from '../core/failure.ts'

/** Under its final name a file is whole, always: it is written aside, flushed to the disk, and renamed last. */
export function writeWhole(path: string, chunks: Iterable<string | Uint8Array>): void {
  const aside = `${path}.part`
  try {
    const file = openSync(aside, 'w')
    try {
      for (const chunk of chunks) writeAll(file, chunk)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(aside, path)
    syncFolder(dirname(path))
  } catch (error) {
    throw storageFailure(path, error)
  }
}

/** The same for content that comes as a stream; holds no more than one chunk. */
export async function writeStream(path: string, chunks: AsyncIterable<string | Uint8Array>): Promise<void> {
  const aside = `${path}.part`
  try {
    const file = openSync(aside, 'w')
    try {
      for await (const chunk of chunks) writeAll(file, chunk)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(aside, path)
    syncFolder(dirname(path))
  } catch (error) {
    throw storageFailure(path, error)
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

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return // folders cannot be opened there
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
