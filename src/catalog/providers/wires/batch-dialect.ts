import { CallFailure } from '../../../core/call-failure.ts'
import type { BatchResult, ModelRequest } from '../../../core/model.ts'
import { narrower, plainerDialect } from './dialect.ts'
import type { Service } from './service.ts'
import type { Wire } from './wire.ts'

/** How a model is asked in batches, and what their results teach about it. */
export interface BatchDialect {
  body(request: ModelRequest): object
  /** Reads one answer out of a batch: status and body as the live call would have brought them. */
  read(key: string, answer: { readonly status: number; readonly body: unknown }): BatchResult
}

/**
 * In a batch, a part of the protocol that the model does not take fails every request that has it, hours later. What is
 * complained of by name is left out from then on, and what failed for it is worth another batch.
 */
export function batchDialect(wire: Wire, service: Service): BatchDialect {
  const { structures } = wire
  let dialect = wire.dialect
  return {
    body: request => wire.body(request, dialect),
    read(key, { status, body }) {
      if (status >= 200 && status < 300) {
        const reply = wire.reply(body)
        if (reply) {
          service.served()
          return { key, reply }
        }
        const { model } = service.endpoint
        const message = `${model}: the result of the batch cannot be read: it holds no completion`
        return { key, failure: new CallFailure('unreadable', message, { retryable: true }) }
      }
      const complaint = wire.complaint(body, JSON.stringify(body) ?? '', noHeader)
      const failure = service.refusal({ status, header: noHeader, body: Buffer.alloc(0) }, complaint)
      // Requests of several batches complain of the same part, so each is held against all parts, not those left by now.
      const plainer =
        failure.fault === 'refused'
          ? plainerDialect(wire.dialect, everything, {
              complaint: complaint.reason,
              structures,
              proven: true,
            })
          : null
      if (plainer === null) return { key, failure }
      dialect = narrower(dialect, plainer, structures)
      const again = { status, retryable: true, cause: failure }
      return { key, failure: new CallFailure('refused', failure.message, again) }
    },
  }
}

/** A request with all that a dialect can leave out. */
const everything: ModelRequest = {
  messages: [],
  temperature: 0,
  maxTokens: 1,
  json: true,
  schema: { name: '', schema: {} },
  constant: 1,
}

const noHeader = (): undefined => undefined
