/** How many triplets are still wanted: says when a further row is needed, and whether a further pass over the source is worth it. */
export interface Quota {
  /** Waits until it is certain whether one more row is needed. */
  needed(): Promise<boolean>
  begin(pass: number): void
  end(pass: number, accepted: number): void
  /** Waits until it is certain whether a pass, now read to its end, accepted enough for another one to be worth it. */
  worthAnother(pass: number): Promise<boolean>
}

/** What a pass over the source has come to. */
export interface PassCount {
  readonly rows: number
  /** Triplets. */
  readonly accepted: number
}

/** A pass that accepts less than one triplet in this many rows is the last one. */
export const leastShare = 100
/** Passes at most. */
export const mostPasses = 1_000

/**
 * A row may begin only while what is accepted, and what the rows under way could bring at best, is less than what is wanted.
 * As rows begin in input order, those begun are exactly the shortest stretch of the input that holds the number wanted,
 * whatever the order in which they end.
 * @param perRow triplets that one row brings at most.
 * @param before what earlier processes of the run have committed, by pass.
 */
export function quota(
  wanted: number,
  { perRow, before = [] }: { perRow: number; before?: readonly PassCount[] },
): Quota {
  const passes = before.map(({ rows, accepted }) => ({ begun: rows, ended: rows, accepted }))
  let accepted = passes.reduce((sum, pass) => sum + pass.accepted, 0)
  let underWay = 0
  let changed = (): void => {}
  const change = (): Promise<void> =>
    new Promise(resolve => {
      changed = resolve
    })
  const passOf = (pass: number): (typeof passes)[number] => {
    passes[pass] ??= { begun: 0, ended: 0, accepted: 0 }
    return passes[pass]
  }
  return {
    async needed() {
      while (accepted < wanted && accepted + underWay * perRow >= wanted) await change()
      return accepted < wanted
    },
    begin(pass) {
      underWay++
      passOf(pass).begun++
    },
    end(pass, brought) {
      underWay--
      accepted += brought
      const count = passOf(pass)
      count.ended++
      count.accepted += brought
      changed()
    },
    async worthAnother(pass) {
      const count = passOf(pass)
      const enough = (): boolean => count.accepted > 0 && count.accepted * leastShare >= count.begun
      while (!enough() && count.ended < count.begun) await change()
      return enough() && pass + 1 < mostPasses
    },
  }
}
