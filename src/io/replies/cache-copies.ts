import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { reasonOf } from '../../core/failure.ts'
import type { CopyTask, FromCopier, ToCopier } from './cache-thread.ts'
import type { CopySayings } from './copy-journal.ts'

/** Milliseconds between two words to the thread. */
const every = 50
/** Milliseconds that the thread has to end before it is ended. */
const longestEnd = 10_000

/** The copying of a journal into the machine's cache, seen from the thread that does the work. */
export interface CacheCopies {
  /** The journal is so long now. */
  grown(bytes: number): void
  /** Somebody who reads the cache found it damaged. */
  damaged(reason: string): void
  /** Resolves when what was bought is in the cache, or cannot be. */
  close(): Promise<void>
}

/** The script has the extension of this file: `.js` as it is built, `.ts` as it is tested. */
const script = new URL(`./cache-thread${extname(import.meta.url)}`, import.meta.url)

/**
 * Starts a thread with the first reply: B-trees and flushes take milliseconds in which nothing else can move. The thread
 * keeps no process alive; when it dies, the run goes on without it.
 */
export function cacheCopies(
  task: CopyTask,
  say: CopySayings,
  { program = script }: { program?: URL } = {},
): CacheCopies {
  let worker: Worker | null = null
  let dead = false
  let bytes = 0
  let told = 0
  let timer: NodeJS.Timeout | undefined
  let ended = (): void => {}

  const die = (reason: string): void => {
    if (!dead)
      say.warning(
        `the thread that copies replies into the machine's cache ended (${reason}); the run goes on`,
      )
    dead = true
    clearTimeout(timer)
    ended()
  }

  const running = (): Worker => {
    if (worker) return worker
    worker = new Worker(program, {
      workerData: task,
      // Nothing there needs the environment, so nothing secret is in it.
      env: {},
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    })
    worker.unref()
    worker.on('message', (message: FromCopier) => {
      if (message.is === 'warning') say.warning(message.message)
      else if (message.is === 'renewed') say.renewed()
      else ended()
    })
    worker.on('error', error => die(reasonOf(error)))
    worker.on('exit', code => die(`exit code ${code}`))
    return worker
  }

  const tell = (message: ToCopier): void => {
    if (!dead) running().postMessage(message)
  }

  return {
    grown(now) {
      bytes = now
      if (timer || dead) return
      timer = setTimeout(() => {
        timer = undefined
        told = bytes
        tell({ is: 'grown', bytes })
      }, every).unref()
    },
    damaged: reason => tell({ is: 'damaged', reason }),
    async close() {
      clearTimeout(timer)
      if (dead || (!worker && bytes === told)) return
      const tooLong = setTimeout(() => void worker?.terminate(), longestEnd)
      running().ref()
      await new Promise<void>(resolve => {
        ended = resolve
        tell({ is: 'end', bytes })
      })
      clearTimeout(tooLong)
      dead = true
      await worker?.terminate()
    },
  }
}
