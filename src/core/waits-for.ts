import type { EngineState } from './engine-event.ts'

/** What an engine that gets nowhere is waiting for, in one line for a person. */
export function waitsFor({ inFlight, waiting, held }: EngineState): string {
  if (held) {
    const { why, milliseconds } = held
    return milliseconds === undefined ? `waiting: ${why}` : `waiting ${seconds(milliseconds)} more: ${why}`
  }
  if (inFlight > 0)
    return `waiting for ${inFlight === 1 ? 'one reply' : `${inFlight} replies`}${waiting > 0 ? `; ${waiting} calls stand in line` : ''}`
  if (waiting > 0) return `${waiting} ${waiting === 1 ? 'call is' : 'calls are'} about to be sent`
  return 'no call is under way: waiting for the input or the disk'
}

const seconds = (milliseconds: number): string => {
  const whole = Math.max(1, Math.ceil(milliseconds / 1000))
  return whole < 120 ? `${whole} s` : `${Math.ceil(whole / 60)} min`
}
