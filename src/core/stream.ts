/** Finished results that may wait behind a slow one: so many for each place in flight, and so many in all. */
const aheadPerPlace = 16
const mostAhead = 8_192

/**
 * Works on at most `width` items at once; results come in input order. A slow item holds up nobody else: later ones go
 * on, and up to `ahead` finished results wait behind it; only then, or when the reader is slower than the work, is nothing
 * new begun. The source is read one item at a time and never further than there is a place for. The first item that fails
 * ends the stream in its turn, once everything before it is out and its neighbours have ended.
 */
export async function* mapConcurrent<In, Out>(
  input: AsyncIterable<In> | Iterable<In>,
  width: number,
  work: (item: In) => Promise<Out>,
  { ahead = Math.min(aheadPerPlace * width, mostAhead) }: { ahead?: number } = {},
): AsyncGenerator<Out> {
  const source = open(input)
  /** Begun and not yet handed on, in input order. */
  const line: Promise<Out>[] = []
  let running = 0
  let reading = false
  let ended = false
  let failed = false
  let wake = (): void => {}

  const begin = (item: In): void => {
    running++
    const task = new Promise<Out>(resolve => resolve(work(item)))
    line.push(task)
    task.then(
      () => end(),
      () => {
        failed = true
        end()
      },
    )
  }
  const end = (): void => {
    running--
    fill()
  }
  const fill = (): void => {
    if (reading || ended || failed || running >= width || line.length >= width + ahead) return
    reading = true
    source.next().then(
      ({ done, value }) => {
        ended ||= done === true
        if (!ended && !failed) begin(value)
        read()
      },
      error => {
        ended = true
        const broken = Promise.reject(error)
        broken.catch(() => {}) // it is thrown in its turn
        line.push(broken)
        read()
      },
    )
  }
  const read = (): void => {
    reading = false
    wake()
    fill()
  }

  try {
    for (;;) {
      fill()
      const head = line[0]
      if (head) {
        const result = await head
        line.shift()
        yield result
      } else if (ended) return
      else
        await new Promise<void>(resolve => {
          wake = resolve
        })
    }
  } finally {
    failed = true
    const closed = source.return?.()
    // A source that is still being waited for (a pipe that nobody writes to) is told, but not waited for.
    if (reading) closed?.catch(() => {})
    else await closed
    await Promise.allSettled(line)
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

function open<T>(input: AsyncIterable<T> | Iterable<T>): AsyncIterator<T> {
  if (Symbol.asyncIterator in input) return input[Symbol.asyncIterator]()
  const items = input[Symbol.iterator]()
  return {
    next: async () => items.next(),
    return: async () => items.return?.() ?? { done: true, value: undefined },
  }
}
