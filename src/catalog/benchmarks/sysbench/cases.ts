import { z } from 'zod'
import type { Case } from '../../../core/evaluation/case.ts'
import { issueLine } from '../../../core/issue-line.ts'

const constraintTypes = ['action', 'background', 'content', 'format', 'role', 'style'] as const

/** What the published file calls them. */
const chinese: Readonly<Record<string, string>> = {
  动作约束: 'action',
  背景约束: 'background',
  内容约束: 'content',
  格式约束: 'format',
  角色约束: 'role',
  风格约束: 'style',
}
const typeSchema = z
  .string()
  .transform(type => chinese[type] ?? type)
  .pipe(z.enum(constraintTypes))

export const idSchema = z.union([z.string().min(1), z.number()]).transform(String)
const turnSchema = z.object({
  prompt: z.string().min(1),
  alignment: z.enum(['align', 'misalign', 'unknown']),
  criteria: z.array(z.object({ id: idSchema, text: z.string().min(1), type: typeSchema })).min(1),
})
type Turn = z.infer<typeof turnSchema>

/** A session with its turns in a list, as result sheets are usually turned into JSON. */
const sheetSchema = z.object({
  system_id: idSchema,
  system_prompt: z.string().min(1),
  multi_rounds_related: z.boolean(),
  domain: z.string().optional(),
  turns: z.array(turnSchema).min(1),
})

/** A session of the published data file: criteria by the text of the user's message. */
const publishedSchema = z.object({
  system_id: idSchema,
  system_prompt: z.string().min(1),
  rounds_related: z.boolean(),
  领域: z.string().optional(),
  messages: z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })).min(1),
  prompt_infos: z.record(
    z.string(),
    z.object({
      alignment: turnSchema.shape.alignment,
      criteria: z.record(
        z.string(),
        z.object({ criteria_id: idSchema, criteria_content: z.string().min(1), criteria_type: typeSchema }),
      ),
    }),
  ),
})

/** A row of the published data file, or of one with the turns in a list. */
export function readSysbench(value: unknown): Case | string {
  if (typeof value === 'object' && value !== null && 'turns' in value) {
    const sheet = sheetSchema.safeParse(value)
    return sheet.success
      ? caseOf({ ...sheet.data, related: sheet.data.multi_rounds_related })
      : issueLine(sheet.error)
  }
  const published = publishedSchema.safeParse(value)
  if (!published.success) return issueLine(published.error)
  const { messages, prompt_infos: infos, rounds_related: related, 领域: domain, ...rest } = published.data
  const turns: Turn[] = []
  for (const { role, content: prompt } of messages) {
    if (role !== 'user') continue
    const info = infos[prompt]
    if (info === undefined) return `prompt_infos: nothing about user turn ${turns.length + 1}`
    const criteria = Object.values(info.criteria).map(each => ({
      ...{ id: each.criteria_id, text: each.criteria_content, type: each.criteria_type },
    }))
    if (criteria.length === 0) return `prompt_infos: user turn ${turns.length + 1} has no criteria`
    turns.push({ prompt, alignment: info.alignment, criteria })
  }
  if (turns.length === 0) return 'messages: no user turn'
  return caseOf({ ...rest, related, turns, ...(domain !== undefined && { domain }) })
}

interface Session {
  readonly system_id: string
  readonly system_prompt: string
  readonly related: boolean
  readonly domain?: string | undefined
  readonly turns: readonly Turn[]
}

const caseOf = ({ system_id: id, system_prompt: system, related, domain, turns }: Session): Case => ({
  id,
  system,
  messages: turns.map(({ prompt }) => ({ role: 'user', content: prompt })),
  rules: turns.flatMap(({ criteria }, at) =>
    criteria.map(({ id: criterion, text, type }) => ({
      id: `t${at + 1}c${criterion}`,
      text,
      kind: { name: `sysbench:${type}`, params: { criterion: text } },
      scope: { is: 'from-turn' as const, turn: at + 1, to: at + 1 },
    })),
  ),
  cluster: id,
  tags: { session: related ? 'dependent' : 'parallel', ...(domain !== undefined && { domain }) },
  facts: { aligned: turns.map(({ alignment }) => alignment === 'align') },
})

/** For each turn, whether its user wants what the system message wants. */
export const alignmentOf = ({ facts }: Case): readonly boolean[] => z.array(z.boolean()).parse(facts?.aligned)
