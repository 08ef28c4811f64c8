import { pipeline, Readable } from 'node:stream'
import * as zlib from 'node:zlib'
import { Failure, reasonOf } from '../core/failure.ts'
import { zstdPieces } from './zstd-frames.ts'

const chunkSize = 1 << 18

/**
 * The bytes themselves, or unpacked where `head` begins like gzip or zstd. Damage fails (source) with one
 * line.
 */
export function decompressed(
  name: string,
  head: Buffer,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  if (isGzip(head)) return unpacked(name, 'gzip', gunzip(chunks))
  if (isZstd(head)) return unpacked(name, 'zstd', unzstd(chunks))
  return asTheyAre(chunks)
}

export const isPacked = (head: Buffer): boolean => isGzip(head) || isZstd(head)

const isGzip = (head: Buffer): boolean => head[0] === 0x1f && head[1] === 0x8b
const isZstd = (head: Buffer): boolean => head.length >= 4 && head.readUInt32LE(0) === 0xfd2fb528

async function* asTheyAre(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* chunks
}

async function* unpacked(name: string, format: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* bytes
  } catch (error) {
    if (error instanceof Failure) throw error
    const why = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? 'cut off' : 'damaged'
    throw new Failure(
      'source',
      `${name}: the ${format} data is ${why} (${reasonOf(error)}); get the file again`,
      {
        cause: error,
      },
    )
  }
}

async function* gunzip(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* through(chunks, zlib.createGunzip({ chunkSize }))
}

/**
 * node:zlib stops after the first zstd frame and drops the rest without a word, so every frame gets its own
 * decoder.
 */
async function* unzstd(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const pieces = zstdPieces(chunks)
  try {
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
      let piece = next.value
      const frame = async function* () {
        while (piece.bytes.length > 0) {
          yield piece.bytes
          if (piece.endsFrame) return
          const following = await pieces.next()
          if (following.done) return
          piece = following.value
        }
      }
      yield* through(frame(), zlib.createZstdDecompress({ chunkSize }))
    }
  } finally {
    await pieces.return(undefined)
  }
}

async function* through(chunks: AsyncIterable<Buffer>, decoder: zlib.Gunzip): AsyncGenerator<Buffer> {
  // The decoder is destroyed with whatever error the pipeline meets, and the loop below then throws it.
  pipeline(Readable.from(chunks, { highWaterMark: 1 }), decoder, () => {})
  yield* decoder as AsyncIterable<Buffer>
}
