import type { Asked } from '../../src/testing/fault-server/asked.ts'
import {
  type FaultServer,
  type FaultServerOptions,
  faultServer,
} from '../../src/testing/fault-server/fault-server.ts'
import { callKind, systemPromptFor } from '../scripted-teacher.ts'

interface Tokens {
  input: number
  output: number
  cached: number
}
const sides = ['input', 'output', 'cached'] as const

/** A fault server whose model obeys, with its own record of what it sold: the witness of every count. */
export interface WitnessedTeacher {
  readonly server: FaultServer
  /** The hash of every request that the model worked on, in that order, whoever was still there for the answer. */
  readonly worked: readonly string[]
  /** The hash of every request whose completion went out whole, in that order. */
  readonly billed: readonly string[]
  /** Calls and tokens of what was billed from `from` on: each different request once, or all of it. */
  sold(what?: 'different' | 'all', from?: number): { readonly calls: number; readonly tokens: Tokens }
}

export async function witnessedTeacher(options: FaultServerOptions = {}): Promise<WitnessedTeacher> {
  const worked: string[] = []
  const billed: string[] = []
  const usage = new Map<string, Tokens>()
  const server = await faultServer({
    ...options,
    reply(asked) {
      worked.push(asked.hash)
      const counted = usageFor(asked.hash)
      usage.set(asked.hash, counted)
      return { text: obedientReply(asked), usage: counted }
    },
    onEntry(entry) {
      if (entry.billed) billed.push(entry.hash)
    },
  })
  return {
    server,
    worked,
    billed,
    sold(what = 'different', from = 0) {
      const all = billed.slice(from)
      const hashes = what === 'all' ? all : [...new Set(all)]
      const tokens = { input: 0, output: 0, cached: 0 }
      for (const hash of hashes) for (const side of sides) tokens[side] += usage.get(hash)?.[side] ?? 0
      return { calls: hashes.length, tokens }
    },
  }
}

/** Different for nearly every request, the same for the same one: sums of them cannot agree by chance. */
const usageFor = (hash: string): Tokens => {
  const drawn = Number.parseInt(hash.slice(0, 8), 16)
  return { input: 100 + (drawn % 997), output: 10 + (drawn % 89), cached: drawn % 97 }
}

/** Obeys every rule that it writes, and names the crossing that it was asked about: a reply in the wrong row is seen. */
function obedientReply({ messages }: Asked): string {
  if (callKind(messages) !== 'system-prompt') {
    const crossing = /crossing number (\d+)/.exec(messages.map(({ content }) => content).join('\n'))?.[1]
    return `From the harbour, the plain answer to crossing ${crossing ?? 'unknown'} is yes, and it takes an hour.`
  }
  const wanted = Number(/^Number of rules: (\d+)$/m.exec(messages.at(-1)?.content ?? '')?.[1])
  return JSON.stringify(systemPromptFor(wanted))
}

/** Rows that such a teacher is asked about. */
export const crossings = (count: number, from = 0): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `${JSON.stringify({
        instruction: `How long does crossing number ${from + i} take from the old quay?`,
        output: `About ${from + i + 1} hours.`,
      })}\n`,
  ).join('')
