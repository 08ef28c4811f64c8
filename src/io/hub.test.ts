import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hubFiles, licenceOf } from './hub.ts'
import { parseHubReference, pickFiles } from './hub-reference.ts'

const commit = 'a'.repeat(40)
const files: Record<string, string> = {
  'README.md': '---\nlicense: cc-by-4.0\ntags: []\n---\n# Card',
  '.gitattributes': 'x',
  'data/train-00000.jsonl': '{"prompt":"Hi","completion":"Hello"}\n',
  'data/train-00001.jsonl': '{"prompt":"Ho","completion":"Hey"}\n',
  'data/test-00000.jsonl': '{"prompt":"Hm","completion":"Yes"}\n',
  '../../escape.jsonl': '{}',
}
const asked: string[] = []
let status = 0
let short = false
let hubUrl = ''

/** Answers like the hub: dataset info, a tree in pages of two, files by range, JSON errors. */
function answer(request: IncomingMessage, response: ServerResponse): unknown {
  const url = new URL(request.url ?? '', hubUrl)
  asked.push(`${url.pathname} ${request.headers.authorization ?? ''}`.trim())
  const json = (code: number, body: unknown, headers = {}) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  }
  if (status !== 0) return json(status, { error: 'no' })
  const path = decodeURIComponent(url.pathname)
  if (path.includes('/secret/') && request.headers.authorization !== 'Bearer hf_good')
    return json(401, { error: 'Repository not found' })
  if (path.startsWith('/api/datasets/') && path.includes('/revision/')) {
    if (path.endsWith('/nope')) return json(404, { error: 'Invalid rev id: nope' })
    if (path.includes('/missing/')) return json(404, { error: 'Repository not found' })
    return json(200, { _id: '1', id: 'o/d', sha: commit, lastModified: '2024-01-01' })
  }
  if (path.startsWith('/api/datasets/')) {
    const from = Number(url.searchParams.get('cursor') ?? 0)
    const all = Object.keys(files)
    const page = all
      .slice(from, from + 2)
      .map(name => ({ type: 'file', path: name, size: files[name]!.length, oid: 'x' }))
    url.searchParams.set('cursor', String(from + 2))
    return json(200, page, from + 2 < all.length ? { link: `<${url}>; rel="next"` } : {})
  }
  const body = Buffer.from(files[path.split(`/resolve/${commit}/`)[1] ?? ''] ?? '')
  const headers = { etag: '"e"', 'x-repo-commit': commit }
  if (request.headers.range === undefined)
    return void response.writeHead(200, headers).end(short ? body.subarray(0, 5) : body)
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(request.headers.range) ?? []
  const end = to ? Number(to) + 1 : body.length
  response
    .writeHead(206, { ...headers, 'content-range': `bytes ${from}-${end - 1}/${body.length}` })
    .end(body.subarray(Number(from), end))
}

const server = createServer(answer)
let cacheDir = ''
beforeAll(async () => {
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  hubUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'rnr-hub-'))
  asked.length = 0
  status = 0
  short = false
})
afterEach(() => rmSync(cacheDir, { recursive: true }))

