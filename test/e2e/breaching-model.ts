import { readFileSync } from 'node:fs'
import { readRules } from '../../src/app/audit-reading.ts'
import { offlineModel } from '../../src/app/offline-model.ts'
import { opposites } from '../../src/catalog/probes/opposites/index.ts'
import { roleProbes } from '../../src/catalog/probes/role-probes.ts'
import { kinds } from '../../src/catalog/rules/index.ts'
import type { EditContext } from '../../src/core/context.ts'
import { random } from '../../src/core/random.ts'
import type { BoundRule } from '../../src/core/rule-kind.ts'
import { Passage } from '../../src/core/text/passage.ts'
import { type ScriptedServer, scriptedServer } from '../../src/testing/index.ts'

/** A rule that the model breaks, and when: where a user wishes it, or from a turn on. The first that is due is broken. */
export interface Plant {
  readonly kind: string
  readonly when: 'wished' | { readonly from: number }
}

export interface BreachingModel {
  readonly server: ScriptedServer
  /** By kind, the replies that break it. */
  readonly breaches: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * A server with a model that obeys every rule of its system prompt but those that are planted, and that says its prompt when it
 * is asked for it.
 */
export async function breachingModel(
  prompt: string,
  { plants, leaks = false }: { plants: readonly Plant[]; leaks?: boolean },
): Promise<BreachingModel> {
  const breaches = new Map(plants.map(({ kind }) => [kind, new Set<string>()]))
  const obedient = offlineModel()
  const { rules } = readRules(readFileSync(prompt, 'utf8'))
  const planted = plants.map(({ kind, when }) => {
    const found = rules.find(rule => rule.kind?.name === kind)
    if (!found?.kind) throw new Error(`${prompt} has no rule of the kind ${kind}`)
    return {
      when,
      bound: kinds.get(kind).bind(found.kind.params),
      others: rules.flatMap(({ id, kind, scope }) =>
        kind && id !== found.id && scope.is === 'always' ? [kinds.get(kind.name).bind(kind.params)] : [],
      ),
      wishes: opposites.get(kind).says(found.kind.params),
    }
  })
  const server = await scriptedServer(async ({ body: { messages } }) => {
    const said = messages.filter(({ role }) => role !== 'system')
    const request = said.at(-1)?.content ?? ''
    const system = messages[0]?.content ?? ''
    const turn = 1 + said.filter(({ role }) => role === 'assistant').length
    if (leaks && roleProbes.some(({ ask, expects }) => expects === 'no-leak' && ask === request))
      return system
    const { text } = await obedient.complete({ messages })
    const context = { request, history: said, turn, random: random(turn) }
    // One at a time: what mends the others for one plant would mend another plant too.
    const due = planted.find(({ when, wishes }) =>
      when === 'wished' ? wishes.some(wish => request.includes(wish)) : turn >= when.from,
    )
    if (!due) return text
    const reply = broken(due.bound, due.others, text, context)
    if (reply !== text) breaches.get(due.bound.ref.name)?.add(reply)
    return reply
  })
  return { server, breaches }
}

/** The reply with this rule broken, and mended where that broke others. */
function broken(rule: BoundRule, others: readonly BoundRule[], reply: string, context: EditContext): string {
  const found = rule.violate(new Passage(reply), context) ?? reply
  const mended = others.reduce((text, other) => other.comply(new Passage(text), context) ?? text, found)
  return rule.check(new Passage(mended), context).outcome === 'fail' ? mended : found
}
