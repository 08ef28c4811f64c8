import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { rnr, scratch } from './e2e/rnr.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'BENCHMARKS.md',
  'EVALUATING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'decisions')).map(name => `decisions/${name}`),
]
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, body]) => body ?? '')

/** In continuous integration: a run and its exports take a while. */
const thorough = process.env.RNR_THOROUGH === '1'

it.skipIf(!thorough)(
  'every rnr command of the README runs, in the order in which it stands there',
  async () => {
    using folder = scratch()
    const commands = blocks('sh')
      .flatMap(body => body.split('\n'))
      .filter(line => line.startsWith('rnr '))
    expect(commands.length).toBeGreaterThan(8)
    for (const command of commands) {
      const args = (command.split('#')[0] ?? '').trim().split(/\s+/).slice(1)
      const { code, stderr } = await rnr(args, { cwd: folder.path })
      expect([command, code, stderr]).toEqual([command, 0, ''])
    }
  },
  120_000,
)

it('the code of the README runs', () => {
  using folder = scratch()
  mkdirSync(join(folder.path, 'node_modules'))
  symlinkSync(root, join(folder.path, 'node_modules', 'rolenrules'), 'dir')
  writeFileSync(join(folder.path, 'package.json'), '{"type":"module"}')
  writeFileSync(join(folder.path, 'use.js'), blocks('ts').join('\n'))
  const said = execFileSync(process.execPath, ['use.js'], { cwd: folder.path, encoding: 'utf8' })
  expect(said.trim().split('\n')).toEqual(['length.max-words pass', 'punctuation.no-commas fail'])
})

describe.each(pages)('%s', page => {
  const text = readFileSync(join(root, page), 'utf8')
  it('links to and names files that are there', () => {
    const named = [...text.matchAll(/`((?:src|data|tools|test|prompts|bench)\/[\w./-]+)`/g)].map(
      ([, path]) => path ?? '',
    )
    const linked = [...text.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map(([, path]) => path ?? '')
    for (const path of [...named, ...linked].filter(
      path => !/[A-Z]{4}/.test(path.replace(/README|ARCHITECTURE|CONTRIBUTING|BENCHMARKS|CHANGELOG/, '')),
    ))
      expect(existsSync(join(root, path)), path).toBe(true)
  })
  it('names npm scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    for (const [, script] of text.matchAll(/npm run ([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(script)
  })
})

it('the counts in the README are true', async () => {
  const { kinds, roles } = await import('../src/index.ts')
  expect(readme).toContain(`${kinds.names().length} kinds`)
  expect(readme).toContain(
    `${roles.length} roles in ${new Set(roles.map(({ domain }) => domain)).size} fields`,
  )
})
