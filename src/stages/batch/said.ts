import type { EngineState } from '../../core/engine-event.ts'
import type { Job } from './job.ts'

/** What the batch machinery waits for, in one line. */
export function heldBy(
  model: string,
  jobs: ReadonlySet<Job>,
  gathered: { readonly size: number; readonly crowded: boolean },
  now: number,
): EngineState['held'] {
  const said: string[] = []
  const pending = [...jobs].filter(({ phase }) => phase === 'pending')
  const total = pending.reduce((sum, { keys }) => sum + keys.size, 0)
  const done = pending.reduce((sum, job) => sum + job.done, 0)
  if (pending.length > 0)
    said.push(`${batches(pending.length)} pending at ${model}, ${count(done)} of ${count(total)} done`)
  for (const { phase, keys, left } of jobs) {
    if (phase === 'sending') said.push(`a batch of ${count(keys.size)} requests on its way to ${model}`)
    if (phase === 'seeking') said.push(`looking for a batch of ${count(keys.size)} requests at ${model}`)
    if (phase === 'reading') said.push(`reading results, ${count(left.size)} of ${count(keys.size)} to go`)
  }
  if (gathered.crowded)
    said.push(`${model} has no room for another ${count(gathered.size)} requests at present`)
  else if (gathered.size > 0) said.push(`gathering a batch, ${count(gathered.size)} requests so far`)
  if (said.length === 0) return null

  const looks = [...jobs].flatMap(({ nextLook }) => (nextLook === null ? [] : [Math.max(0, nextLook - now)]))
  const next = looks.length > 0 ? Math.min(...looks) : undefined
  if (next !== undefined) said.push(`next look in ${Math.ceil(next / 1000)} s`)
  for (const { trouble } of jobs) if (trouble) said.push(`trouble: ${trouble.message}`)
  return { by: 'batch', why: said.join(', '), ...(next !== undefined && { milliseconds: next }) }
}

/** What becomes of batches that are not waited for. */
export const goOn = (model: string, jobs: readonly Job[]): string => {
  const requests = jobs.reduce((sum, { left }) => sum + left.size, 0)
  const [go, their] = jobs.length === 1 ? ['goes', 'its'] : ['go', 'their']
  return `${batches(jobs.length)} with ${count(requests)} requests ${go} on at ${model}; the same command picks ${their} replies up`
}

const batches = (number: number): string => (number === 1 ? '1 batch' : `${count(number)} batches`)
const count = (number: number): string => number.toLocaleString('en-US')
