import { fileURLToPath } from 'node:url'
import type { Instruction } from '../core/instruction.ts'
import type { Specimen } from '../core/specimens.ts'
import { readSources } from './read-sources.ts'

/** The bundled instructions, all of them: they are few, and they ship with the package. */
export const bundledInstructions = (): Promise<Instruction[]> => instructionsIn(['bundled'])

/** The questions of the bundled benchmarks, which are no training data: what a role that comes without a question is tried on. */
export async function bundledQuestions(): Promise<Instruction[]> {
  const files = ['alpaca', 'ultrachat'].map(split =>
    fileURLToPath(new URL(`../../data/benchmarks/${split}.jsonl`, import.meta.url)),
  )
  return instructionsIn(files)
}

/** Ordinary replies to single questions, none of them written to a rule. */
export async function bundledAnswers(): Promise<Specimen[]> {
  return (await bundledInstructions()).flatMap(({ turns }) => {
    const [only] = turns
    return turns.length === 1 && only?.answer ? [{ request: only.user, reply: only.answer }] : []
  })
}

async function instructionsIn(sources: readonly string[]): Promise<Instruction[]> {
  const found: Instruction[] = []
  for await (const item of readSources(sources, { cacheDir: '' }))
    if (item.is === 'instruction') found.push(item.instruction)
  return found
}
