import { z } from 'zod'
import { Failure, reasonOf } from '../core/failure.ts'

export interface HubOptions {
  /** Files are kept here by dataset, commit and path, and never fetched twice. */
  readonly cacheDir: string
  /** Default: the hub's own address. */
  readonly hubUrl?: string
  readonly fetch?: typeof fetch
  /** Sent to the hub, never written anywhere. */
  readonly token?: string
}

/** What every call of the hub library is given. */
export const accessOf = ({ hubUrl, fetch, token }: HubOptions) => ({
  ...(hubUrl && { hubUrl: hubUrl.replace(/\/+$/, '') }),
  ...(fetch && { fetch }),
  ...(token && { accessToken: token }),
})

/** Runs a conversation with the hub; whatever goes wrong becomes one line that says what to do. */
export async function talking<T>(
  dataset: string,
  revision: string,
  { token }: HubOptions,
  work: () => Promise<T>,
): Promise<T> {
  if (token && !token.startsWith('hf_'))
    throw new Failure('config', 'HF_TOKEN is no hub token: these begin with "hf_"')
  try {
    return await work()
  } catch (error) {
    if (error instanceof Failure) throw error
    throw hubFailure(dataset, revision, token !== undefined, error)
  }
}

function hubFailure(dataset: string, revision: string, hasToken: boolean, error: unknown): Failure {
  const name = `hf://${dataset}`
  const { statusCode: status } = error as { statusCode?: number }
  const fail = (message: string, retryable = false) =>
    new Failure('source', `${name}: ${message}`, { retryable, cause: error })
  if (status === 404 && /invalid rev/i.test(reasonOf(error))) return fail(`no revision "${revision}"`)
  if (status === 401 || status === 404)
    return fail(
      `no such dataset, or it is private: ${hasToken ? 'HF_TOKEN has no access to it' : 'set HF_TOKEN'}`,
    )
  if (status === 403)
    return fail(
      `access is granted on its page only: ask there, ${hasToken ? 'then run again' : 'and set HF_TOKEN'}`,
    )
  if (status === 429 || (status ?? 0) >= 500)
    return fail(`the hub answered ${status}; run the command again later`, true)
  if (status !== undefined) return fail(`the hub answered ${status}`)
  if (error instanceof z.ZodError || error instanceof SyntaxError)
    return fail('the hub sent an answer we cannot read')
  const { cause } = error as { cause?: { code?: string } }
  return fail(`the hub cannot be reached (${cause?.code ?? reasonOf(error)}); check the network`, true)
}
