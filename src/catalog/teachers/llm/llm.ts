import type { Catalog } from '../../../core/catalog.ts'
import { callName } from '../../../core/instruction.ts'
import type { Message } from '../../../core/message.ts'
import type { Model } from '../../../core/model.ts'
import type { RuleKind } from '../../../core/rule-kind.ts'
import type { Assignment, Draft, Layout, Teacher } from '../../../core/teacher.ts'
import type { Rejected } from '../../../core/triplet.ts'
import type { Prompts } from '../../../io/prompts.ts'
import { askResponse } from './ask-response.ts'
import { askSystemPrompt, type Calls } from './ask-system-prompt.ts'
import { sentenceBinder } from './bind-sentences.ts'
import type { Placement } from './prompt-messages.ts'

export interface LlmTeacher {
  readonly model: Model
  readonly kinds: Catalog<RuleKind>
  readonly layouts: Catalog<Layout>
  readonly prompts: Prompts
  /** Replies drawn afresh for a turn before the row is given up; one repair comes on top. */
  readonly bestOf?: number
  readonly temperature?: number
  /** Most tokens of one reply. */
  readonly maxTokens?: number
  readonly placement?: Placement
}

/**
 * The teacher of RNR (Wang et al. 2024): a guideline with demonstrations has a model write a role and K rules for the
 * instruction; the model then answers anew under that system prompt, turn by turn, the user turns being the dataset's own.
 * The paper publishes neither prompts nor filters: the checks, the repair and best-of-n are our choice.
 */
export function llmTeacher(options: LlmTeacher): Teacher {
  const { model, prompts, bestOf = 4, temperature = 0.7, maxTokens = 4_096, placement = 'system' } = options
  const bind = sentenceBinder(options.kinds)
  const layouts = [...options.layouts]
  return { name: model.id, write }

  async function write(assignment: Assignment): Promise<Draft> {
    const { instruction, random, signal } = assignment
    // From the assignment's own dice, so that a row which comes twice, or is sampled twice, is not answered alike.
    const draw = random.fork('draw').int(0, 2 ** 31)
    const purpose = purposes(assignment)
    const calls = { model, prompts, temperature, maxTokens, draw, purpose: purpose(1) }
    const asked = await askSystemPrompt(calls, assignment, bind)
    if (asked.is === 'dropped') return asked

    const { role, rules: checkable } = asked
    const rules = checkable.map(({ rule }) => rule)
    const words = random.fork('layout')
    const layout = words.pick(layouts)
    const text = layout.render({ role, rules: rules.map(rule => rule.text), random: words })
    const messages: Message[] = []
    const rejected: Rejected[] = []
    for (const [turn, { user }] of instruction.turns.entries()) {
      messages.push({ role: 'user', content: user })
      const response = await askResponse(
        { ...calls, purpose: purpose(turn + 1), bestOf, placement, ...(signal && { signal }) },
        { text, rules: checkable },
        messages,
      )
      rejected.push(...response.rejected)
      if (response.is === 'dropped') return { ...response, rejected }
      messages.push({ role: 'assistant', content: response.content })
    }
    return { is: 'written', system: { role, rules, layout: layout.name, text }, messages, rejected }
  }
}

/** "3f2a91 response 2", with the sample and the turn where they are not the first. */
const purposes =
  ({ instruction, sample }: Assignment) =>
  (turn: number): Calls['purpose'] =>
  (kind, attempt) =>
    [
      `${callName(instruction)} ${kind} ${attempt}`,
      ...(sample > 0 ? [`sample ${sample + 1}`] : []),
      ...(turn > 1 ? [`turn ${turn}`] : []),
    ].join(', ')
