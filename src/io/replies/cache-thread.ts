// The thread that copies what a run buys into the machine's cache. It takes a quarter of its time at most: the run comes first.
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { journalCopier } from './copy-journal.ts'

/** What the thread is started with. */
export interface CopyTask {
  readonly journal: string
  readonly folder: string
}

/** To the thread: how far the journal has come, a word that the cache was found damaged, or the wish that it end. */
export type ToCopier =
  | { readonly is: 'grown'; readonly bytes: number }
  | { readonly is: 'damaged'; readonly reason: string }
  | { readonly is: 'end'; readonly bytes: number }

export type FromCopier =
  | { readonly is: 'warning'; readonly message: string }
  | { readonly is: 'renewed' }
  | { readonly is: 'ended' }

/** Milliseconds between the end of one go and the next, at least. */
const rest = 20
/** Milliseconds that the end of a run is held up at most; what is left then is copied by the next run. */
const longestEnd = 5_000

const port = parentPort as MessagePort
const { journal, folder } = workerData as CopyTask
const say = (message: FromCopier): void => port.postMessage(message)
const copier = journalCopier(journal, folder, {
  warning: message => say({ is: 'warning', message }),
  renewed: () => say({ is: 'renewed' }),
})
let end = 0
let resting = false

port.on('message', (message: ToCopier) => {
  if (message.is === 'damaged') copier.renew(message.reason)
  else end = message.bytes
  if (message.is === 'end') finish()
  else if (!resting) copy()
})

function copy(): void {
  const began = performance.now()
  const left = copier.go(end)
  if (left === 'done') return
  resting = true
  setTimeout(
    () => {
      resting = false
      copy()
    },
    rest + 3 * (performance.now() - began),
  )
}

function finish(): void {
  const until = performance.now() + longestEnd
  while (copier.go(end) !== 'done' && performance.now() < until && !receiveMessageOnPort(port));
  copier.close()
  say({ is: 'ended' })
}
