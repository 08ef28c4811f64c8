import type { CallFailure } from '../call-failure.ts'
import type { EngineState } from '../engine-event.ts'
import type { CallGates } from './call-gates.ts'
import type { Circuit } from './circuit.ts'
import type { Ticket } from './ticket.ts'
import type { WaitingRoom } from './waiting-room.ts'

/** Why calls wait, and until when; null when only for a free place. */
export function heldBy(
  id: string,
  held: {
    readonly time: number
    readonly room: WaitingRoom
    readonly fuse: Circuit
    readonly gates: CallGates
    readonly lastFailure: CallFailure | null
    readonly full: boolean
    readonly tokensOf: (ticket: Ticket) => number
  },
): EngineState['held'] {
  const { time, room, fuse, gates, lastFailure, full, tokensOf } = held
  const said = lastFailure ? ` (last: ${lastFailure.message})` : ''
  const next = room.ripen(time)
  const first = room.again.first() ?? room.fresh.first()
  if (fuse.state() !== 'closed') {
    const wait = fuse.wait(time)
    const trying = wait === Number.POSITIVE_INFINITY
    return {
      by: 'circuit',
      why: `${id} is down${said}; ${trying ? 'one call is sent to see whether it is back' : 'one call will be sent to see whether it is back'}`,
      ...(!trying && { milliseconds: wait }),
    }
  }
  if (!first)
    return {
      by: 'pause',
      why: `${room.size() === 1 ? 'the last call waits' : 'the last calls wait'} before the next try${said}`,
      milliseconds: next - time,
    }
  const gate = gates.held(tokensOf(first), time)
  if (gate)
    return {
      by: gate.by,
      why: `${id} ${gate.why}${gate.by === 'pause' ? said : ''}`,
      milliseconds: gate.milliseconds,
    }
  if (full) return null
  return { by: 'pause', why: `tries that are repeated are spread out${said}` }
}
