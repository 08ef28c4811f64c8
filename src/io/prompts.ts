import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentId } from '../core/content-id.ts'
import { Failure, reasonOf } from '../core/failure.ts'
import { type PromptContract, type PromptTemplate, parsePromptTemplate } from '../core/prompt-template.ts'

export const promptNames = ['system-prompt', 'response', 'repair'] as const
export type PromptName = (typeof promptNames)[number]

/** The prompts that a model teacher works with, by name. */
export type Prompts = Readonly<Record<PromptName, PromptTemplate>>

/** What each published prompt must hold. */
const promptContracts: Readonly<Record<PromptName, PromptContract>> = {
  'system-prompt': {
    system: [],
    user: ['count', 'instruction'],
    'user with role': ['count', 'role_name', 'role_persona', 'instruction'],
    turn: ['number', 'text'],
  },
  response: {
    system: ['system_prompt'],
    user: ['instruction'],
    merged: ['system_prompt', 'instruction'],
  },
  repair: {
    user: ['verdicts'],
    verdict: ['rule', 'reason'],
  },
}

/** The prompts that ship with the package. The path is the same seen from the sources and from the build. */
export const promptsFolder = fileURLToPath(new URL('../../prompts', import.meta.url))

/**
 * Loads the published prompts; a file of the same name in `folder` takes the place of ours.
 * @throws Failure('config') when the folder has none of them, or a prompt does not keep its contract.
 */
export function loadPrompts({ folder }: { folder?: string } = {}): Prompts {
  if (folder !== undefined && !promptNames.some(name => existsSync(join(folder, `${name}.md`))))
    throw new Failure(
      'config',
      `${folder}: no prompts there; put one of ${promptNames.map(name => `${name}.md`).join(', ')} in it`,
    )
  const load = (name: PromptName): PromptTemplate => loadPrompt(name, promptContracts[name], folder)
  return { 'system-prompt': load('system-prompt'), response: load('response'), repair: load('repair') }
}

/**
 * Loads what a judge is asked with; a file judge.md in `folder` takes the place of ours.
 * @throws Failure('config') when it cannot be read or does not keep its contract.
 */
export const loadJudgePrompt = ({ folder }: { folder?: string } = {}): PromptTemplate =>
  loadPrompt('judge', judgeContract, folder)

/**
 * Loads what a program for one rule is asked with; a file write-check.md in `folder` takes the place of ours.
 * @throws Failure('config') when it cannot be read or does not keep its contract.
 */
export const loadWriteCheckPrompt = ({ folder }: { folder?: string } = {}): PromptTemplate =>
  loadPrompt('write-check', { system: [], user: ['rule'] }, folder)

/**
 * Loads what the rules of a system prompt are asked for with.
 * @throws Failure('config') when it cannot be read or does not keep its contract.
 */
export const loadReadRulesPrompt = (): PromptTemplate =>
  loadPrompt('read-rules', { system: [], user: ['prompt', 'mark'] }, undefined)

const judgeContract: PromptContract = {
  system: [],
  'followed first': [],
  'broken first': [],
  user: ['material', 'verdicts', 'mark'],
  condition: [],
  rubric: [],
  'system prompt': [],
  conversation: [],
  reply: [],
  rule: [],
}

function loadPrompt(name: string, contract: PromptContract, folder: string | undefined): PromptTemplate {
  const own = folder === undefined ? undefined : join(folder, `${name}.md`)
  const file = own !== undefined && existsSync(own) ? own : join(promptsFolder, `${name}.md`)
  return parsePromptTemplate(file, readText(file), contract)
}

/** Tells sets of prompts apart: same texts, same id. */
export const promptsId = (prompts: Prompts): string =>
  contentId(...promptNames.map(name => [...prompts[name].parts]))

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Failure(
      'config',
      `${file}: cannot be read (${reasonOf(error)}); mend it or install the package again`,
      { cause: error },
    )
  }
}
