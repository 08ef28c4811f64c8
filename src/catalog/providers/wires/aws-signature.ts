import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto'
import { Failure } from '../../../core/failure.ts'
import type { Environment } from '../../../core/provider.ts'

/** Headers that prove to AWS who calls. */
export type Sign = (call: {
  readonly method: string
  readonly path: string
  readonly body: string | Uint8Array
}) => Promise<Readonly<Record<string, string>>>

/**
 * Signs calls to one service with Signature Version 4. Credentials come from where the tools of AWS look for them, and are
 * renewed as those are; keys in the environment win.
 * @throws Failure('config') when a package that this needs is not installed.
 */
export async function awsSignature(
  env: Environment,
  { baseUrl, region, service }: { baseUrl: string; region: string; service: string },
): Promise<Sign> {
  const { SignatureV4 } = await import('@smithy/signature-v4').catch(missing('@smithy/signature-v4'))
  const credentials = await credentialsFrom(env)
  const { protocol, hostname, port, host } = new URL(baseUrl)
  const signer = new SignatureV4({ service, region, credentials, sha256: Sha256 })
  return async ({ method, path, body }) => {
    const { headers } = await signer.sign({
      method,
      protocol,
      hostname,
      ...(port !== '' && { port: Number(port) }),
      path,
      headers: { host, 'content-type': 'application/json' },
      body,
    })
    return headers
  }
}

async function credentialsFrom(env: Environment) {
  const accessKeyId = env.AWS_ACCESS_KEY_ID?.trim()
  const secretAccessKey = env.AWS_SECRET_ACCESS_KEY?.trim()
  const sessionToken = env.AWS_SESSION_TOKEN?.trim()
  if (accessKeyId && secretAccessKey)
    return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
  const name = '@aws-sdk/credential-provider-node'
  const { defaultProvider } = await import('@aws-sdk/credential-provider-node').catch(missing(name))
  const find = defaultProvider(env.AWS_PROFILE ? { profile: env.AWS_PROFILE } : {})
  return async () => {
    try {
      return await find()
    } catch (error) {
      const why = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)
      throw new Failure(
        'config',
        `bedrock: no AWS credentials (${why}); set AWS_BEARER_TOKEN_BEDROCK, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE`,
      )
    }
  }
}

const missing = (name: string) => (): never => {
  throw new Failure('config', `bedrock: the package ${name} is missing; run npm install ${name}`)
}

/** SHA-256 of Node, in the shape that the signer wants. */
class Sha256 {
  readonly #secret: string | Uint8Array | undefined
  #hash: Hash | Hmac

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#secret = secret === undefined ? undefined : bytesOf(secret)
    this.#hash = this.#fresh()
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(data))
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest()
  }

  reset(): void {
    this.#hash = this.#fresh()
  }

  #fresh(): Hash | Hmac {
    return this.#secret === undefined ? createHash('sha256') : createHmac('sha256', this.#secret)
  }
}

const bytesOf = (data: string | ArrayBuffer | ArrayBufferView): string | Uint8Array => {
  if (typeof data === 'string') return data
  return data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
}
