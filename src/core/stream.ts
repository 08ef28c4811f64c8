/** At most `width` items in flight, results in input order, and the source is never read ahead of that. */
export async function* mapConcurrent<In, Out>(
  input: AsyncIterable<In> | Iterable<In>,
  width: number,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const running: Promise<Out>[] = []
  try {
    for await (const item of input) {
      const task = work(item)
      task.catch(() => {}) // a later item may fail while an earlier one is still awaited
      running.push(task)
      if (running.length >= width) yield await (running.shift() as Promise<Out>)
    }
    while (running.length > 0) yield await (running.shift() as Promise<Out>)
  } finally {
    await Promise.allSettled(running)
  }
}

/** The first `limit` items; the source is closed after them. */
export async function* take<T>(input: AsyncIterable<T>, limit: number): AsyncGenerator<T> {
  if (limit <= 0) return
  let taken = 0
  for await (const item of input) {
    yield item
    if (++taken >= limit) return
  }
}
