import { CallFailure } from '../../src/core/call-failure.ts'
import { governed } from '../../src/core/calls/governed.ts'
import type { CallLimits } from '../../src/core/calls/surroundings.ts'
import type { Model, ModelReply } from '../../src/core/model.ts'
import { random } from '../../src/core/random.ts'
import { type AllowanceKind, allowance } from './allowance-kinds.ts'
import { virtualClock } from './virtual-clock.ts'

export interface Trial {
  readonly kind: AllowanceKind
  readonly calls: number
  /** Callers that each send their next call when the one before has been answered. */
  readonly callers: number
  /** Milliseconds from sending a call to its reply, and by what share that differs. */
  readonly latency: number
  readonly jitter?: number
  /** Whether refusals come at once, or as late as replies. */
  readonly quick?: boolean
  /** Whether Retry-After is what has to be waited, or always a second. */
  readonly exact?: boolean
  /** Whether the allowance is counted in tokens, of which calls take different numbers. */
  readonly tokens?: boolean
  /** A busy machine: timers are late and calls held up on their way, now and then by a tenth of a second. */
  readonly rough?: boolean
  readonly limits?: Partial<CallLimits>
  readonly seed?: number
}

export interface Outcome {
  readonly answered: number
  readonly failed: number
  readonly refused: number
  /** Calls that came back before Retry-After was over. */
  readonly early: number
  readonly milliseconds: number
  /** The same for somebody who knows the limits. */
  readonly ideal: number
  readonly waste: number
  readonly overIdeal: number
}

const meanTokens = 100

/** Sends calls through the limiter to a provider that allows so much, in virtual time. */
export async function trial(given: Trial): Promise<Outcome> {
  const {
    kind,
    calls,
    callers,
    latency,
    jitter = 0.1,
    quick = false,
    exact = false,
    tokens = false,
    rough = false,
    seed = 1,
  } = given
  const clock = virtualClock()
  const chance = random(seed).fork('server')
  const grant = allowance(kind, () => chance.next())
  const chances = random(seed).fork('machine')
  // All that happens in one stretch of a stall happens at its end.
  let stalled = 0
  const heldUp = (): number => {
    if (!rough) return 0
    if (chances.chance(0.002)) stalled = clock.now() + 100
    return Math.max(0, stalled - clock.now()) + chances.int(0, 6)
  }
  let refused = 0
  let early = 0
  const notBefore = new Map<string, number>()
  const model: Model = {
    id: 'simulated',
    complete: ({ purpose = '' }) =>
      new Promise<ModelReply>((resolve, reject) => {
        const took = latency * (1 - jitter + 2 * jitter * chance.next())
        const output = tokens ? chance.int(20, 160) : 10
        const usage = { input: 10, output }
        clock.timer(took * 0.3 + heldUp(), () => {
          if (clock.now() < (notBefore.get(purpose) ?? 0) - 1e-6) early++
          const wait = grant(tokens ? usage.input + usage.output : 1, clock.now())
          if (wait === null) {
            clock.timer(took * 0.7, () => resolve({ text: '', usage, stop: 'end' }))
            return
          }
          refused++
          const retryAfter = exact ? wait : 1000
          notBefore.set(purpose, clock.now() + retryAfter)
          const failure = new CallFailure('throttled', 'the server answered 429', {
            retryable: true,
            retryAfter,
            status: 429,
            ...(tokens && { exhausted: 'tokens' as const }),
          })
          clock.timer(quick ? 1 : took * 0.7, () => reject(failure))
        })
      }),
  }
  const limited = governed(
    model,
    { concurrency: callers, ...given.limits },
    {
      now: clock.now,
      timer: (wait, run) => clock.timer(wait + heldUp(), run),
      random: random(seed).fork('limiter'),
    },
  )
  let answered = 0
  let failed = 0
  let next = 0
  let end = 0
  const caller = async (): Promise<void> => {
    while (next < calls) {
      const purpose = String(next++)
      await limited.complete({ messages: [{ role: 'user', content: 'x'.repeat(36) }], purpose }).then(
        () => answered++,
        () => failed++,
      )
      end = clock.now()
    }
  }
  for (let each = 0; each < callers; each++) void caller()
  await clock.run(() => answered + failed >= calls)
  const ideal =
    Math.max(needs(kind, calls * (tokens ? meanTokens : 1)), (calls / callers - 1) * latency) + latency
  return {
    answered,
    failed,
    refused,
    early,
    milliseconds: end,
    ideal,
    waste: refused / calls,
    overIdeal: end / ideal - 1,
  }
}

/** Milliseconds until the last unit can be granted. */
function needs(kind: AllowanceKind, units: number): number {
  switch (kind.is) {
    case 'bucket':
      return (1000 * Math.max(0, units - (kind.burst ?? kind.perSecond))) / kind.perSecond
    case 'fixed':
    case 'sliding': {
      const period = kind.period ?? 1000
      const windows = Math.ceil((1000 * units) / (kind.perSecond * period))
      return Math.max(0, (windows - 1) * period - (kind.is === 'fixed' ? (kind.phase ?? 0) : 0))
    }
    case 'changing': {
      const later = units - kind.perSecond - (kind.perSecond * kind.at) / 1000
      return kind.at + (1000 * later) / kind.to
    }
    case 'stray':
      return 0
  }
}
