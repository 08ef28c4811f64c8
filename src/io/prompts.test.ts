import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { fillPart } from '../core/prompt-template.ts'
import { loadPrompts, promptNames, promptsId } from './prompts.ts'

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'prompts-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

it('loads every published prompt, and each keeps its contract', () => {
  expect(Object.keys(loadPrompts()).sort()).toEqual([...promptNames].sort())
})

it('puts a file of the same name in place of ours, and tells the two apart', () => {
  const own = folder()
  writeFileSync(
    join(own, 'repair.md'),
    '<!-- part: user -->\nAgain: {{verdicts}}\n<!-- part: verdict -->\n{{rule}} / {{reason}}',
  )
  const prompts = loadPrompts({ folder: own })
  expect(fillPart(prompts.repair, 'user', { verdicts: 'v' })).toBe('Again: v')
  expect(prompts.response).toEqual(loadPrompts().response)
  expect(promptsId(prompts)).not.toBe(promptsId(loadPrompts()))
  expect(promptsId(loadPrompts())).toBe(promptsId(loadPrompts()))
})

it('refuses a folder without prompts, and one with a broken prompt', () => {
  const own = folder()
  expect(() => loadPrompts({ folder: own })).toThrow('no prompts there')
  writeFileSync(join(own, 'response.md'), '<!-- part: system -->\n{{system}}')
  expect(() => loadPrompts({ folder: own })).toThrow(expect.objectContaining({ boundary: 'config' }))
})
