import type { SourceItem } from '../../core/source.ts'
import type { Quota } from './quota.ts'

/** One row of the input with its place. */
export interface Row {
  /** Position in the source, counted from 0. */
  readonly ordinal: number
  /** Which time it is gone over, counted from 0. */
  readonly pass: number
  readonly item: SourceItem
}

/** Where an earlier process of the run got to. */
export interface Place {
  readonly pass: number
  /** Rows of that pass that are done. */
  readonly rows: number
}

/** Every row of the source once, from a place on. */
export async function* onePass(
  read: () => AsyncIterable<SourceItem>,
  from: Place = { pass: 0, rows: 0 },
): AsyncGenerator<Row> {
  let ordinal = 0
  let rows = 0
  for await (const item of read()) {
    const row = { ordinal: ordinal++, pass: from.pass, item }
    // What could not be read the first time cannot be read the second time either.
    if (from.pass > 0 && item.is === 'malformed') continue
    if (rows++ >= from.rows) yield row
  }
}

/**
 * The rows of a source, over and over, until the quota needs no more or a pass brings too little. Nothing is read before it
 * is needed.
 * @param again whether the source can be read more than once.
 */
export async function* untilFilled(
  read: () => AsyncIterable<SourceItem>,
  { quota, from, again }: { quota: Quota; from: Place; again: boolean },
): AsyncGenerator<Row> {
  for (let place = from; ; place = { pass: place.pass + 1, rows: 0 }) {
    const rows = onePass(read, place)
    try {
      for (;;) {
        if (!(await quota.needed())) return
        const { done, value } = await rows.next()
        if (done) break
        quota.begin(place.pass)
        yield value
      }
    } finally {
      await rows.return(undefined)
    }
    if (!again || !(await quota.worthAnother(place.pass))) return
  }
}
