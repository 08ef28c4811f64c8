/** The boundary a failure crossed. One word each; reports group by it. */
export type Boundary = 'config' | 'source' | 'provider' | 'rule' | 'storage'

/** Something a user can meet and mend: one line with what, where and what to do. Any other exception is our bug. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly boundary: Boundary
  readonly retryable: boolean
  /** Milliseconds that the far side asked to be left alone, where it said so. */
  readonly retryAfter: number | undefined

  constructor(
    boundary: Boundary,
    message: string,
    options: { retryable?: boolean; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.boundary = boundary
    this.retryable = options.retryable ?? false
    this.retryAfter = options.retryAfter
  }
}

/** Runs code we did not write; whatever escapes is filed under one boundary, once. */
export async function across<T>(boundary: Boundary, what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(boundary, `${what}: ${reasonOf(error)}`, { cause: error })
  }
}

/** The message of anything that was thrown, on one line. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim()
