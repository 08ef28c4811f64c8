import { CallFailure } from '../core/call-failure.ts'
import { bindRules, type CheckableRule } from '../core/check-rules.ts'
import { contentId } from '../core/content-id.ts'
import { Failure } from '../core/failure.ts'
import type { Message } from '../core/message.ts'
import type { Model, ModelRequest } from '../core/model.ts'
import { obeyInTurn } from '../core/obey-rules.ts'
import { random } from '../core/random.ts'
import { ruleReader } from '../core/read-rules.ts'
import type { BoundRule } from '../core/rule-kind.ts'
import type { Specimen } from '../core/specimens.ts'
import { countWords } from '../core/text/segment.ts'
import { readPrompt } from '../stages/audit/read-prompt.ts'
import { bundledAnswers } from './bundled.ts'
import { offlineDrafts } from './offline-drafts.ts'
import { kinds } from './shipped.ts'

/** The reference of the model without weights. */
export const offline = 'offline'

/**
 * A model without weights, for trying things and as the yardstick of checks: it reads the rules of its system prompt with the
 * recognisers, takes the bundled answer nearest to the request, and edits it until every rule that a program decides passes. It
 * gives up no rule, whatever the user says. The same request has the same reply. It writes no JSON and judges nothing.
 */
export function offlineModel(): Model {
  const read = ruleReader(kinds)
  const known = new Map<string, readonly CheckableRule<BoundRule>[]>()
  const rulesOf = (prompt: string): readonly CheckableRule<BoundRule>[] => {
    const before = known.get(prompt)
    if (before) return before
    const rules = bindRules(readPrompt(prompt, read).rules, kinds)
    if (known.size >= 1_000) known.clear()
    known.set(prompt, rules)
    return rules
  }
  let drafts: Promise<ReturnType<typeof offlineDrafts>> | undefined
  return {
    id: offline,
    provider: offline,
    name: offline,
    async complete(request) {
      // Nothing else here ever waits, and Ctrl-C has to be heard.
      await new Promise(resume => setImmediate(resume))
      if (request.signal?.aborted) throw new CallFailure('stopped', `${offline}: stopped`)
      if (request.json)
        throw new Failure(
          'config',
          `${offline}: writes no JSON, so it cannot judge or write rules; name a model`,
        )
      drafts ??= bundledAnswers().then(offlineDrafts)
      const text = replyTo(request, rulesOf, await drafts)
      const input = request.messages.reduce((sum, { content }) => sum + countWords(content), 0)
      return { text, usage: { input, output: countWords(text) }, stop: 'end' }
    },
  }
}

function replyTo(
  { messages, sample = 0 }: ModelRequest,
  rulesOf: (prompt: string) => readonly CheckableRule<BoundRule>[],
  draftsFor: (history: readonly Message[]) => readonly Specimen['reply'][],
): string {
  const system = messages.find(({ role }) => role === 'system')?.content
  const history = messages.filter(({ role }) => role !== 'system')
  // Without a system prompt the rules stand where a developer without one would put them.
  const rules = rulesOf(system ?? history[0]?.content ?? '')
  return obeyInTurn(rules, [...draftsFor(history), ...followers(rules)], {
    request: history.findLast(({ role }) => role === 'user')?.content ?? '',
    history,
    turn: 1 + history.filter(({ role }) => role === 'assistant').length,
    ...(system !== undefined && { system }),
    random: random(Number.parseInt(contentId(messages, sample).slice(0, 8), 16)),
  })
}

/** Replies of which the kinds' own documentation says that they follow such rules: lists, tables, other shapes than prose. */
const followers = (rules: readonly CheckableRule<BoundRule>[]): readonly string[] =>
  rules.flatMap(({ rule }) =>
    (rule.kind ? kinds.get(rule.kind.name).examples : []).flatMap(({ passes }) => passes),
  )