describe('hubFiles', () => {
  it('downloads the train split, with the licence of the card', async () => {
    const found = await hubFiles('hf://o/d', { cacheDir, hubUrl })
    expect(found.map(({ name }) => name)).toEqual([
      'hf://o/d/data/train-00000.jsonl',
      'hf://o/d/data/train-00001.jsonl',
    ])
    expect(found.map(({ licence }) => licence)).toEqual(['cc-by-4.0', 'cc-by-4.0'])
    expect(found.map(({ path }) => readFileSync(path ?? '', 'utf8'))).toEqual([
      files['data/train-00000.jsonl'],
      files['data/train-00001.jsonl'],
    ])
  })
  it('fetches nothing twice, and works offline from then on', async () => {
    const first = await hubFiles('hf://o/d', { cacheDir, hubUrl })
    asked.length = 0
    expect(await hubFiles('hf://o/d', { cacheDir, hubUrl })).toEqual(first)
    expect(asked.filter(path => path.includes('.jsonl'))).toEqual([])
    expect(await hubFiles('hf://o/d', { cacheDir, hubUrl: 'http://127.0.0.1:9' })).toEqual(first)
    status = 503
    expect(await hubFiles('hf://o/d', { cacheDir, hubUrl })).toEqual(first)
  })
  it('never asks about a commit that it knows', async () => {
    const source = `hf://o/d@${commit}/data/test-00000.jsonl`
    const first = await hubFiles(source, { cacheDir, hubUrl })
    expect(first[0]?.name).toBe(source)
    asked.length = 0
    expect(await hubFiles(source, { cacheDir, hubUrl })).toEqual(first)
    expect(asked).toEqual([])
  })
  it('sends the token to the hub and writes it nowhere', async () => {
    const found = await hubFiles('hf://secret/d', { cacheDir, hubUrl, token: 'hf_good' })
    expect(found).toHaveLength(2)
    const written = readdirSync(cacheDir, { recursive: true, withFileTypes: true }).filter(entry =>
      entry.isFile(),
    )
    for (const entry of written)
      expect(readFileSync(join(entry.parentPath, entry.name), 'utf8')).not.toContain('hf_good')
  })
  it('never lets a name from the hub leave the cache', async () => {
    const [found] = await hubFiles('hf://o/d/../../escape.jsonl', { cacheDir, hubUrl }).catch(() => [])
    if (found) expect(found.path?.startsWith(cacheDir)).toBe(true)
    expect(existsSync(join(cacheDir, '..', 'escape.jsonl'))).toBe(false)
  })
  it('keeps no half download', async () => {
    short = true
    await expect(hubFiles('hf://o/d', { cacheDir, hubUrl })).rejects.toMatchObject({
      retryable: true,
      message: expect.stringContaining('the download is not whole'),
    })
    expect(readdirSync(cacheDir, { recursive: true }).filter(name => String(name).includes('jsonl'))).toEqual(
      [],
    )
  })
  it.each([
    ['hf://missing/d', 0, undefined, 'hf://missing/d: no such dataset, or it is private: set HF_TOKEN'],
    [
      'hf://secret/d',
      0,
      'hf_bad',
      'hf://secret/d: no such dataset, or it is private: HF_TOKEN has no access to it',
    ],
    ['hf://o/d@nope', 0, undefined, 'hf://o/d: no revision "nope"'],
    ['hf://o/d', 403, undefined, 'access is granted on its page only'],
    ['hf://o/d', 500, undefined, 'the hub answered 500; run the command again later'],
    ['hf://o/d/other', 0, undefined, 'hf://o/d/other: no data file at "other"'],
    ['hf://o/d', 0, 'abc', 'HF_TOKEN is no hub token'],
    ['hf://d', 0, undefined, 'hf://d: a hub reference is hf://owner/dataset[@revision][/path]'],
    ['hf://../d', 0, undefined, 'a hub reference is'],
  ])('%s (%s, token %s) fails in one line', async (source, code, token, message) => {
    status = code
    const failure = await hubFiles(source, { cacheDir, hubUrl, ...(token && { token }) }).catch(
      error => error,
    )
    expect(failure).toMatchObject({ name: 'Failure', message: expect.stringContaining(message) })
    expect(failure.message).not.toMatch(/\n|hf_bad|hf_good/)
  })
  it('says when the hub cannot be reached', async () => {
    await expect(hubFiles('hf://o/d', { cacheDir, hubUrl: 'http://127.0.0.1:9' })).rejects.toThrow(
      'hf://o/d: the hub cannot be reached',
    )
  })
})

it('reads references', () => {
  expect(parseHubReference('hf://o/d')).toEqual({ dataset: 'o/d', revision: 'main', path: '' })
  expect(parseHubReference('hf://datasets/o/d@refs%2Fpr%2F1/a/b.json')).toEqual({
    dataset: 'o/d',
    revision: 'refs/pr/1',
    path: 'a/b.json',
  })
  expect(() => parseHubReference('hf://o/d@%zz')).toThrow('not well encoded')
})

it('picks files by path, folder or pattern', () => {
  const names = ['b/train.parquet', 'a/x.json', 'a/y.json', 'notes.txt']
  const isData = (name: string) => !name.endsWith('.txt')
  expect(pickFiles(names, '', isData)).toEqual(['b/train.parquet'])
  expect(pickFiles(names, 'a', isData)).toEqual(['a/x.json', 'a/y.json'])
  expect(pickFiles(names, '*/x.*', isData)).toEqual(['a/x.json'])
  expect(pickFiles(names, 'notes.txt', isData)).toEqual(['notes.txt'])
})

it('finds the licence of a card in any of its spellings', () => {
  expect(licenceOf('---\nlicense: apache-2.0\n---\n')).toBe('apache-2.0')
  expect(licenceOf('---\nlicense:\n- mit\n- other\n---\n')).toBe('mit')
  expect(licenceOf('---\nlicence: ["cc0-1.0"]\n---\n')).toBe('cc0-1.0')
  expect(licenceOf('# no front matter\nlicense: mit')).toBeUndefined()
})
