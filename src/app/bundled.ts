import type { Instruction } from '../core/instruction.ts'
import { readSources } from './read-sources.ts'

/** The bundled instructions, all of them: they are few, and they ship with the package. */
export async function bundledInstructions(): Promise<Instruction[]> {
  const found: Instruction[] = []
  for await (const item of readSources(['bundled'], { cacheDir: '' }))
    if (item.is === 'instruction') found.push(item.instruction)
  return found
}
