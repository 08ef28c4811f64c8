import { CallFailure } from '../call-failure.ts'
import type { EngineState } from '../engine-event.ts'
import type { Model, ModelReply, ModelRequest } from '../model.ts'
import { afterFailure, gaveUp } from './after-failure.ts'
import { callGates } from './call-gates.ts'
import { callReports } from './call-reports.ts'
import { callSizes } from './call-size.ts'
import { callWindow } from './call-window.ts'
import { circuit } from './circuit.ts'
import { heldBy } from './held-by.ts'
import { oneTimer } from './one-timer.ts'
import { readFault } from './read-fault.ts'
import { retryAllowance } from './retry-allowance.ts'
import type { CallLimits, Surroundings } from './surroundings.ts'
import type { Ticket } from './ticket.ts'
import { waitingRoom } from './waiting-room.ts'

/** A model whose calls are limited and tried again. */
export interface GovernedModel extends Model {
  state(): EngineState
}

/** Waits its turn, which costs the provider nothing and is no retry. */
const throttled = ({ last }: Ticket): boolean => last?.fault === 'throttled'

/** Calls that failed and still wait, up to which an outage may be their own fault. */
const few = 3

/**
 * The same model, driven no harder than it allows: so many calls in flight, so many requests and tokens in a time, as given,
 * as its provider says or as was learnt from refusals. Calls are tried again where that helps; when the provider is down they
 * wait until it is back. One of these serves all users of a model: what it learns holds for all of them.
 * @throws CallFailure with boundary 'config' from every call once no call has a future: the key is refused, or there was no
 * reply for as long as the patience lasts.
 */
