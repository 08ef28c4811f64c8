import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openModel } from './model-reference.ts'

// What it does with a model, interop/gguf/run.mjs tries: the package for that is large, and not installed here.
const header = Buffer.from('GGUF\x03\0\0\0', 'latin1')

it.each([
  ['a file that is not there', null, 'cannot be read (ENOENT'],
  ['an empty file', '', 'is no GGUF file'],
  ['another file', 'GGUF and then something', 'is no GGUF file'],
  [
    'a model, without the package',
    header,
    'the package node-llama-cpp is missing; run npm install node-llama-cpp',
  ],
])('refuses %s in one line that says what to do', async (_, content, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'gguf-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'model.gguf')
  if (content !== null) writeFileSync(path, content)
  const failure = await openModel(`gguf:${path}`, { env: {} }).catch(error => error)
  expect(failure).toMatchObject({ boundary: 'config', message: expect.stringContaining(message) })
  expect(failure.message).toContain(`gguf:${path}`)
  expect(failure.message).not.toContain('\n')
})
