// Opens a tiny random model with gguf:PATH and asks it all that the engine may ask. The package that runs it is large and
// nobody's dependency, so this installs it here by itself, once; without a lock file, as its binaries for other systems
// are not in every registry. Run it with `node tools/setup.mjs run interop/gguf/run.mjs`, on Linux.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeTinyGguf } from './tiny-gguf.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
if (!existsSync(join(here, 'node_modules', 'node-llama-cpp'))) {
  console.log('rnr: installing node-llama-cpp (once)')
  const flags = [
    '--omit=optional',
    '--ignore-scripts',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const { status } = spawnSync('npm', ['install', ...flags], { cwd: here, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

// The provider looks for the package beside itself; here it is installed beside this file.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, specifier === 'node-llama-cpp' ? { ...context, parentURL: import.meta.url } : context),
})
const { openModel } = await import('../../src/catalog/providers/model-reference.ts')

const folder = mkdtempSync(join(tmpdir(), 'tiny-gguf-'))
const path = join(folder, 'tiny.gguf')
writeTinyGguf(path)
const env = { RNR_GGUF_PARALLEL: '3' }
const messages = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'When does the tide turn?' },
]
const schema = {
  name: 'thing',
  schema: {
    type: 'object',
    properties: { a: { type: 'boolean' } },
    required: ['a'],
    additionalProperties: false,
  },
}
const failure = work =>
  work.then(
    () => assert.fail('answered'),
    error => error,
  )

function near(a, b, what) {
  assert.ok(Math.abs(a - b) < 1e-3 * Math.max(1, Math.abs(b)), `${what}: ${a} and ${b}`)
}

/** The same from the probabilities after every single token, through another door of the package. */
async function logprobByProbabilities(context, continuation) {
  const { getLlama } = await import('node-llama-cpp')
  const llama = await getLlama({ build: 'never', skipDownload: true, progressLogs: false, logLevel: 'fatal' })
  const loaded = await llama.loadModel({ modelPath: path })
  const sequence = (await loaded.createContext()).getSequence()
  const start = loaded.tokens.shouldPrependBosToken ? [loaded.tokens.bos] : []
  const before = [...start, ...loaded.tokenize(context)]
  const all = [...start, ...loaded.tokenize(context + continuation)]
  let sum = 0
  let fresh = before
  for (const token of all.slice(before.length)) {
    const turn = await sequence
      .evaluateWithMetadata(fresh, { probabilities: true }, { temperature: 1, topK: 0, topP: 1, minP: 0 })
      .next()
    sum += Math.log(turn.value.probabilities.get(token))
    fresh = [token]
  }
  await llama.dispose()
  return sum
}

const model = await openModel(`gguf:${path}`, { env })
assert.match(model.id, /^gguf:tiny\.gguf#[0-9a-f]{12}$/)
const ask = more => model.complete({ messages, maxTokens: 12, temperature: 0.9, sample: 1, ...more })

const first = await ask()
assert.equal(first.stop, 'length')
assert.ok(first.usage.input > 10 && first.usage.output >= 11, JSON.stringify(first.usage))
assert.equal((await ask()).text, first.text, 'the same sample is drawn alike')
assert.notEqual((await ask({ sample: 2 })).text, first.text, 'another is not')

const json = await ask({ json: true, schema, maxTokens: 60 })
assert.equal(typeof JSON.parse(json.text).a, 'boolean')

const many = await Promise.all(Array.from({ length: 20 }, (_, sample) => ask({ sample })))
assert.equal(new Set(many.map(({ text }) => text)).size > 10, true)

const long = await failure(ask({ messages: [{ role: 'user', content: 'word '.repeat(2_000) }] }))
assert.equal(long.fault, 'refused')
assert.match(long.message, /too long for it \(\d+ tokens, and the context holds 512\)/)

assert.equal((await failure(ask({ signal: AbortSignal.abort() }))).fault, 'stopped')
const stop = new AbortController()
const stopping = Array.from({ length: 8 }, () => failure(ask({ maxTokens: 400, signal: stop.signal })))
setTimeout(() => stop.abort(), 20)
for (const stopped of stopping) assert.equal((await stopped).fault, 'stopped')
assert.equal((await ask()).text, first.text, 'and on it goes')

// Likelihoods: one token after another, beside what llama.cpp itself gives as the probabilities of the next token.
const likely = (context, continuation) =>
  model
    .complete({ messages: [{ role: 'user', content: context }], continuation, maxTokens: 1 })
    .then(({ likelihood }) => likelihood)
const [context, continuation] = ['The tide turns at', ' noon or 6.']
const whole = await likely(context, continuation)
assert.ok(whole.tokens >= 8 && whole.logprob < 0, JSON.stringify(whole))
const parts = [' ', 'noon', ' or', ' 6.'].reduce(
  ({ before, asked }, part) => ({ before: before + part, asked: [...asked, likely(before, part)] }),
  { before: context, asked: [] },
)
const summed = (await Promise.all(parts.asked)).reduce((sum, { logprob }) => sum + logprob, 0)
near(summed, whole.logprob, 'the parts add up')
near(await logprobByProbabilities(context, continuation), whole.logprob, "llama.cpp's own probabilities")
const first6 = await Promise.all([...'abcdef'].map(letter => likely(context, letter)))
assert.ok(first6.filter(({ greedy }) => greedy).length <= 1)
assert.equal((await ask()).text, first.text, 'replies are what they were')
assert.equal((await failure(likely('word '.repeat(600), 'x'))).fault, 'refused')
await model.close()

const hasty = await openModel(`gguf:${path}`, { env, deadline: 5 })
assert.equal((await failure(hasty.complete({ messages, maxTokens: 400 }))).fault, 'late')
await hasty.close()

const broken = {
  empty: '',
  rubbish: 'GGUF and then nothing',
  'cut in the header': readFileSync(path).subarray(0, 3_000),
  'cut in the weights': readFileSync(path).subarray(0, 60_000),
}
for (const [name, content] of Object.entries(broken)) {
  writeFileSync(join(folder, 'broken.gguf'), content)
  const found = await failure(openModel(`gguf:${join(folder, 'broken.gguf')}`, { env }))
  assert.equal(found.boundary, 'config', name)
  console.log(found.message)
}
rmSync(folder, { recursive: true })
console.log('gguf: all well')
