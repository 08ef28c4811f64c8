import { CallFailure, type CallFault, type Quota } from '../../src/core/call-failure.ts'
import type { Model, ModelRequest } from '../../src/core/model.ts'
import type { VirtualClock } from './virtual-clock.ts'

/** How one try ends, and after how many milliseconds. */
export interface Ending {
  readonly after?: number
  /** A reply unless given. */
  readonly fault?: CallFault
  readonly retryAfter?: number
  readonly retryable?: boolean
  readonly quota?: Quota
  readonly boundary?: 'config' | 'provider'
  /** Thrown as it is. */
  readonly error?: Error
}

interface Sending {
  readonly purpose: string
  readonly at: number
  /** Tries under way, this one included. */
  readonly inFlight: number
}

export interface ScriptedModel {
  readonly model: Model
  readonly sendings: readonly Sending[]
}

const retryableFaults: readonly CallFault[] = ['throttled', 'overloaded', 'late', 'broken', 'unreadable']

/** A model whose tries end as a script says, in virtual time; it ends at once when it is told to stop. */
export function scriptedModel(
  clock: VirtualClock,
  script: (request: ModelRequest, attempt: number) => Ending,
): ScriptedModel {
  const sendings: Sending[] = []
  const attempts = new Map<string, number>()
  let inFlight = 0
  const model: Model = {
    id: 'http://test/v1#m',
    complete: request =>
      new Promise((resolve, reject) => {
        const { purpose = '', signal } = request
        const attempt = (attempts.get(purpose) ?? 0) + 1
        attempts.set(purpose, attempt)
        sendings.push({ purpose, at: clock.now(), inFlight: ++inFlight })
        const { after = 10, fault, error, quota, ...rest } = script(request, attempt)
        let over = false
        const finish = (settle: () => void): void => {
          if (over) return
          over = true
          inFlight--
          signal?.removeEventListener('abort', stop)
          settle()
        }
        const stop = (): void =>
          finish(() => reject(new CallFailure('stopped', 'm: stopped before the reply came')))
        signal?.addEventListener('abort', stop)
        clock.timer(after, () =>
          finish(() => {
            if (error) return reject(error)
            if (fault === undefined)
              return resolve({
                text: purpose,
                usage: { input: 5, output: 5 },
                stop: 'end',
                ...(quota && { quota }),
              })
            reject(
              new CallFailure(fault, `m: ${fault}`, {
                retryable: retryableFaults.includes(fault),
                ...(quota && { quota }),
                ...rest,
              }),
            )
          }),
        )
      }),
  }
  return { model, sendings }
}

export const asking = (purpose: string, signal?: AbortSignal): ModelRequest => ({
  messages: [{ role: 'user', content: `a question of some length: ${purpose}` }],
  purpose,
  ...(signal && { signal }),
})
