import { CallFailure, type CallFault } from '../call-failure.ts'
import type { EngineState } from '../engine-event.ts'
import type { Model, ModelReply, ModelRequest } from '../model.ts'
import { abortWatch } from './abort-watch.ts'
import { callGates } from './call-gates.ts'
import { callSizes } from './call-size.ts'
import { callWindow } from './call-window.ts'
import { circuit } from './circuit.ts'
import { readFault } from './read-fault.ts'
import { retryAllowance } from './retry-allowance.ts'
import type { CallLimits, Surroundings } from './surroundings.ts'
import { dueHeap, line, type Ticket } from './ticket.ts'

export interface GovernedModel extends Model {
  state(): EngineState
}

export function governed(model: Model, limits: CallLimits, surroundings: Surroundings): GovernedModel {
  const { now, timer, random, tell = () => {} } = surroundings
  const { patience = 300_000, attempts = 6 } = limits
  const window = callWindow(limits.concurrency)
  const gates = callGates(limits)
  const sizes = callSizes()
  const fuse = circuit(random)
  const spare = retryAllowance()
  const fresh = line()
  const again = line()
  const later = dueHeap()
  const aborts = abortWatch(ticket => callOff(ticket))
  let inFlight = 0
  let waiting = 0
  let dead: CallFailure | null = null
  let troubleSince = Number.NaN
  let wake = Number.POSITIVE_INFINITY
  let cancel = (): void => {}
  let pumping = false

  if (gates.known()) window.assured()

  function complete(request: ModelRequest): Promise<ModelReply> {
    return new Promise((resolve, reject) => {
      if (dead) return reject(dead)
      if (request.signal?.aborted) return reject(stopped())
      const { input, output } = sizes.guess(request)
      const ticket: Ticket = {
        request,
        resolve,
        reject,
        tokens: input + output,
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
      }
      waiting++
      fresh.push(ticket)
      if (inFlight >= window.size()) {
        aborts.watch(ticket)
        return
      }
      pump()
      if (ticket.tries === 0 && ticket.alive) aborts.watch(ticket)
    })
  }

  function pump(): void {
    if (pumping) return
    pumping = true
    const time = now()
    let next = Number.POSITIVE_INFINITY
    for (let due = later.first(); due; due = later.first()) {
      if (due.due > time) {
        next = due.due
        break
      }
      later.shift()
      again.push(due)
    }
    while (!dead) {
      const old = again.first()
      const spared = old === null || old.faults === 0 ? 0 : spare.wait(time)
      const ticket = spared === 0 && old ? old : (fresh.first() ?? old)
      if (!ticket) break
      const open = fuse.wait(time)
      if (open > 0) {
        next = Math.min(next, time + open, troubleSince + patience)
        break
      }
      if (inFlight >= window.size()) break
      const wait = Math.max(gates.wait(ticket.tokens, time), ticket === old ? spared : 0)
      if (wait > 0) {
        next = Math.min(next, time + wait)
        break
      }
      if (ticket === old) {
        again.shift()
        if (ticket.faults > 0) spare.again(time)
      } else fresh.shift()
      launch(ticket, time)
    }
    pumping = false
    arm(next, time)
  }

  function arm(next: number, time: number): void {
    if (next >= wake) return
    cancel()
    wake = next
    if (next === Number.POSITIVE_INFINITY) return
    cancel = timer(Math.max(0.1, next - time), () => {
      wake = Number.POSITIVE_INFINITY
      cancel = () => {}
      const time = now()
      if (fuse.state() === 'open' && time - troubleSince >= patience) giveUp(time)
      pump()
    })
  }

  function launch(ticket: Ticket, time: number): void {
    aborts.forget(ticket)
    waiting--
    inFlight++
    if (ticket.tries++ === 0) spare.fresh(time)
    ticket.began = time
    ticket.taken = gates.send(ticket.tokens, time)
    window.sent(inFlight, time)
    if (fuse.state() !== 'closed') {
      fuse.tries(ticket)
      tell({ is: 'circuit', model: model.id, state: 'trying', message: `${model.id}: one call is tried` })
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
    const { request, began, tries, taken } = ticket
    inFlight--
    troubleSince = Number.NaN
    window.answered(time - began, began, time)
    sizes.learn(request, reply.usage)
    if (taken) {
      gates.passed(taken, time, reply.usage.input + reply.usage.output)
      if (reply.quota) {
        gates.told(reply.quota, taken, time)
        window.assured()
      }
    }
    revive()
    tell({
      is: 'answered',
      model: model.id,
      milliseconds: time - began,
      began,
      attempts: tries,
      usage: reply.usage,
      stop: reply.stop,
      via: 'live',
      ...(request.purpose !== undefined && { purpose: request.purpose }),
    })
    ticket.alive = false
    ticket.resolve(reply)
    pump()
  }

  function failed(ticket: Ticket, error: unknown): void {
    const time = now()
    inFlight--
    const failure = readFault(error)
    if (failure) judge(ticket, failure, time)
    else {
      if (ticket.taken) gates.passed(ticket.taken, time)
      fuse.untold(ticket)
      end(ticket, error)
    }
    if (inFlight === 0 && waiting === 0) troubleSince = Number.NaN
    pump()
  }

  function judge(ticket: Ticket, failure: CallFailure, time: number): void {
    const { fault, retryable, retryAfter } = failure
    const { taken, request } = ticket
    ticket.last = failure
    if (taken) {
      if (fault === 'throttled')
        gates.refused(taken, time, retryAfter ?? Math.min(30_000, 500 * 2 ** ticket.refusals), failure.exhausted ?? 'requests')
      else gates.passed(taken, time)
      if (failure.quota) gates.told(failure.quota, taken, time)
    }
    if (fault === 'stopped' || request.signal?.aborted) {
      fuse.untold(ticket)
      report(ticket, failure, time)
      return end(ticket, failure)
    }
    if (fault === 'denied' || (failure.boundary === 'config' && !retryable)) {
      report(ticket, failure, time)
      end(ticket, failure)
      return die(failure)
    }
    const answeredAtAll = fault === 'throttled' || fault === 'refused'
    const before = fuse.state()
    if (answeredAtAll) revive()
    else {
      if (fault === 'overloaded' || fault === 'late') window.strained(ticket.began, time)
      if (fuse.failed(ticket, time) && before === 'closed') announce('open', failure.message)
    }
    if (fault === 'refused' && !retryable) {
      report(ticket, failure, time)
      return end(ticket, failure)
    }
    if (Number.isNaN(troubleSince)) troubleSince = time
    if (retryAfter !== undefined && retryAfter > patience) {
      report(ticket, failure, time)
      return die(tooLong(failure, retryAfter))
    }
    if (time - troubleSince >= patience) {
      report(ticket, failure, time)
      ticket.due = time
      hold(ticket)
      return giveUp(time)
    }
    if (fault === 'throttled') {
      if (ticket.refusals++ === 0) ticket.refusedSince = time
      if (ticket.refusals >= 10 && time - ticket.refusedSince > patience) {
        report(ticket, failure, time)
        return end(ticket, failure)
      }
      const asked = retryAfter ?? Math.min(30_000, 500 * 2 ** ticket.refusals) * random.next()
      ticket.due = time + asked + Math.min(250, asked * 0.05) * random.next()
    } else {
      if (before === 'closed') ticket.faults++
      if (!retryable || ticket.faults >= attempts) {
        report(ticket, failure, time)
        return end(ticket, failure)
      }
      const jitter = random.next() * Math.min(60_000, 1000 * 2 ** Math.max(0, ticket.faults - 1))
      ticket.due = time + Math.max(0, retryAfter ?? 0) + jitter
    }
    report(ticket, failure, time, ticket.due - time)
    hold(ticket)
  }

  function hold(ticket: Ticket): void {
    waiting++
    later.push(ticket)
    aborts.watch(ticket)
  }

  function revive(): void {
    if (!fuse.alive()) return
    window.revived()
    announce('closed', `${model.id} answers again`)
  }

  function end(ticket: Ticket, error: unknown): void {
    ticket.alive = false
    ticket.reject(error)
  }

  function callOff(ticket: Ticket): void {
    waiting--
    end(ticket, stopped())
  }

  function die(failure: CallFailure): void {
    if (dead) return
    dead = failure
    announce('open', failure.message)
    for (const place of [again, fresh, later])
      for (let ticket = place.shift(); ticket; ticket = place.shift()) {
        aborts.forget(ticket)
        waiting--
        end(ticket, failure)
      }
  }

  function giveUp(time: number): void {
    die(
      new CallFailure('overloaded', `${model.id} gave no reply for ${Math.round((time - troubleSince) / 1000)} s; nothing is lost: run the same command again`, {
        boundary: 'config',
      }),
    )
  }

  function tooLong(failure: CallFailure, asked: number): CallFailure {
    return new CallFailure(failure.fault, `${model.id} asks for a pause of ${asked} ms`, { boundary: 'config' })
  }

  function announce(state: 'open' | 'trying' | 'closed', message: string): void {
    tell({ is: 'circuit', model: model.id, state, message })
  }

  function report(ticket: Ticket, failure: CallFailure, time: number, retryIn?: number): void {
    tell({
      is: 'failed',
      model: model.id,
      fault: failure.fault,
      ...(failure.status !== undefined && { status: failure.status }),
      milliseconds: time - ticket.began,
      began: ticket.began,
      attempt: ticket.tries,
      ...(retryIn !== undefined && { retryIn }),
      message: failure.message,
      ...(ticket.request.purpose !== undefined && { purpose: ticket.request.purpose }),
    })
  }

  const stopped = (): CallFailure => new CallFailure('stopped', `${model.id}: stopped before the call was sent`)

  return {
    ...model,
    complete,
    state: () => ({ inFlight, waiting, window: window.size(), held: null }),
    debug: gates.learned,
  } as GovernedModel
}
