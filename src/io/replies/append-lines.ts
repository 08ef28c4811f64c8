import { close, constants, fdatasync, ftruncate, ftruncateSync, write } from 'node:fs'
import type { Failure } from '../../core/failure.ts'
import { storageFailure } from '../durable.ts'

/** Written ahead of the lines: a flush that does not change the length of the file takes half the time. */
const zeros = Buffer.alloc(1 << 20)

/**
 * Flag to open a file with so that no flush need follow what is written: one journey to another thread instead of two. Zero where the
 * system has none, or means less by it than by a flush.
 */
export const writesThrough = process.platform === 'linux' ? constants.O_DSYNC : 0

/** The end of a file that grows by whole lines. */
export interface LineAppender {
  /** Bytes of what was acknowledged. */
  readonly end: number
  /** Lines on their way to the disk. */
  readonly waiting: number
  /**
   * Resolves with the place of the line when it is on the disk. Lines that come while others are being flushed share the next
   * flush. @throws Failure('storage')
   */
  append(line: Buffer): Promise<number>
  /** Waits for what is on its way and lets go of the file. */
  close(): Promise<void>
}

/**
 * Appends to an open file after `end`; whatever stands behind it is cut off. Flushing happens in the threads of the runtime,
 * never in the event loop.
 * @param path for messages.
 * @param written whether writing returns when the disk has it, as it does with `writesThrough`.
 */
export function lineAppender(file: number, path: string, end: number, written: boolean): LineAppender {
  let good = end
  let allocated = end
  let gathered: Waiting[] = []
  let waiting = 0
  let flushing: Promise<void> | null = null
  let closed: Failure | null = null
  ftruncateSync(file, end)

  async function flush(): Promise<void> {
    // Whatever comes in this turn of the event loop shares the flush.
    await new Promise(resume => setImmediate(resume))
    while (gathered.length > 0) {
      const batch = gathered
      gathered = []
      let failure: Failure | undefined
      const bytes = Buffer.concat(batch.map(({ line }) => line))
      try {
        await put(bytes)
      } catch (error) {
        failure = storageFailure(path, error)
        await cut()
      }
      waiting -= batch.length
      if (failure) {
        for (const { reject } of batch) reject(failure)
        continue
      }
      let place = good
      good += bytes.length
      for (const { line, resolve } of batch) {
        resolve(place)
        place += line.length
      }
    }
    flushing = null
  }

  async function put(bytes: Buffer): Promise<void> {
    await writeAll(file, bytes, good)
    const end = good + bytes.length
    if (end > allocated) {
      allocated = end
      // Where there is no room for zeros there is for the lines.
      await writeAll(file, zeros, end).then(
        () => (allocated = end + zeros.length),
        () => {},
      )
    }
    if (written) return
    await new Promise<void>((resolve, reject) =>
      fdatasync(file, error => (error ? reject(error) : resolve())),
    )
  }

  /** Takes half-written lines away again; where even that fails, opening the file anew will do it. */
  function cut(): Promise<void> {
    allocated = good
    return new Promise(resolve => ftruncate(file, good, () => resolve()))
  }

  return {
    get end() {
      return good
    },
    get waiting() {
      return waiting
    },
    append: line =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closed)
        waiting++
        gathered.push({ line, resolve, reject })
        flushing ??= flush()
      }),
    async close() {
      if (closed) return
      await flushing
      closed = storageFailure(path, new Error('is closed'))
      await cut()
      await new Promise<void>(resolve => close(file, () => resolve()))
    },
  }
}

interface Waiting {
  readonly line: Buffer
  readonly resolve: (place: number) => void
  readonly reject: (failure: Failure) => void
}

async function writeAll(file: number, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += await new Promise<number>((resolve, reject) =>
      write(file, bytes, done, bytes.length - done, at + done, (error, written) =>
        error ? reject(error) : resolve(written),
      ),
    )
}
