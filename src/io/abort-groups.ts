import { type Chain, chain, type Link } from './chain.ts'

/** Things that end when a signal is aborted, very many of them often under one signal. */
export interface AbortGroups<T> {
  join(signal: AbortSignal, item: T): Link<T>
  leave(signal: AbortSignal, link: Link<T>): void
}

/**
 * One listener a signal, however many items: the listeners of an event target are a list that is walked at each change.
 * @param stop called for each item that has not left when its signal is aborted.
 */
export function abortGroups<T>(stop: (item: T) => void): AbortGroups<T> {
  const groups = new Map<AbortSignal, { readonly items: Chain<T>; readonly listener: () => void }>()

  const open = (signal: AbortSignal) => {
    const items = chain<T>()
    const listener = (): void => {
      groups.delete(signal)
      for (let link = items.first(); link; link = items.first()) {
        items.remove(link)
        stop(link.item)
      }
    }
    const group = { items, listener }
    groups.set(signal, group)
    signal.addEventListener('abort', listener, { once: true })
    return group
  }

  return {
    join: (signal, item) => (groups.get(signal) ?? open(signal)).items.append(item),
    leave(signal, link) {
      const group = groups.get(signal)
      if (!group?.items.remove(link) || !group.items.empty()) return
      groups.delete(signal)
      signal.removeEventListener('abort', group.listener)
    },
  }
}
