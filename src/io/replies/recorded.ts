import { CallFailure } from '../../core/call-failure.ts'
import type { EngineListener } from '../../core/engine-event.ts'
import type { Model, ModelReply, ModelRequest } from '../../core/model.ts'
import { identify } from './reply-key.ts'
import type { Found, Origin, ReplyStore } from './reply-store.ts'

/**
 * The same model, buying nothing twice: a reply is on the disk before anyone sees it, and what was ever answered is answered
 * from there. Requests alike in flight share one call, whichever model of the store they came through. The batch API
 * is not passed on: its replies would go past the record.
 * @param options.origin where the replies of the model come from.
 * @param options.keeps whether the model itself keeps its replies in the store before it gives them: then no text of a request
 * is held while it waits, of which there may be tens of thousands.
 */
export function recorded(
  model: Model,
  store: ReplyStore,
  listener: EngineListener = () => {},
  { keeps = false, origin = 'bought' }: { keeps?: boolean; origin?: Origin } = {},
): Model {
  const inFlight = flightsOf(store)
  const known = (from: 'journal' | 'cache' | 'flight'): void =>
    listener({ is: 'known', model: model.id, from })

  const have = async (named: Named, request: ModelRequest, found: Found | undefined): Promise<ModelReply> => {
    if (found) known('cache')
    const reply = found ? found.reply : plain(await model.complete(request))
    const { purpose } = request
    await store.keep({
      ...named,
      reply,
      via: 'live',
      origin: found ? 'cache' : origin,
      ...(purpose !== undefined && { purpose }),
    })
    return reply
  }

  return {
    id: model.id,
    ...(model.provider !== undefined && { provider: model.provider }),
    ...(model.name !== undefined && { name: model.name }),
    ...(model.close && { close: () => (model.close as () => Promise<void>)() }),
    async complete(request) {
      const named = identify(model.id, request)
      const { key } = named
      for (let flight = inFlight.get(key); flight; flight = inFlight.get(key)) {
        const reply = await shared(flight, request.signal)
        if (reply === null) continue
        known('flight')
        return reply
      }
      const found = store.find(key)
      if (found?.from === 'journal') {
        known('journal')
        return found.reply
      }
      const flight = (
        keeps && !found ? model.complete(request).then(plain) : have(named, request, found)
      ).finally(() => inFlight.delete(key))
      inFlight.set(key, flight)
      return flight
    },
  }
}

type Named = ReturnType<typeof identify>

/** The reply of somebody else's call; null when that caller called it off, which is no reason for us to do without. */
async function shared(
  flight: Promise<ModelReply>,
  signal: AbortSignal | undefined,
): Promise<ModelReply | null> {
  try {
    return await (signal ? unlessStopped(flight, signal) : flight)
  } catch (error) {
    if (error instanceof CallFailure && error.fault === 'stopped' && !signal?.aborted) return null
    throw error
  }
}

async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => {}
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new CallFailure('stopped', 'stopped before the reply came'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, stopped])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** As it will be read back, so that the first caller sees what later ones will. */
const plain = ({ text, usage: { input, output, cached }, stop, likelihood }: ModelReply): ModelReply => ({
  text,
  usage: { input, output, ...(cached !== undefined && { cached }) },
  stop,
  ...(likelihood && { likelihood }),
})

/** One list of calls in flight for a store, whoever calls. */
function flightsOf(store: ReplyStore): Map<string, Promise<ModelReply>> {
  const flights = allFlights.get(store) ?? new Map<string, Promise<ModelReply>>()
  allFlights.set(store, flights)
  return flights
}

const allFlights = new WeakMap<ReplyStore, Map<string, Promise<ModelReply>>>()
