import { z } from 'zod'
import { contentId } from '../../../core/content-id.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import { issueLine } from '../../../core/issue-line.ts'
import type { Message } from '../../../core/message.ts'

const idSchema = z.array(z.string(), 'wanted a list of instruction ids; name the prompts file with --prompts')
const kwargsSchema = z.array(
  z.record(z.string(), z.unknown(), 'wanted an object'),
  'wanted a list of objects; name the prompts file with --prompts',
)

const rowSchema = z
  .object({
    key: z.union([z.string(), z.number()]).nullish(),
    prompt: z.string('wanted text'),
    instruction_id_list: idSchema,
    kwargs: kwargsSchema,
    messages: z
      .array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() }))
      .nullish(),
  })
  .superRefine(({ instruction_id_list: ids, kwargs }, context) => {
    if (kwargs.length !== ids.length)
      context.addIssue({
        code: 'custom',
        path: ['kwargs'],
        message: `${kwargs.length} for ${ids.length} instructions`,
      })
  })

/**
 * A row of IFEval's shape: prompt, instruction ids and their parameters, with or without a key, a chat, and the reply that it
 * got. Its instructions are rules of the kinds that begin with `prefix`.
 * @returns a line about what is wrong with it.
 */
export function readInstructionRow(value: unknown, prefix: string): Case | string {
  const parsed = rowSchema.safeParse(value)
  if (!parsed.success) return issueLine(parsed.error)
  const { key, prompt, instruction_id_list: ids, kwargs, messages } = parsed.data
  const id = key == null ? contentId(prompt) : String(key)
  const said = messages ?? []
  const asked: readonly Message[] = said.filter(({ role }) => role !== 'system')
  const open = asked.at(-1)?.role === 'assistant' ? asked.slice(0, -1) : asked
  return {
    id,
    system: said.find(({ role }) => role === 'system')?.content ?? null,
    messages: open.length > 0 ? open : [{ role: 'user', content: prompt }],
    rules: ids.map((name, at) => ({
      id: ruleId(at),
      text: `${name} ${shown(kwargs[at] ?? {})}`.trimEnd(),
      kind: { name: prefix + name, params: kwargs[at] ?? {} },
      scope: { is: 'always' },
    })),
    cluster: id,
    tags: { k: ids.length },
    facts: { prompt },
  }
}

/** What an instruction is called within its case. */
export const ruleId = (at: number): string => `r${at + 1}`

/** The prompt as the benchmark has it, which a chat may have divided into system prompt and task. */
export const promptOf = ({ facts }: Case): string => String(facts?.prompt)

function shown(params: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(params).filter(([, value]) => value !== null)
  return given.length === 0 ? '' : JSON.stringify(Object.fromEntries(given))
}
