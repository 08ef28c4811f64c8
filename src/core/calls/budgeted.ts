import { CallFailure } from '../call-failure.ts'
import { costOf, dollars, type Tokens } from '../cost.ts'
import type { Model, ModelRequest } from '../model.ts'
import type { Price } from '../price.ts'
import { callSizes } from './call-size.ts'

/** The next call would cost more than is left. Concerns every call: the run stops cleanly and can go on later. */
export class BudgetSpent extends CallFailure {
  constructor(message: string) {
    super('stopped', message, { boundary: 'config' })
  }
}

export interface Purse {
  readonly price: Price
  /** US dollars that were spent before. */
  readonly spent: number
  /** US dollars that may be spent in all; no limit unless given. */
  readonly budget?: number
  /** What the calls go through: the price of a batch is another. */
  readonly via?: 'live' | 'batch'
}

/** A model that counts what it costs. */
export interface Budgeted {
  readonly model: Model
  /** US dollars spent, those of before included. */
  spent(): number
}

interface Waiting {
  /** By what has been learnt until now. */
  readonly cost: () => number
  readonly go: (set: number) => void
  readonly refuse: (failure: CallFailure) => void
}

/**
 * The same model on a budget. What a call is likely to cost is set aside before it is sent; a call for which there is not
 * enough waits until those under way have ended and what they really cost is known. When none is under way and the next
 * one still does not fit, it and all that follow fail with `BudgetSpent`. So the budget is overshot by no more than the
 * calls in flight cost beyond their estimates.
 */
export function budgeted(
  inner: Model,
  { price, spent: before, budget = Number.POSITIVE_INFINITY, via = 'live' }: Purse,
): Budgeted {
  const sizes = callSizes()
  const line: Waiting[] = []
  let spent = before
  let reserved = 0
  let underWay = 0
  let end: BudgetSpent | undefined
  const priced = (tokens: Tokens): number => costOf(tokens, price, via)

  const admit = (): void => {
    for (let first = line[0]; first; first = line[0]) {
      const cost = first.cost()
      if (end) first.refuse(end)
      else if (spent + reserved + cost <= budget) {
        reserved += cost
        underWay++
        first.go(cost)
      } else if (underWay > 0) return
      else {
        end = new BudgetSpent(whySpent(budget, spent, cost))
        continue
      }
      line.shift()
    }
  }
  const release = (set: number): void => {
    underWay--
    reserved = underWay === 0 ? 0 : reserved - set
    admit()
  }
  /** Resolves when the call may be sent, to what was set aside for it. */
  const leave = (request: ModelRequest): Promise<number> =>
    new Promise((resolve, reject) => {
      const stopped = (): void => {
        line.splice(line.indexOf(waiting), 1)
        reject(new CallFailure('stopped', 'stopped before the call was sent'))
        admit()
      }
      const waiting = {
        cost: () => priced(sizes.guess(request)),
        go: (set: number) => {
          request.signal?.removeEventListener('abort', stopped)
          resolve(set)
        },
        refuse: (failure: CallFailure) => {
          request.signal?.removeEventListener('abort', stopped)
          reject(failure)
        },
      }
      line.push(waiting)
      if (request.signal?.aborted) return stopped()
      request.signal?.addEventListener('abort', stopped, { once: true })
      admit()
    })

  return {
    spent: () => spent,
    model: {
      ...inner,
      async complete(request) {
        const set = await leave(request)
        try {
          const reply = await inner.complete(request)
          spent += priced(reply.usage)
          sizes.learn(request, reply.usage)
          return reply
        } finally {
          release(set)
        }
      },
    },
  }
}

const whySpent = (budget: number, spent: number, next: number): string =>
  `the budget of ${dollars(budget)} is used up: ${dollars(spent)} spent, and the next call is likely to cost ${dollars(next)}; the same command with a larger --budget goes on from here`
