/** Part of one frame: what a decoder may be fed, and whether the frame ends with it. */
export interface ZstdPiece {
  readonly bytes: Buffer
  readonly endsFrame: boolean
}

/**
 * Cuts zstd data at frame ends (RFC 8878: frame header, then blocks that state their own length).
 * Does not check anything: what does not look like a frame is passed on as it is, for the decoder to refuse.
 */
export async function* zstdPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<ZstdPiece> {
  let state: 'magic' | 'header' | 'block' | 'foreign' = 'magic'
  let skip = 0
  let lastBlock = false
  let checksum = 0
  let held = Buffer.alloc(0)

  for await (const chunk of chunks) {
    let buffer = held.length > 0 ? Buffer.concat([held, chunk]) : chunk
    let at = 0
    for (;;) {
      const taken = Math.min(skip, buffer.length - at)
      at += taken
      skip -= taken
      if (skip > 0) break
      if (state === 'block' && lastBlock) {
        yield { bytes: buffer.subarray(0, at), endsFrame: true }
        buffer = buffer.subarray(at)
        at = 0
        state = 'magic'
        lastBlock = false
      }
      if (state === 'foreign') {
        skip = Number.POSITIVE_INFINITY
      } else if (state === 'block') {
        if (buffer.length - at < 3) break
        const header = buffer.readUIntLE(at, 3)
        const size = ((header >> 1) & 3) === 1 ? 1 : header >> 3
        lastBlock = (header & 1) === 1
        skip = 3 + size + (lastBlock ? checksum : 0)
      } else if (state === 'magic') {
        if (buffer.length - at < 8) break
        const magic = buffer.readUInt32LE(at)
        const skippable = magic >>> 4 === 0x184d2a5
        if (skippable) skip = 8 + buffer.readUInt32LE(at + 4)
        lastBlock = skippable
        state = skippable ? 'block' : magic === 0xfd2fb528 ? 'header' : 'foreign'
      } else {
        const flags = buffer[at + 4] as number
        checksum = flags & 4 ? 4 : 0
        skip = 5 + headerBytes(flags)
        state = 'block'
      }
    }
    // Whole parts go on at once; an unread length field waits for its other bytes.
    if (at > 0) yield { bytes: buffer.subarray(0, at), endsFrame: false }
    held = Buffer.from(buffer.subarray(at))
  }
  if (held.length > 0) yield { bytes: held, endsFrame: false }
}

/** Window descriptor, dictionary id and content size, as the frame header descriptor declares them. */
function headerBytes(flags: number): number {
  const singleSegment = (flags & 0x20) !== 0
  const dictionary = [0, 1, 2, 4][flags & 3] as number
  const size = [singleSegment ? 1 : 0, 2, 4, 8][flags >> 6] as number
  return (singleSegment ? 0 : 1) + dictionary + size
}
