import { CallFailure } from '../../../core/call-failure.ts'
import { noLikelihood } from '../../../core/likelihood-of.ts'
import type { BatchApi, Model, ModelReply, ModelRequest } from '../../../core/model.ts'
import type { HttpAnswer } from '../../../io/http-calls.ts'
import { narrower, plainerDialect, structureOf } from './dialect.ts'
import type { Service } from './service.ts'
import { type Complaint, type LikelihoodWire, parseJson, type Wire } from './wire.ts'

export interface HttpModel {
  /** Recorded in journals and triplets. */
  readonly id: string
  readonly provider: string
  readonly name: string
  readonly wire: Wire
  readonly service: Service
  /** The provider's batch API, where it has one. */
  readonly batches?: BatchApi
  /** How it tells likelihoods, where it does. */
  readonly likelihoods?: LikelihoodWire
}

/**
 * A model behind a wire. Does not retry, except without an optional part of the protocol that the model turns out not to
 * take; what it learned it keeps to.
 * @throws CallFailure from `complete`, and nothing else that a provider could cause.
 */
export function httpModel({ id, provider, name, wire, service, batches, likelihoods }: HttpModel): Model {
  const { structures } = wire
  let dialect = wire.dialect
  const proven = new Set<string>()
  return { id, provider, name, complete, ...(batches && { batches }), close: () => service.close() }

  async function complete(request: ModelRequest): Promise<ModelReply> {
    const { signal } = request
    if (request.continuation !== undefined) return likelihood(request)
    for (let attempt = dialect; ; ) {
      const body = JSON.stringify(wire.body(request, attempt))
      const answer = await service.send({ path: wire.path, body, signal })
      const structure = structureOf(request, attempt, structures)
      if (answer.status >= 200 && answer.status < 300) {
        const reply = read(answer)
        if (attempt !== dialect) dialect = narrower(dialect, attempt, structures)
        proven.add(structure)
        return reply
      }
      const complaint = complaintOf(answer)
      const plainer =
        answer.status === 400 || answer.status === 422
          ? plainerDialect(attempt, request, {
              complaint: complaint.reason,
              structures,
              proven: proven.has(structure),
            })
          : null
      if (plainer === null) throw refused(answer, complaint)
      attempt = plainer
    }
  }

  async function likelihood(request: ModelRequest): Promise<ModelReply> {
    const { signal } = request
    if (!likelihoods) throw unheard()
    const body = JSON.stringify(likelihoods.body(request))
    const answer = await service.send({ path: likelihoods.path, body, signal })
    if (answer.status >= 200 && answer.status < 300)
      return read(answer, json => {
        const reply = likelihoods.reply(json, request)
        if (reply === 'unheard') throw unheard()
        if (reply === 'unmatched')
          throw new CallFailure('refused', `${name}: cannot tell which of its tokens are the continuation's`)
        return reply
      })
    const complaint = complaintOf(answer)
    const nowhere = [404, 405, 501].includes(answer.status) && !/\bmodel\b/i.test(complaint.reason)
    if (nowhere || likelihoods.unheard(complaint.reason)) throw unheard()
    throw refused(answer, complaint)
  }

  function unheard(): CallFailure {
    return new CallFailure('denied', noLikelihood(name))
  }

  function read(answer: HttpAnswer, replyIn = wire.reply): ModelReply {
    const json = service.json(answer)
    const reply = replyIn(json)
    if (!reply) {
      // Gateways pass a provider's error on as a success; its status then stands in the body.
      const { reason, code } = wire.complaint(json, answer.body.toString('utf8'), answer.header)
      throw service.refusal(answer, { reason, code }, /^[45]\d\d$/.test(code) ? { status: Number(code) } : {})
    }
    service.served()
    const quota = wire.quota(answer.header, Date.now())
    return quota ? { ...reply, quota } : reply
  }

  function complaintOf({ body, header }: HttpAnswer): Complaint {
    const raw = body.toString('utf8')
    return wire.complaint(parseJson(raw), raw, header)
  }

  function refused(answer: HttpAnswer, complaint: Complaint): CallFailure {
    return service.refusal(answer, complaint, { quota: wire.quota(answer.header, Date.now()) })
  }
}
