import { statSync } from 'node:fs'
import { CallFailure } from '../../core/call-failure.ts'
import { Failure } from '../../core/failure.ts'
import type { Model } from '../../core/model.ts'
import type { Provider } from '../../core/provider.ts'
import { openRecord } from '../../io/replies/replay-record.ts'
import { boughtRepliesIn } from '../../io/run/reply-folders.ts'

/** Recorded replies: what a run was told, told again. Nothing is sent and nothing paid. */
export const replay: Provider = {
  name: 'replay',
  summary: "a run's recorded replies, or a JSON Lines file of {request, reply}; sends nothing",
  usage: 'replay:RUN or replay:FILE.jsonl',
  variables: [],
  open: name => replayed(name),
}

function replayed(name: string): Model {
  const found = statSync(name, { throwIfNoEntry: false })
  if (!found)
    throw new Failure(
      'config',
      `replay:${name}: no such run folder or file; give what rnr generate or rnr eval wrote`,
    )
  const record = openRecord(found.isDirectory() ? boughtRepliesIn(name) : name)
  if (record.size === 0) {
    record.close()
    throw new Failure('config', `replay:${name}: holds no replies`)
  }
  return {
    // The same file name may hold other replies tomorrow.
    id: found.isDirectory() ? `replay:${name}` : `replay:${name}@${record.fingerprint}`,
    provider: 'replay',
    name,
    async complete(request) {
      if (request.signal?.aborted) throw new CallFailure('stopped', `replay:${name}: stopped`)
      const reply = record.find(request)
      if (reply) return reply
      const purpose = request.purpose ?? `draw ${request.sample ?? 0}`
      throw new CallFailure(
        'refused',
        `replay:${name}: was never asked this (${purpose}); replay with the prompts, options and seed that it was recorded with`,
      )
    },
    close: async () => record.close(),
  }
}
