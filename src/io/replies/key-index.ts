/** Where the reply of a key stands: 12 bytes for a reply, at most 36 with the room to grow. */
export interface KeyIndex {
  readonly size: number
  add(key: string, place: number): void
  /** Goes through the places that may be the key's until one is accepted; almost always there is one or none. */
  find<T>(key: string, accept: (place: number) => T | undefined): T | undefined
}

/** Open addressing over the first 32 bits of the keys, which are hashes already; whoever looks compares the whole key. */
export function keyIndex(): KeyIndex {
  let room = 1 << 10
  let prints = new Uint32Array(room)
  let places = new Float64Array(room)
  let size = 0

  const put = (print: number, place: number): void => {
    let slot = print & (room - 1)
    while (prints[slot] !== 0) slot = (slot + 1) & (room - 1)
    prints[slot] = print
    places[slot] = place
  }

  const grow = (): void => {
    const [oldPrints, oldPlaces] = [prints, places]
    room *= 2
    prints = new Uint32Array(room)
    places = new Float64Array(room)
    for (const [slot, print] of oldPrints.entries()) if (print !== 0) put(print, oldPlaces[slot] as number)
  }

  return {
    get size() {
      return size
    },
    add(key, place) {
      if (size >= room * 0.7) grow()
      put(printOf(key), place)
      size++
    },
    find(key, accept) {
      const print = printOf(key)
      for (let slot = print & (room - 1); prints[slot] !== 0; slot = (slot + 1) & (room - 1)) {
        const found = prints[slot] === print ? accept(places[slot] as number) : undefined
        if (found !== undefined) return found
      }
      return undefined
    },
  }
}

/** Never 0, which marks a free place. */
const printOf = (key: string): number => Number.parseInt(key.slice(0, 8), 16) || 1
