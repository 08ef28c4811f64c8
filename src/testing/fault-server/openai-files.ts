import { formParts } from './multipart.ts'
import { type HttpAnswer, type Incoming, json, Refusal } from './wire.ts'

interface StoredFile {
  readonly id: string
  readonly filename: string
  readonly purpose: string
  readonly createdAt: number
  readonly bytes: Buffer
}

/** Files as OpenAI's API keeps them. */
export interface FileShelf {
  put(filename: string, purpose: string, bytes: Buffer): StoredFile
  /** @throws Refusal when there is none. */
  get(id: string): StoredFile
  /** Answers what the path asks of files. */
  answer(incoming: Incoming): HttpAnswer
}

/** OpenAI takes no larger file for a batch. */
const maxBytes = 200 * 2 ** 20

export function fileShelf({ most = maxBytes }: { most?: number } = {}): FileShelf {
  const files = new Map<string, StoredFile>()
  let count = 0
  const put = (filename: string, purpose: string, bytes: Buffer): StoredFile => {
    const file = {
      id: `file-${String(++count).padStart(6, '0')}`,
      filename,
      purpose,
      createdAt: Date.now(),
      bytes,
    }
    files.set(file.id, file)
    return file
  }
  const get = (id: string): StoredFile => {
    const file = files.get(id)
    if (!file) throw new Refusal('not-found', `No such File object: ${id}`, { param: 'id' })
    return file
  }
  return {
    put,
    get,
    answer(incoming) {
      const [, id, content] = /^\/v1\/files(?:\/([^/]+))?(\/content)?$/.exec(incoming.path) ?? []
      const what = `${incoming.method}${id === undefined ? '' : ' one'}${content === undefined ? '' : ' content'}`
      switch (what) {
        case 'POST':
          return json(described(upload(incoming, put, most)))
        case 'GET':
          return json({ object: 'list', data: [...files.values()].reverse().map(described), has_more: false })
        case 'GET one':
          return json(described(get(id as string)))
        case 'GET one content':
          return {
            status: 200,
            headers: { 'content-type': 'application/octet-stream' },
            body: get(id as string).bytes,
          }
        case 'DELETE one':
          files.delete(get(id as string).id)
          return json({ id, object: 'file', deleted: true })
        default:
          throw new Refusal('unknown-path', `${incoming.method} ${incoming.path}`)
      }
    },
  }
}

const described = ({ id, filename, purpose, createdAt, bytes }: StoredFile) => ({
  object: 'file',
  id,
  purpose,
  filename,
  bytes: bytes.length,
  created_at: Math.floor(createdAt / 1_000),
  expires_at: null,
  status: 'processed',
  status_details: null,
})

function upload(incoming: Incoming, put: FileShelf['put'], most: number): StoredFile {
  const parts = formParts(String(incoming.headers['content-type'] ?? ''), incoming.bytes)
  if (parts === null)
    throw new Refusal('invalid', 'We could not parse the multipart/form-data body of your request.')
  const purpose = parts.find(({ name }) => name === 'purpose')?.bytes.toString()
  const file = parts.find(({ name }) => name === 'file')
  if (purpose === undefined)
    throw new Refusal('invalid', "'purpose' is a required property", { param: 'purpose' })
  if (!['batch', 'fine-tune', 'assistants', 'user_data', 'evals', 'vision'].includes(purpose))
    throw new Refusal('invalid', `'${purpose}' is not one of the supported purposes`, { param: 'purpose' })
  if (file?.filename === undefined)
    throw new Refusal('invalid', "'file' is a required property", { param: 'file' })
  if (purpose === 'batch' && !file.filename.endsWith('.jsonl'))
    throw new Refusal('invalid', `Invalid file format for Batch API. Must be .jsonl`, { param: 'file' })
  if (file.bytes.length > most)
    throw new Refusal('too-large', `File is too large. Max allowed size is ${most} bytes.`)
  return put(file.filename, purpose, Buffer.from(file.bytes))
}
