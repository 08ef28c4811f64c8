import type { Case } from '../../core/evaluation/case.ts'
import { caseIds } from '../../core/evaluation/case-ids.ts'
import type { Message } from '../../core/message.ts'
import { type AuditMaterial, type Draft, times } from './draft.ts'
import { longConversations } from './long-conversations.ts'
import { roleProbes } from './role-probes.ts'
import { ruleProbes } from './rule-probes.ts'

/** Requests that want nothing of any rule. */
const neutral = 12

/**
 * The probes of a system prompt, each a case: for every rule requests that want the same, the opposite without knowing of it, and the
 * opposite against it; requests that want nothing of it; long conversations; questions for the prompt, for the role, and
 * for the rules. The kinds take turns, so that a beginning of the list is a fair choice of it.
 */
export function auditCases(material: AuditMaterial): readonly Case[] {
  const { system, requests, random } = material
  const id = caseIds()
  const all = material.rules.map(({ rule }) => rule)
  const make = ({ tags, turns, rules = all, cluster }: Draft): Case => {
    const messages = turns.map((content): Message => ({ role: 'user', content }))
    return {
      id: id(tags, messages),
      system,
      messages,
      rules,
      cluster: cluster ?? turns[0] ?? '',
      tags: { ...tags, turns: turns.length },
    }
  }
  const drafts: readonly (readonly Draft[])[] = [
    requests
      .slice(0, neutral)
      .map((request): Draft => ({ tags: { probe: 'stance', stance: 'neutral' }, turns: [request] })),
    ...material.rules.flatMap((rule, at) => ruleProbes(rule, at, material)),
    longConversations(material),
    ...roleProbes(material, random.fork('role')),
  ]
  return takingTurns(drafts).map(make)
}

/** The first of each list, then the second of each, and so on. */
function takingTurns<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return times(longest, index => lists.flatMap(list => list.slice(index, index + 1))).flat()
}
