import type { Message } from '../core/message.ts'
import type { Asked, Reply } from './fault-server/asked.ts'
import { defaultReply } from './fault-server/default-reply.ts'

export type TeacherCall = 'system-prompt' | 'response' | 'repair'

/** Which of the model teacher's calls a request is, told by what it says and not by its order. */
export function callKind(messages: readonly Message[]): TeacherCall {
  const last = messages.at(-1)?.content ?? ''
  if (/^Write the system prompt for a product/.test(last)) return 'system-prompt'
  return /^A program checked your last reply/.test(last) ? 'repair' : 'response'
}

/**
 * A model that writes rules in its own words and obeys them: what a good provider would do, without one. `rnr generate
 * --teacher` works with it from end to end.
 * @param settings.lapses share of responses that break rules, and obey only when a repair is asked for.
 */
export const obedientTeacher =
  ({ lapses = 0 }: { lapses?: number } = {}): Reply =>
  asked => {
    const kind = callKind(asked.messages)
    const variety = Number.parseInt(asked.hash.slice(0, 8), 16)
    if (kind === 'system-prompt')
      return JSON.stringify(systemPromptFor(rulesWanted(asked), variety, roleGiven(asked)))
    if (asked.json) return defaultReply(asked)
    const text = responseFor(
      [asked.system, ...asked.messages.map(({ content }) => content)].join('\n'),
      variety,
    )
    return kind === 'response' && (variety % 1_000) / 1_000 < lapses
      ? `${text} What a fine day (for once); is it not? Yes! ${'And so on. '.repeat(40)}`
      : text
  }

/** K, as the request states it. */
export const rulesWanted = ({ messages }: Pick<Asked, 'messages'>): number =>
  Number(/^Number of rules: (\d+)$/m.exec(messages.at(-1)?.content ?? '')?.[1])

interface WrittenRole {
  readonly name: string
  readonly persona: string
}

function roleGiven({ messages }: Asked): WrittenRole | undefined {
  const given = /The role is decided: "(.*?)", described like this: ([\s\S]*?) Copy that name/.exec(
    messages.at(-1)?.content ?? '',
  )
  return given ? { name: given[1] as string, persona: given[2] as string } : undefined
}

const roles: readonly WrittenRole[] = [
  {
    name: 'harbour pilot',
    persona: 'You are a harbour pilot in a small port. You speak calmly and know every rock.',
  },
  {
    name: 'market gardener',
    persona: 'You are a market gardener with a stall at the town hall. You are up before the birds.',
  },
  {
    name: 'railway clerk',
    persona: 'You are a railway clerk at a junction. You know every connection and most of the passengers.',
  },
  {
    name: 'village librarian',
    persona: 'You are the librarian of a village. You like a short answer that can be looked up.',
  },
]

const words = ['harbour', 'lantern', 'ledger', 'orchard', 'platform', 'compass', 'kettle', 'weather']

const rulesOf = (variety: number): readonly string[] => [
  `Answer in at most ${60 + (variety % 40)} words.`,
  'Avoid exclamation marks.',
  `Make sure the term "${words[(variety >>> 8) % words.length]}" appears in your response.`,
  'Never use semicolons.',
  'Explain things the way a patient neighbour would.',
  'Do not use parentheses.',
  'Do not use emojis.',
  'Never use the word "very".',
]

/**
 * A system prompt as the teacher's prompt asks for it.
 * @param variety 0 for always the same; other numbers for other roles, words and lengths.
 */
export const systemPromptFor = (
  count: number,
  variety = 0,
  role = roles[(variety >>> 4) % roles.length],
) => ({
  role,
  rules: Array.from(
    { length: count },
    (_, index) => rulesOf(variety)[index] ?? `Say something of number ${index} that nobody expects.`,
  ),
})

/** A response that obeys every rule above that stands in the system prompt. */
function responseFor(said: string, variety: number): string {
  const terms = [...said.matchAll(/\bthe term "([^"]+)" appears/g)].map(([, term]) => term as string)
  const named = [...new Set(terms)].join(' and the ')
  const hours = ['an hour', 'two hours', 'half a day', 'a morning', 'until the evening'][variety % 5]
  return `From the ${named || 'harbour'}, the plain answer is yes, and it takes ${hours}.`
}
