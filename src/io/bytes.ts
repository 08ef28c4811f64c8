import { open } from 'node:fs/promises'
import { Failure, reasonOf } from '../core/failure.ts'
import type { DataFile } from './data-file.ts'
import { decompressed, isPacked } from './decompress.ts'
import { whyNotText } from './not-text.ts'

/** Bytes per read. */
const chunkBytes = 1 << 18
/** Decoded bytes that are looked at before a file is called JSON Lines, CSV… */
const headBytes = 1 << 16

/** An open file, decompressed, its beginning already read. */
export interface OpenBytes {
  /** At least the first 64 KB, or the whole file where `whole` is true. No byte order mark. */
  readonly head: Buffer
  readonly whole: boolean
  /** True for a Parquet file, the one container that is read by position. */
  readonly parquet: boolean
  /** True where what was read is gzip or zstd. */
  readonly packed: boolean
  /** Everything from the start, `head` included. To be read once. */
  readonly chunks: AsyncIterable<Buffer>
  /** Lets the file go; harmless after the end. */
  close(): Promise<void>
}

/**
 * Opens a file or standard input. Gzip and zstd are known by their first bytes, whatever the name says.
 * Fails (source) on what cannot be read, is empty, or is not UTF-8 text; damaged compression fails while
 * reading.
 */
export async function openBytes(
  file: DataFile,
  { stdin = process.stdin }: { stdin?: AsyncIterable<Uint8Array> } = {},
): Promise<OpenBytes> {
  const raw = await peek(file.path === undefined ? inputChunks(stdin) : fileChunks(file, file.path), 4)
  const decoded = await peek(decompressed(file.name, raw.head, raw.chunks), headBytes)
  const close = async () => {
    await decoded.source.return(undefined)
    await raw.source.return(undefined)
  }
  try {
    if (decoded.head.length === 0)
      throw new Failure('source', `${file.name} is empty: give a file that has rows`)
    const parquet = decoded.head.subarray(0, 4).equals(parquetMagic)
    const problem = parquet ? undefined : whyNotText(decoded.head)
    if (problem) throw new Failure('source', `${file.name} ${problem}`)
    const packed = isPacked(raw.head)
    return {
      head: withoutMark(decoded.head),
      whole: decoded.whole,
      parquet,
      packed,
      chunks: decoded.chunks,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const parquetMagic = Buffer.from('PAR1')
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

const withoutMark = (head: Buffer): Buffer =>
  head.subarray(0, 3).equals(byteOrderMark) ? head.subarray(3) : head

/** Reads until `wanted` bytes are there, then gives the same stream again from its start. */
async function peek(source: AsyncGenerator<Buffer>, wanted: number) {
  const first: Buffer[] = []
  let size = 0
  let whole = false
  while (size < wanted && !whole) {
    const next = await source.next()
    if (next.done) whole = true
    else {
      first.push(next.value)
      size += next.value.length
    }
  }
  const head = first.length === 1 ? (first[0] as Buffer) : Buffer.concat(first)
  return { head, whole, source, chunks: startingWith(withoutMark(head), source) }
}

async function* startingWith(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head
  yield* rest
}

async function* fileChunks(file: DataFile, path: string): AsyncGenerator<Buffer> {
  const handle = await open(path).catch(error => {
    throw unreadable(file, error)
  })
  try {
    for (;;) {
      const buffer = Buffer.allocUnsafeSlow(chunkBytes)
      const { bytesRead } = await handle.read(buffer, 0, chunkBytes).catch(error => {
        throw unreadable(file, error)
      })
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

async function* inputChunks(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of stdin) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
}

/** The one-line failure for a file that the system would not let us read. */
export function unreadable(file: Pick<DataFile, 'name'>, error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const known: Record<string, string> = {
    ENOENT: 'no such file; check the path',
    EACCES: 'may not be read; check its permissions',
    EPERM: 'may not be read; check its permissions',
    EISDIR: 'is a folder, not a file',
  }
  return new Failure('source', `${file.name}: ${known[code] ?? `cannot be read (${reasonOf(error)})`}`, {
    cause: error,
  })
}
