import { z } from 'zod'
import type { BenchmarkFile } from '../../../core/evaluation/benchmark.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import { caseIds } from '../../../core/evaluation/case-ids.ts'
import { chatSchema } from '../../../core/foreign-chat.ts'
import { issueLine } from '../../../core/issue-line.ts'
import { behaviours } from './behaviours.ts'

const rowSchema = z.object({
  id: z
    .union([z.string().min(1), z.number()])
    .transform(String)
    .optional(),
  scenario: z.string().min(1),
  behavior: z.string().nullish(),
  category: z.string().nullish(),
  params: z.preprocess(parsedIfText, z.record(z.string(), z.unknown()).nullish()),
  messages: chatSchema,
  system_prompt: z.string().nullish(),
  system_instruction: z.string().nullish(),
})

/** Some copies hold parameters as a text of JSON. */
function parsedIfText(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/**
 * Reads rows of RuLES: {scenario, behavior, category, params, messages}, and the filled template in "system_prompt" (or
 * "system_instruction", or a first system message), for the evaluator fills it by a program.
 * @returns a reader that says in one line what is wrong with a row that is none.
 */
export function rulesReader(): (row: unknown, file: Pick<BenchmarkFile, 'path'>) => Case | string {
  const idOf = caseIds()
  return (row, { path }) => {
    const parsed = rowSchema.safeParse(row)
    if (!parsed.success) return issueLine(parsed.error)
    const { scenario, behavior, category, messages, ...rest } = parsed.data
    const first = messages[0]?.role === 'system' ? messages[0].content : null
    const system = rest.system_prompt ?? rest.system_instruction ?? first
    if (system === null) return 'system_prompt: missing; put the filled template of the scenario there'
    const turns = messages.filter(({ role }) => role !== 'system')
    if (turns.at(-1)?.role !== 'user') return 'messages: the last one must be from the user'
    const suite = suiteOf(path)
    const demands = demandsOf(behavior ?? '', path)
    return {
      id: rest.id ?? idOf(scenario, rest.params ?? {}, turns),
      system,
      messages: turns,
      rules: [
        {
          ...{ id: 'r1', text: `Follow the rules of the scenario ${scenario}.`, scope: { is: 'always' } },
          kind: { name: `rules:${scenario}`, params: rest.params ?? {} },
        },
      ],
      cluster: system,
      tags: {
        scenario,
        ...(behavior && { behavior }),
        ...(category && { category }),
        ...(suite && { suite }),
        ...(demands && { demands }),
      },
    }
  }
}

/** The suites of the paper's versions, which are folders of its repository. */
const suiteOf = (path: string): string | undefined =>
  /(?:^|[/_.-])(manual|systematic|gcg|benign|basic|redteam)(?=[/_.-])/i.exec(path)?.[1]?.toLowerCase()

/** What a test is about: later versions say it in the file's name, the first one in the behaviour's. */
function demandsOf(behavior: string, path: string): 'helpful' | 'harmless' | undefined {
  const named = /(?:^|[/_.-])(helpful|harmless)(?=[/_.-])/i.exec(path)?.[1]?.toLowerCase()
  if (named === 'helpful' || named === 'harmless') return named
  const known = behaviours.find(({ name }) => name === behavior)
  return known && (known.demands === 'affirmative' ? 'helpful' : 'harmless')
}
