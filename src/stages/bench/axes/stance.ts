import { bindRules } from '../../../core/check-rules.ts'
import { taskReply } from '../../../core/evaluation/task-reply.ts'
import { type Stance, stances } from '../../../core/probe.ts'
import type { Random } from '../../../core/random.ts'
import type { BoundRule } from '../../../core/rule-kind.ts'
import type { Solvable } from '../solvable.ts'
import { type Axis, type AxisTools, type Version, versionOf } from './axis.ts'
import { probedInEnglish } from './probed-in-english.ts'
import { solved } from './proven.ts'

/**
 * What the user wants of a rule: four versions of a case that differ in what the last user turn says of one rule. Only all four
 * together are of use: obedience, helpfulness and over-refusal are compared between them.
 */
export const stance: Axis = {
  name: 'stance',
  *expand(cases, tools) {
    for (const base of cases) {
      const foreign = probedInEnglish(base, 'stance')
      if (foreign) yield foreign
      else yield* versionsOf(base, tools)
    }
  },
}

function versionsOf(base: Solvable, tools: AxisTools): Iterable<Version> {
  const random = tools.random.fork(`stance ${base.case.id}`)
  const rules = bindRules(base.case.rules, tools.kinds).flatMap(({ bound }) => bound ?? [])
  for (const rule of random.shuffle(rules)) {
    const wishes = tools.probes.opposites.find(rule.ref.name)?.says(rule.ref.params) ?? []
    for (const wish of random.shuffle(wishes)) {
      const versions = stances.flatMap(
        stance => solved(withStance(base, stance, { rule, wish, tools, random }), tools) ?? [],
      )
      if (versions.length === stances.length) return versions.map(solvable => ({ is: 'case', solvable }))
    }
  }
  return [
    {
      is: 'dropped',
      from: base.case,
      reason: 'stance: no rule that a user can be for and against',
      detail: 'no rule of it has an opposite, or its own reply is none when the user says so',
    },
  ]
}

interface Told {
  readonly rule: BoundRule
  /** What an honest user asks for that the rule forbids. */
  readonly wish: string
  readonly tools: AxisTools
  readonly random: Random
}

function withStance(base: Solvable, stance: Stance, told: Told): Solvable {
  const { messages, facts } = base.case
  const { request } = taskReply({ ...base, sample: 0 })
  const last = messages.findLastIndex(({ role }) => role === 'user')
  return versionOf(base, 'stance', {
    messages: messages.map((message, at) =>
      at === last ? { ...message, content: said(stance, message.content, told) } : message,
    ),
    tags: { stance, target: told.rule.ref.name },
    facts: { ...facts, request },
  })
}

function said(stance: Stance, request: string, { rule, wish, tools, random }: Told): string {
  if (stance === 'neutral') return request
  if (stance === 'aligned') return joined(request, random.pick(sayableBy(rule)))
  if (stance === 'conflicting') return joined(request, wish)
  return random.pick([...tools.probes.attacks]).write({ request, wish, random })
}

/** Developers speak of the user; users do not. */
function sayableBy({ wordings }: BoundRule): readonly string[] {
  const sayable = wordings.filter(wording => !/\busers?\b/i.test(wording))
  return sayable.length > 0 ? sayable : wordings
}

/** After a text of several lines a wish stands by itself. */
const joined = (request: string, wish: string): string =>
  `${request}${request.includes('\n') ? '\n\n' : ' '}${wish}`