export function governed(model: Model, limits: CallLimits, surroundings: Surroundings): GovernedModel {
  const { now, random } = surroundings
  const { patience = 300_000, attempts = 6 } = limits
  const { id } = model
  const window = callWindow(limits.concurrency)
  const gates = callGates(limits)
  const sizes = callSizes()
  const fuse = circuit(random)
  const spare = retryAllowance()
  const report = callReports(id, surroundings.tell)
  const room = waitingRoom(ticket =>
    end(ticket, new CallFailure('stopped', `${id}: stopped before the call was sent`)),
  )
  const alarm = oneTimer(surroundings, pump)
  let inFlight = 0
  let dead: CallFailure | null = null
  /** When the first try failed since the last reply, and how the last one did. */
  let troubleSince = Number.NaN
  let lastFailure: CallFailure | null = null
  let pumping = false
  if (gates.known()) window.assured()

  const complete = (request: ModelRequest): Promise<ModelReply> =>
    new Promise((resolve, reject) => {
      if (dead) return reject(dead)
      if (request.signal?.aborted)
        return reject(new CallFailure('stopped', `${id}: stopped before the call was sent`))
      if (inFlight === 0 && room.size() === 0) troubleSince = Number.NaN
      room.enter({
        request,
        resolve,
        reject,
        tries: 0,
        faults: 0,
        refusals: 0,
        refusedSince: 0,
        last: null,
        due: 0,
        began: 0,
        taken: null,
        alive: true,
        next: null,
      })
      if (inFlight < window.size()) pump()
    })

  /** Sends whatever may be sent, and sets the alarm for the next time something may. */
  function pump(): void {
    if (pumping) return
    pumping = true
    try {
      const time = now()
      if (inFlight === 0 && time - troubleSince >= patience) giveUp(time)
      const next = Math.min(room.ripen(time), sendAll(time))
      alarm.set(
        inFlight === 0 && room.size() > 0 ? Math.min(next, troubleSince + patience || next) : next,
        time,
      )
    } finally {
      pumping = false
    }
  }

  function tokensOf({ request }: Ticket): number {
    const { input, output } = sizes.guess(request)
    return input + output
  }

  /** Returns when more may be sent; endless where only an answer can tell. */
  function sendAll(time: number): number {
    for (;;) {
      const old = room.again.first()
      const spared = old === null || throttled(old) ? 0 : spare.wait(time)
      const ticket = old && spared === 0 ? old : (room.fresh.first() ?? old)
      if (!ticket || dead) return Number.POSITIVE_INFINITY
      if (inFlight >= window.size()) return Number.POSITIVE_INFINITY
      // Guessed anew: what was learnt while the call waited counts.
      const tokens = tokensOf(ticket)
      const wait = Math.max(fuse.wait(time), gates.wait(tokens, time), ticket === old ? spared : 0)
      if (wait > 0) return time + wait
      if (ticket === old && !throttled(old)) spare.again(time)
      room.leave(ticket === old ? room.again : room.fresh)
      send(ticket, tokens, time)
    }
  }

  function send(ticket: Ticket, tokens: number, time: number): void {
    inFlight++
    if (ticket.tries++ === 0) spare.fresh(time)
    ticket.began = time
    ticket.taken = gates.send(tokens, time)
    window.sent(inFlight, time)
    if (fuse.state() === 'open') {
      fuse.tries(ticket)
      report.circuit('trying', `one call is sent to see whether ${id} is back`)
    }
    let reply: Promise<ModelReply>
    try {
      reply = model.complete(ticket.request)
    } catch (error) {
      reply = Promise.reject(error)
    }
    reply.then(
      reply => answered(ticket, reply),
      error => failed(ticket, error),
    )
  }

  function answered(ticket: Ticket, reply: ModelReply): void {
    const time = now()
    const { usage, quota } = reply
    inFlight--
    troubleSince = Number.NaN
    window.answered(time - ticket.began, ticket.began, time)
    sizes.learn(ticket.request, usage)
    if (ticket.taken) {
      gates.passed(ticket.taken, time, usage.input + usage.output)
      if (quota) gates.told(quota, ticket.taken, time)
      if (quota?.requests) window.assured()
    }
    if (fuse.alive()) revive()
    report.answered(ticket, reply, time)
    ticket.alive = false
    ticket.resolve(reply)
    pump()
  }

  function failed(ticket: Ticket, error: unknown): void {
    const time = now()
    inFlight--
    const failure = readFault(error)
    if (failure === null) {
      if (ticket.taken) gates.passed(ticket.taken, time)
      fuse.untold(ticket)
      end(ticket, error)
    } else judge(ticket, failure, error, time)
    if (inFlight === 0 && room.size() === 0) troubleSince = Number.NaN
    pump()
  }

  function judge(ticket: Ticket, failure: CallFailure, error: unknown, time: number): void {
    learn(ticket, failure, time)
    const stopped = ticket.request.signal?.aborted === true
    const sequel = stopped
      ? ({ is: 'over' } as const)
      : afterFailure(failure, ticket, { id, now: time, patience, attempts, random })
    report.failed(ticket, failure, time, sequel.is === 'again' ? sequel.due - time : undefined)
    if (sequel.is === 'all over') {
      end(ticket, sequel.failure === failure ? error : sequel.failure)
      die(sequel.failure)
      return
    }
    if (sequel.is === 'over' || dead) {
      end(ticket, sequel.is === 'over' ? error : dead)
      return
    }
    if (Number.isNaN(troubleSince)) troubleSince = time
    lastFailure = failure
    ticket.due = sequel.due
    room.comeBack(ticket)
  }

  /** Takes from a failure what it says of the provider, and counts it against the call. */
  function learn(ticket: Ticket, failure: CallFailure, time: number): void {
    const { fault, retryAfter, quota, exhausted = 'requests' } = failure
    ticket.last = failure
    if (ticket.taken) {
      if (fault === 'throttled') gates.refused(ticket.taken, time, retryAfter ?? 1000, exhausted)
      else gates.passed(ticket.taken, time)
      if (quota) gates.told(quota, ticket.taken, time)
    }
    if (fault === 'throttled') {
      if (ticket.refusals++ === 0) ticket.refusedSince = time
      if (fuse.alive()) revive()
    } else if (fault === 'stopped' || fault === 'denied') fuse.untold(ticket)
    else if (fault === 'refused') {
      if (fuse.alive()) revive()
    } else {
      if (fuse.state() === 'closed') ticket.faults++
      if (fault === 'overloaded' || fault === 'late') window.strained(ticket.began, time)
      const was = fuse.state()
      if (fuse.failed(ticket, time))
        report.circuit(
          'open',
          `${id} ${was === 'closed' ? 'is down' : 'is still down'} (${failure.message}); calls wait until it is back`,
        )
    }
  }

  function revive(): void {
    window.revived()
    report.circuit('closed', `${id} answers again`)
  }

  function end(ticket: Ticket, error: unknown): void {
    if (!ticket.alive) return
    ticket.alive = false
    ticket.reject(error)
  }

  /** All waiting calls end. When it is only a few, and each of them was tried and failed, they may be the cause themselves. */
  function giveUp(time: number): void {
    const waiting = [...room.all()]
    if (waiting.length <= few && waiting.every(({ faults, last }) => last && faults > 0)) {
      for (const ticket of room.clear()) end(ticket, ticket.last)
      fuse.alive()
      troubleSince = Number.NaN
    } else die(gaveUp(id, lastFailure, time - troubleSince))
  }

  function die(failure: CallFailure): void {
    if (dead) return
    dead = failure
    report.circuit('open', failure.message)
    for (const ticket of room.clear()) end(ticket, failure)
  }

  return {
    ...model,
    complete,
    state: () => ({
      inFlight,
      waiting: room.size(),
      window: window.size(),
      held:
        room.size() === 0
          ? null
          : heldBy(id, {
              time: now(),
              room,
              fuse,
              gates,
              lastFailure,
              full: inFlight >= window.size(),
              tokensOf,
            }),
    }),
  }
}
