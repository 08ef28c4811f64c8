import { z } from 'zod'
import type { BenchmarkFile } from '../../../core/evaluation/benchmark.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import { issueLine } from '../../../core/issue-line.ts'
import type { Message } from '../../../core/message.ts'
import { readInstructionRow } from '../verifiable/instruction-row.ts'
import { answerSchemas, type Task } from './tasks.ts'

/** Whether the lower instructions want what the higher ones want, or the task stands by itself in the user's message. */
const settings = ['reference', 'aligned', 'conflict'] as const
export type Setting = (typeof settings)[number]

const textSchema = z.string()
const rowSchema = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  system: textSchema.nullish(),
  conversation_history: z.array(textSchema).optional(),
  instruction: textSchema.min(1),
  tool: z
    .object({
      definition: z.record(z.string(), z.unknown()),
      call: z.object({ name: textSchema, arguments: z.unknown() }),
      return: z.object({ content: textSchema }),
    })
    .optional(),
  answer: z.unknown(),
})
type Row = z.infer<typeof rowSchema>

/**
 * A row of an input_data.json: which task and setting it is of, its folders say. Other files of the repository hold no cases, nor do
 * the rows that have instructions for input (the published script glues the replies to them to every other reply).
 */
export function readIheval(value: unknown, { name, path }: BenchmarkFile): Case | string | null {
  if (!/^input_data\.json/.test(name)) return null
  const place = placeOf(path)
  if (place === null)
    return 'its folders do not say which task it is of; keep them: task-execution/translation/conflict/…/input_data.json'
  const parsed = rowSchema.safeParse(value)
  if (!parsed.success) return issueLine(parsed.error)
  const row = parsed.data
  if (/(?:^|_)(?:strong|weak)_(?:user|tool)_instruction$/.test(row.id)) return null
  const { task, setting, wording } = place
  const about = {
    id: `${task}/${setting}${wording === '' ? '' : `/${wording}`} ${row.id}`,
    cluster: `${task} ${row.id}`,
    tags: { task, setting, wording },
  }
  const asked = { system: systemOf(row), messages: turnsOf(row) }
  if (task === 'single-turn' || task === 'multi-turn') {
    const read = readInstructionRow(
      { ...(row.answer as object), key: row.id, prompt: row.instruction, messages: withSystem(asked) },
      'ifeval:',
    )
    return typeof read === 'string' ? read : { ...read, ...about }
  }
  const answer = answerSchemas[task].safeParse(row.answer)
  if (!answer.success) return `answer: ${issueLine(answer.error)}`
  return { ...about, ...asked, rules: [], facts: { answer: answer.data } }
}

/** DOMAIN/TASK/SETTING/WORDING/input_data.json; some older folders have no wording. */
function placeOf(
  path: string,
): { readonly task: Task; readonly setting: Setting; readonly wording: string } | null {
  const parts = path.split(/[\\/]/).slice(0, -1)
  const at = parts.findLastIndex(part => (settings as readonly string[]).includes(part))
  const [task, setting, wording = ''] = parts.slice(Math.max(0, at - 1))
  const known = settings.find(one => one === setting)
  return at > 0 && known !== undefined && task !== undefined && isTask(task)
    ? { task, setting: known, wording }
    : null
}

const isTask = (name: string): name is Task =>
  name === 'single-turn' || name === 'multi-turn' || Object.hasOwn(answerSchemas, name)

/** Chats of ours have no tool messages: the tool is told of in the system prompt, its call and its result are turns. */
const systemOf = ({ system, tool }: Row): string | null =>
  tool === undefined
    ? (system ?? null)
    : [
        ...(system == null ? [] : [system]),
        `You can call this tool:\n${JSON.stringify(tool.definition)}`,
      ].join('\n\n')

function turnsOf({ conversation_history: history = [], instruction, tool }: Row): readonly Message[] {
  const said = [...history, instruction].map(
    (content, at): Message => ({ role: at % 2 === 0 ? 'user' : 'assistant', content }),
  )
  if (tool === undefined) return said
  const { call } = tool
  return [
    ...said,
    { role: 'assistant', content: JSON.stringify({ name: call.name, arguments: call.arguments }) },
    { role: 'user', content: `Result of the tool ${call.name}:\n${tool.return.content}` },
  ]
}

const withSystem = ({ system, messages }: Pick<Case, 'system' | 'messages'>): readonly Message[] =>
  system === null ? messages : [{ role: 'system', content: system }, ...messages]
