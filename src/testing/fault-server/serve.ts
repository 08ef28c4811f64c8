import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Random } from '../../core/random.ts'
import type { Allowances } from './allowances.ts'
import { promptTokens, type Question } from './asked.ts'
import { type Conditions, type FaultKind, faultsOfAnyCall } from './conditions.ts'
import { deliver, drop, gatewayPage, passed, spoilt } from './deliver.ts'
import { drawFault, drawLatency } from './draw.ts'
import { type Answered, answerTo, attempt, fits, type House, hashOf, idOf, refuseBy } from './exchange.ts'
import { otherAnswer, wireOf, wires } from './routes.ts'
import { type Incoming, json, parsed, Refusal, type Wire } from './wire.ts'
import type { LogEntry, Outcome } from './witness.ts'

/** One request, from its arrival to its end. */
export async function serve(request: IncomingMessage, response: ServerResponse, house: House): Promise<void> {
  if (request.url === '/_counts') return deliver(response, json(house.witness.counts()), untouched)
  const visit = record(request, response, house)
  const incoming = await receive(request)

  const wire = wireOf(incoming)
  const named = incoming.method === 'POST' ? wire.completes(incoming) : null
  const hash = hashOf(`${incoming.method === 'POST' ? '' : incoming.method}${incoming.path}`, incoming.bytes)
  const seen = house.witness.arrived(hash)
  const id = idOf(hash, seen)
  const draws = house.draws.fork(`${hash}/${seen}`)
  const now = house.conditions()
  const { call } = visit
  const { method, path } = incoming
  const fault =
    house.faultFor({ wire: wire.name, call, method, path, hash, seen }) ?? drawn(now, named !== null, draws)
  Object.assign(visit, { wire, hash })

  if (fault === 'reset' || fault === 'hang') {
    visit.broken = fault
    if (fault === 'reset') drop(response)
    return
  }
  const done = await attempt(wire, id, async () => {
    wire.admit(incoming, house.keys)
    if (named === null) {
      refuseBy(fault, null, now)
      return fault === 'gateway'
        ? gateway(draws)
        : { answer: await otherAnswer(incoming, house), outcome: 'done', billed: false }
    }
    const body = parsed(incoming.bytes, 'We could not parse the JSON body of your request.')
    const question = wire.read(body, named.model)
    visit.model = question.model
    fits(question, house)
    visit.room = house.allowancesOf(wire, question.model, now.limits)
    visit.inside = enter(question, visit.room)
    refuseBy(fault, question, now)
    if (fault === 'gateway') return gateway(draws)
    const asked = {
      ...question,
      wire: wire.name,
      call,
      path,
      headers: incoming.headers,
      body,
      hash,
      seen,
    }
    return answerTo(asked, wire, { house, fault, draws })
  })
  const good = done.answer.status === 200 && done.outcome !== 'raw'
  const wait =
    (good && named !== null ? drawLatency(now.latency ?? 0, draws) : 0) +
    (fault === 'late' ? (now.lateBy ?? 5_000) : 0) +
    (done.delay ?? 0)
  if (wait > 0) await passed(wait)
  if (response.destroyed) return

  visit.done = good ? touched(done, fault) : done
  if (good && fault === 'cut') visit.broken = 'cut'
  const headers = { ...wire.headers(id, visit.room?.left(performance.now()) ?? {}), ...done.answer.headers }
  const answer = { ...done.answer, headers }
  const overloaded = () => wire.refusal(new Refusal('overloaded'), id)
  await deliver(response, good ? spoilt(answer, fault, overloaded) : answer, {
    fault: good ? fault : null,
    slowFor: now.slowFor ?? 2_000,
  })
}

const untouched = { fault: null, slowFor: 0 }

/** What is known of a request so far; it goes into the log when the connection has done with it. */
interface Visit {
  readonly call: number
  wire: Wire
  hash: string
  model: string
  room: Allowances | null
  /** It was let in, so it has to be let out. */
  inside: boolean
  done: Answered | null
  /** The fault that ended it without a whole answer. */
  broken: FaultKind | null
}

function record(request: IncomingMessage, response: ServerResponse, house: House): Visit {
  const at = house.clock()
  const visit: Visit = {
    call: house.nextCall(),
    wire: wires.openai,
    hash: '',
    model: '',
    room: null,
    inside: false,
    done: null,
    broken: null,
  }
  house.witness.enter()
  response.once('close', () => {
    const { done, broken } = visit
    const whole = response.writableFinished && broken === null
    const outcome: Outcome = broken ?? (whole ? (done?.outcome ?? 'done') : 'abandoned')
    const billed = whole && done?.billed === true
    if (visit.inside) visit.room?.leave(billed ? (done?.usage?.output ?? 0) : 0, performance.now())
    const entry: LogEntry = {
      call: visit.call,
      at,
      took: house.clock() - at,
      wire: visit.wire.name,
      method: request.method ?? '',
      path: pathOf(request),
      model: visit.model,
      hash: visit.hash,
      status: response.headersSent ? response.statusCode : 0,
      outcome,
      billed,
      ...(done?.why !== undefined && { why: done.why }),
    }
    house.witness.leave(entry, done?.usage)
  })
  return visit
}

function receive(request: IncomingMessage): Promise<Incoming> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.once('error', reject)
    request.once('end', () => {
      const { url = '', method = 'GET', headers } = request
      resolve({
        method,
        path: pathOf(request),
        query: url.slice(pathOf(request).length),
        headers,
        bytes: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks),
        origin: `http://${headers.host}`,
      })
    })
  })
}

/** Without the query, which may hold a key. */
const pathOf = ({ url = '' }: IncomingMessage): string =>
  url.includes('?') ? url.slice(0, url.indexOf('?')) : url

/** Where no completion is asked for, only the connection and the provider as a whole can fail. */
function drawn({ faults }: Conditions, completes: boolean, draws: Random): FaultKind | null {
  const fault = drawFault(faults, draws)
  return fault === null || completes || faultsOfAnyCall.has(fault) ? fault : null
}

/** @throws Refusal while the allowances are used up. */
function enter(question: Question, room: Allowances | null): boolean {
  const turned = room?.enter(promptTokens(question), performance.now()) ?? null
  if (turned !== null) throw new Refusal('throttled', question.model, { ...turned, outcome: 'limited' })
  return room !== null
}

const gateway = (draws: Random): Answered => ({
  answer: gatewayPage(draws.chance(0.5) ? 502 : 504),
  outcome: 'gateway',
  billed: false,
})

/** What a fault on the way makes of an answer that was good. */
function touched(done: Answered, fault: FaultKind | null): Answered {
  switch (fault) {
    case 'page':
    case 'error-as-200':
    case 'truncated':
    case 'not-utf8':
      return { ...done, outcome: fault, billed: false }
    case 'slow':
    case 'late':
      return { ...done, outcome: fault }
    default:
      return done
  }
}
