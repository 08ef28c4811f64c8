import type { CallKind } from '../../../core/call-habits.ts'
import type { CheckableRule } from '../../../core/check-rules.ts'
import { leakedWords } from '../../../core/leak.ts'
import type { Model, ModelReply } from '../../../core/model.ts'
import { declaredClash } from '../../../core/rule-set.ts'
import type { SystemPrompt } from '../../../core/system-prompt.ts'
import type { Assignment } from '../../../core/teacher.ts'
import type { Prompts } from '../../../io/prompts.ts'
import { repeatedRules, type sentenceBinder } from './bind-sentences.ts'
import { systemPromptMessages } from './prompt-messages.ts'
import { readSystemPrompt, systemPromptSchema } from './read-system-prompt.ts'

/** Characters of a useless reply that are kept for whoever wants to know why. */
const keptCharacters = 20_000
const tries = 2

type Bind = ReturnType<typeof sentenceBinder>

export type AskedSystemPrompt =
  | { readonly is: 'ready'; readonly role: SystemPrompt['role']; readonly rules: readonly CheckableRule[] }
  | { readonly is: 'dropped'; readonly reason: string; readonly detail: string }

/** What every call of one assignment shares. */
export interface Calls {
  readonly model: Model
  readonly prompts: Prompts
  readonly temperature: number
  readonly maxTokens: number
  /** Number of the first draw; later ones count on from it. */
  readonly draw: number
  /** Says what a call is for. */
  readonly purpose: (kind: CallKind, attempt: number) => string
}

/**
 * Has a role and exactly K rules written for an instruction. What is not usable is asked for once more; after that the row
 * is dropped, with the last reason.
 */
export async function askSystemPrompt(
  { model, prompts, temperature, maxTokens, draw, purpose }: Calls,
  assignment: Assignment,
  bind: Bind,
): Promise<AskedSystemPrompt> {
  const { instruction, rules, role, signal } = assignment
  const messages = systemPromptMessages(prompts, { turns: instruction.turns, rules, ...(role && { role }) })
  let asked: AskedSystemPrompt | undefined
  for (let attempt = 0; attempt < tries && asked?.is !== 'ready'; attempt++) {
    const request = {
      messages,
      temperature,
      maxTokens,
      json: true,
      schema: systemPromptSchema,
      sample: draw + attempt,
      constant: 1, // the guideline
      purpose: purpose('system-prompt', attempt + 1),
    }
    asked = judge(await model.complete({ ...request, ...(signal && { signal }) }), assignment, bind)
  }
  return asked as AskedSystemPrompt
}

function judge({ text, stop }: ModelReply, assignment: Assignment, bind: Bind): AskedSystemPrompt {
  const { instruction, rules: wanted, role } = assignment
  const raw = text.slice(0, keptCharacters)
  if (stop === 'filtered') return drop('teacher reply filtered', raw)
  if (stop === 'length') return drop('teacher reply cut off', raw)
  const written = readSystemPrompt(text)
  if (!written) return drop('teacher reply is not the JSON asked for', raw)
  if (written.rules.length !== wanted)
    return drop('wrong number of rules', `${written.rules.length} and not ${wanted}: ${raw}`)

  const rules = bind(written.rules)
  const repeated = repeatedRules(rules)
  if (repeated) return drop('rules repeat each other', pair(...repeated))
  const bound = rules.filter(({ bound }) => bound !== null)
  const clash = declaredClash(bound.flatMap(({ bound }) => bound ?? []))
  if (clash) {
    const [a, b] = clash.between.map(place => bound[place] as CheckableRule) as [CheckableRule, CheckableRule]
    return drop('rules clash', `${pair(a, b)}: ${clash.why}`)
  }

  const ours = role ? written.rules : [written.role.name, written.role.persona, ...written.rules]
  const leaked = leakedWords(ours.join('\n'), instruction.turns)
  if (leaked !== null) return drop('system prompt leaks the instruction', `"${leaked}" in: ${raw}`)
  const { name, persona, domain } = role ?? { ...written.role, domain: instruction.domain ?? 'general' }
  return { is: 'ready', role: { name, domain, persona }, rules }
}

const drop = (reason: string, detail: string): AskedSystemPrompt => ({ is: 'dropped', reason, detail })

const pair = (a: CheckableRule, b: CheckableRule): string => `"${a.rule.text}" and "${b.rule.text}"`
