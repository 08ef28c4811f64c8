import { createHash, createHmac } from 'node:crypto'
import { header, type Incoming, Refusal } from './wire.ts'

/**
 * Checks a Signature Version 4. Without keys only its form is checked; with keys, written "ACCESS_KEY_ID:SECRET", the
 * signature itself.
 * @throws Refusal as AWS refuses.
 */
export function checkSignature(incoming: Incoming, keys: readonly string[] | null): void {
  const given = header(incoming, 'authorization') ?? ''
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/\s]+)\/(\d{8})\/([^/\s]+)\/([^/\s]+)\/aws4_request, ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/.exec(
      given,
    )
  if (!parts)
    throw new Refusal('key-refused', "Authorization header requires 'Credential' parameter.", {
      code: 'IncompleteSignatureException',
    })
  const [, id = '', day = '', region = '', service = '', signed = '', signature = ''] = parts
  const time = header(incoming, 'x-amz-date')
  if (time === undefined || !time.startsWith(day))
    throw new Refusal('key-refused', 'Date in Credential scope does not match x-amz-date.', {
      code: 'InvalidSignatureException',
    })
  if (service !== 'bedrock')
    throw new Refusal('key-refused', `Credential should be scoped to correct service: 'bedrock'.`, {
      code: 'InvalidSignatureException',
    })
  if (keys === null) return
  const secret = keys.find(key => key.startsWith(`${id}:`))?.slice(id.length + 1)
  if (secret === undefined) throw new Refusal('key-refused')

  const names = signed.split(';')
  const canonical = [
    incoming.method,
    // Path segments are encoded once more on top of how they are sent, for every service but S3.
    incoming.path.split('/').map(encode).join('/'),
    [...new URLSearchParams(incoming.query)]
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join('&'),
    ...names.map(
      name =>
        `${name}:${String(incoming.headers[name] ?? '')
          .trim()
          .replace(/ +/g, ' ')}`,
    ),
    '',
    signed,
    createHash('sha256').update(incoming.bytes).digest('hex'),
  ].join('\n')
  const scope = `${day}/${region}/${service}/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', time, scope, createHash('sha256').update(canonical).digest('hex')].join(
    '\n',
  )
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(
    (held, part) => createHmac('sha256', held).update(part).digest(),
    `AWS4${secret}`,
  )
  if (createHmac('sha256', key).update(toSign).digest('hex') !== signature)
    throw new Refusal(
      'key-refused',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
      { code: 'InvalidSignatureException' },
    )
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
