import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { ModelReply } from '../../core/model.ts'
import type { Bought, Origin } from './reply-store.ts'

// A line of the journal of replies is one object of JSON that begins with a checksum over the rest of the line:
// {"sum":"01234567","key":"…","at":…,…,"request":{…}}   a reply, and the request that it answers, as it was hashed
// {"sum":"01234567","opening":"…","text":"…"}           what very many requests begin with, kept once

/** A reply as a line holds it. */
export interface ReplyRecord {
  readonly key: string
  /** Seconds since the epoch, to the millisecond. */
  readonly at: number
  readonly origin: Origin
  readonly via: 'live' | 'batch'
  readonly model: string
  readonly usage: ModelReply['usage']
  readonly stop: ModelReply['stop']
  readonly likelihood?: ModelReply['likelihood']
  readonly purpose?: string
  readonly text: string
}

/** What the checksum is over begins here. */
const summedFrom = '{"sum":"01234567",'.length
const keyFrom = summedFrom + '"key":"'.length
const textField = ',"text":'
const requestField = ',"request":'

/** Name of an opening: 12 hex digits that follow from its text. */
export const openingName = (text: string): string => hash('sha256', text).slice(0, 12)

export const openingLine = (name: string, text: string): Buffer =>
  summed(`"opening":"${name}","text":${JSON.stringify(text)}}\n`)

/** @param opening name of what the request begins with, where that was written before. */
export function replyLine(
  { key, request, opening: characters = 0, reply, via, origin = 'bought', purpose }: Bought,
  { model, at, opening }: { model: string; at: number; opening: string | null },
): Buffer {
  const { input, output, cached } = reply.usage
  const usage = `{"input":${number(input)},"output":${number(output)}${cached === undefined ? '' : `,"cached":${number(cached)}`}}`
  const purposed = purpose === undefined ? '' : `,"purpose":${JSON.stringify(purpose)}`
  const likely = reply.likelihood ? `,"likelihood":${JSON.stringify(reply.likelihood)}` : ''
  const asked = opening === null ? request : `["${opening}",${JSON.stringify(request.slice(characters))}]`
  return summed(
    `"key":"${key}","at":${at},"origin":"${origin}","via":"${via}","model":${JSON.stringify(model)},"usage":${usage},"stop":"${reply.stop}"${likely}${purposed}${textField}${JSON.stringify(reply.text)}${requestField}${asked}}\n`,
  )
}

const number = (value: number): number => (Number.isFinite(value) ? value : 0)

/** Puts the checksum before the rest of a line; the end of the line is not in it. */
function summed(rest: string): Buffer {
  const bytes = Buffer.allocUnsafe(summedFrom + Buffer.byteLength(rest))
  bytes.write(rest, summedFrom)
  bytes.write(begun(crc32(bytes.subarray(summedFrom, bytes.length - 1))), 'latin1')
  return bytes
}

const begun = (sum: number): string => `{"sum":"${sum.toString(16).padStart(8, '0')}",`

/** Whether a line, without its end, is as it was written. */
export const isSound = (line: Buffer): boolean =>
  line.length > summedFrom &&
  line.toString('latin1', 0, summedFrom) === begun(crc32(line.subarray(summedFrom)))

/** The key of a sound line; null where the line holds no reply. */
export function keyIn(line: Buffer): string | null {
  return line.toString('latin1', summedFrom, keyFrom) === '"key":"'
    ? line.toString('latin1', keyFrom, keyFrom + 32)
    : null
}

/** What a sound line says of a reply, without the reply. */
export const headIn = (line: Buffer): Omit<ReplyRecord, 'text'> => JSON.parse(upTo(textField, line))

/** The reply in a sound line. */
export function replyIn(line: Buffer): ModelReply {
  const { text, usage, stop, likelihood } = JSON.parse(upTo(requestField, line)) as ReplyRecord
  return { text, usage, stop, ...(likelihood && { likelihood }) }
}

/** The request in a sound line as it was hashed; null where its opening is not known. */
export function requestIn(line: Buffer, openings: ReadonlyMap<string, string>): string | null {
  const asked = line.toString('utf8', line.indexOf(requestField) + requestField.length, line.length - 1)
  if (!asked.startsWith('[')) return asked
  const [name, rest] = JSON.parse(asked) as [string, string]
  const opening = openings.get(name)
  return opening === undefined ? null : opening + rest
}

/** Name of the opening that the request in a sound line begins with; null where it has none. */
export function openingOf(line: Buffer): string | null {
  const at = line.indexOf(requestField) + requestField.length
  return line[at] === 0x5b ? line.toString('latin1', at + 2, at + 14) : null
}

/** The opening in a sound line; null where the line holds none. */
export function openingIn(line: Buffer): { readonly name: string; readonly text: string } | null {
  if (line.toString('latin1', summedFrom, summedFrom + 11) !== '"opening":"') return null
  const { opening: name, text } = JSON.parse(line.toString()) as { opening: string; text: string }
  return { name, text }
}

/** Inside a string the quotes are escaped, so what is found first is the field. */
const upTo = (field: string, line: Buffer): string => `${line.toString('utf8', 0, line.indexOf(field))}}`
