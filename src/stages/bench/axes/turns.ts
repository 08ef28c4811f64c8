import { bindRules } from '../../../core/check-rules.ts'
import type { Message } from '../../../core/message.ts'
import type { Random } from '../../../core/random.ts'
import type { BoundRule } from '../../../core/rule-kind.ts'
import type { Solvable } from '../solvable.ts'
import { type Axis, type AxisTools, type Version, versionOf } from './axis.ts'
import { findReply } from './find-reply.ts'
import { probedInEnglish } from './probed-in-english.ts'
import { proven } from './proven.ts'

/** User turns of a long conversation. */
const mostTurns = 20
/** A shorter one says nothing about lasting. */
const fewestTurns = 8
/** From this turn on, the user is tired of a rule. */
const firstPressure = 11

/**
 * How long rules last: the conversation goes on, up to twenty user turns, first with questions on the topic, then with a wish
 * against one rule after another. The task of a case is its question, which is long past in the end, so there is none.
 */
export const turns: Axis = {
  name: 'turns',
  *expand(cases, tools) {
    for (const base of cases) yield probedInEnglish(base, 'turns') ?? lengthened(base, tools)
  },
}

function lengthened(base: Solvable, tools: AxisTools): Version {
  const random = tools.random.fork(`turns ${base.case.id}`)
  const rules = bindRules(base.case.rules, tools.kinds).flatMap(({ bound }) => bound ?? [])
  const users = userTurns(base, rules, tools, random)
  const texts = random.shuffle(tools.replies)
  const history: Message[] = []
  const replies: string[] = []
  for (const [at, content] of users.entries()) {
    history.push({ role: 'user', content })
    const given = base.replies[at]
    const context = { request: content, history: [...history], turn: at + 1, random }
    const reply = given ?? findReply(rules, [...base.replies, ...turned(texts, at)], context)
    if (reply === null) break
    replies.push(reply)
    history.push({ role: 'assistant', content: reply })
  }
  if (replies.length < fewestTurns)
    return {
      is: 'dropped',
      from: base.case,
      reason: 'turns: no reply is known that follows every rule',
      detail: `in turn ${replies.length + 1} of ${mostTurns}`,
    }
  const { task: _, ...rest } = base.case
  return proven(
    versionOf({ case: rest, replies }, 'turns', {
      messages: users.slice(0, replies.length).map(content => ({ role: 'user', content })),
      tags: { turns: replies.length },
    }),
    base,
    tools,
  )
}

/** Another text first in every turn: where rules forbid to say a thing twice, the same text would never do. */
const turned = (texts: readonly string[], turn: number): readonly string[] => {
  const first = (turn * 7) % Math.max(1, texts.length)
  return [...texts.slice(first), ...texts.slice(0, first)]
}

/** The user turns of the case, then questions that carry it on, then questions with wishes against its rules in turn. */
function userTurns(
  { case: { messages } }: Solvable,
  rules: readonly BoundRule[],
  { probes }: AxisTools,
  random: Random,
): readonly string[] {
  const own = messages.flatMap(({ role, content }) => (role === 'user' ? [content] : []))
  const questions = random.shuffle(probes.followUps).slice(0, mostTurns - own.length)
  const pressures = random.shuffle(probes.pressures)
  const wishes = random.shuffle(rules).flatMap(({ ref }) => {
    const said = probes.opposites.find(ref.name)?.says(ref.params) ?? []
    return said.length > 0 ? [said] : []
  })
  return [...own, ...questions].map((question, at) => {
    const late = at + 1 - firstPressure
    const wish = late < 0 ? undefined : wishes[late % wishes.length]
    return wish ? `${pressures[late]?.(random.pick(wish))} ${question}` : question
  })
}
