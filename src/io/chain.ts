/**
 * Items that come and go by the thousands, the oldest first. A Map or a Set does the same at several times the memory: each
 * time it grows or shrinks it leaves a table behind that holds on to the items of its time until a full collection.
 */
export interface Chain<T> {
  append(item: T): Link<T>
  /** Takes an item out; false where it was out already. */
  remove(link: Link<T>): boolean
  first(): Link<T> | undefined
  empty(): boolean
}

export interface Link<T> {
  readonly item: T
  readonly out: boolean
}

interface Joint<T> {
  item: T
  out: boolean
  before: Joint<T> | undefined
  after: Joint<T> | undefined
}

export function chain<T>(): Chain<T> {
  let first: Joint<T> | undefined
  let last: Joint<T> | undefined
  return {
    append(item) {
      const joint: Joint<T> = { item, out: false, before: last, after: undefined }
      if (last) last.after = joint
      else first = joint
      last = joint
      return joint
    },
    remove(link) {
      const joint = link as Joint<T>
      if (joint.out) return false
      joint.out = true
      if (joint.before) joint.before.after = joint.after
      else first = joint.after
      if (joint.after) joint.after.before = joint.before
      else last = joint.before
      // A dead joint must not hold on to those beside it.
      joint.before = undefined
      joint.after = undefined
      return true
    },
    first: () => first,
    empty: () => first === undefined,
  }
}
