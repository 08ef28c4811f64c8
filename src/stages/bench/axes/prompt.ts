import { bindRules } from '../../../core/check-rules.ts'
import { contentId } from '../../../core/content-id.ts'
import type { Message } from '../../../core/message.ts'
import type { Solvable } from '../solvable.ts'
import { type Axis, type AxisTools, type Version, versionOf } from './axis.ts'
import { findReply } from './find-reply.ts'
import { proven } from './proven.ts'

/** Questions for each system prompt, its own among them. */
const mostQuestions = 10
/** Fewer say nothing about a system prompt. */
const fewestQuestions = 4
/** Questions that are tried before a system prompt is given up. */
const mostTried = 40

/**
 * One system prompt over many questions: those of its nearest neighbours, first of its own field. For every ten cases there is one
 * such system prompt. Whatever is asked under it is a cluster.
 */
export const prompt: Axis = {
  name: 'prompt',
  *expand(cases, tools) {
    const wanted = Math.ceil(cases.length / mostQuestions)
    let found = 0
    for (const owner of tools.random.fork('prompt').shuffle(cases)) {
      if (found === wanted) return
      const versions = [...questionsFor(owner, cases, tools)]
      if (versions.length >= fewestQuestions) {
        yield* versions
        found++
      } else
        yield {
          is: 'dropped',
          from: owner.case,
          reason: 'prompt: its rules suit too few other questions',
          detail: `${versions.length} of those tried; ${fewestQuestions} are the fewest`,
        }
    }
  },
}

function* questionsFor(owner: Solvable, cases: readonly Solvable[], tools: AxisTools): Generator<Version> {
  const own = fieldOf(owner)
  const others = tools.random
    .fork(`prompt ${owner.case.id}`)
    .shuffle(cases)
    .filter(other => other !== owner && languageOf(other) === languageOf(owner))
  const [near, far] = [true, false].map(wanted => others.filter(other => (fieldOf(other) === own) === wanted))
  let left = mostQuestions
  for (const other of [owner, ...(near ?? []), ...(far ?? [])].slice(0, mostTried)) {
    const version = askedOf(owner, other, tools)
    if (version?.is !== 'case') continue
    yield version
    if (--left === 0) return
  }
}

/** The question of one case under the system prompt of another. */
function askedOf(owner: Solvable, other: Solvable, tools: AxisTools): Version | null {
  const rules = bindRules(owner.case.rules, tools.kinds).flatMap(({ bound }) => bound ?? [])
  const history: Message[] = []
  const replies: string[] = []
  const { task, messages } = other.case
  for (const [at, message] of messages.entries()) {
    history.push(message)
    const reference = at === messages.length - 1 && task?.is === 'reference' ? [task.answer] : []
    const texts = [...reference, other.replies[at] ?? '']
    const context = {
      ...{ request: message.content, history: [...history], turn: at + 1 },
      random: tools.random.fork(`prompt ${owner.case.id} ${other.case.id} ${at}`),
    }
    const reply = owner === other ? other.replies[at] : findReply(rules, texts, context)
    if (reply == null) return null
    replies.push(reply)
    history.push({ role: 'assistant', content: reply })
  }
  const { system, rules: stated, tags, facts } = owner.case
  return proven(
    versionOf(other, 'prompt', {
      ...{ system, rules: stated, replies },
      cluster: contentId(system),
      tags: { k: stated.length, layout: String(tags.layout) },
      ...(facts && { facts }),
    }),
    other,
    tools,
  )
}

const languageOf = ({ case: { facts } }: Solvable): unknown => facts?.language
const fieldOf = ({ case: { facts } }: Solvable): unknown =>
  typeof facts?.role === 'object' && facts.role !== null && 'domain' in facts.role ? facts.role.domain : null
