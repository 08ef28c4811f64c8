import type { Instruction } from '../core/instruction.ts'
import type { Role } from '../core/role.ts'
import { wordIndex } from '../core/word-index.ts'

/**
 * Finds, for a role that came without an instruction, the one of the given instructions that suits it best. They are read
 * and indexed when the first role comes.
 */
export function pairWith(read: () => Promise<readonly Instruction[]>): (role: Role) => Promise<Instruction> {
  let ready: Promise<(role: Role) => Instruction> | undefined
  return async role => {
    ready ??= read().then(finder)
    return (await ready)(role)
  }
}

function finder(instructions: readonly Instruction[]): (role: Role) => Instruction {
  const answerable = instructions.filter(({ turns }) => turns.every(({ answer }) => answer !== undefined))
  const index = wordIndex(answerable, {
    request: { boost: 2, text: ({ turns }) => turns.map(({ user }) => user).join('\n') },
    answer: { boost: 1, text: ({ turns }) => turns.map(({ answer = '' }) => answer).join('\n') },
    domain: { boost: 2, text: ({ domain = '' }) => domain.replaceAll('-', ' ') },
  })
  return ({ name, persona }) => {
    const [found] = index.best(
      [
        { text: name, weight: 3 },
        { text: persona.slice(0, 400), weight: 1 },
      ],
      1,
    )
    return found?.entry ?? (answerable[0] as Instruction)
  }
}
