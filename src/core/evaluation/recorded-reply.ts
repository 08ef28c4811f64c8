import { z } from 'zod'
import { issueLine } from '../issue-line.ts'
import type { Message } from '../message.ts'
import { strip } from '../reference/python-text.ts'
import type { Benchmark } from './benchmark.ts'
import { type Case, ownTurns } from './case.ts'
import type { PublishedVerdict } from './published.ts'

/** Replies to a case that were made elsewhere. */
export interface RecordedReply {
  /** Counted from 1 in its file. */
  readonly row: number
  readonly id?: string
  readonly prompt?: string
  readonly said:
    | { readonly replies: readonly string[] }
    /** The whole conversation, to its last reply. */
    | { readonly chat: readonly Message[] }
  readonly published: readonly PublishedVerdict[]
}

const nameSchema = z.union([z.string(), z.number()]).nullish()

const rowSchema = z.object(
  {
    id: nameSchema,
    key: nameSchema,
    prompt: z.string('wanted text').nullish(),
    response: z.string('wanted text').nullish(),
    replies: z.array(z.string(), 'wanted a list of texts').nullish(),
    messages: z
      .array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() }))
      .nullish(),
  },
  'not an object; wanted {"prompt", "response"}',
)

/**
 * Reads a row of replies: in the benchmark's own shape where it has one; else `id` or `key` or `prompt`, and `response`, `replies`
 * (one for each turn) or a chat in `messages` that ends with a reply. @returns a line about what is wrong with it.
 */
export function readRecordedReply(
  value: unknown,
  { row, file, benchmark }: { row: number; file: string; benchmark: Benchmark },
): RecordedReply | string {
  const own = benchmark.repliesIn?.(value)
  const found = own ? { id: own.id, said: { replies: own.replies } } : plainReply(value)
  if (typeof found === 'string') return found
  const published = benchmark.publishedIn?.(value, file) ?? []
  return typeof published === 'string' ? published : { row, ...found, published }
}

/** A row in a shape that is no benchmark's own. */
function plainReply(value: unknown): Omit<RecordedReply, 'row' | 'published'> | string {
  const parsed = rowSchema.safeParse(value)
  if (!parsed.success) return issueLine(parsed.error)
  const { response, replies, messages } = parsed.data
  const chat = messages?.at(-1)?.role === 'assistant' ? messages : null
  const said = response != null ? { replies: [response] } : replies ? { replies } : chat ? { chat } : null
  if (!said) return 'response: wanted text, or "messages" that end with the reply'
  const id = parsed.data.id ?? parsed.data.key
  const { prompt } = parsed.data
  if (id == null && prompt == null) return 'id: wanted that of the case, or its "prompt"'
  return {
    ...(id != null && { id: String(id) }),
    ...(prompt != null && { prompt: strip(prompt) }),
    said,
  }
}

/** The replies of the model to a case; a line where they are not as many as its turns. */
export function repliesTo(asked: Case, { said }: RecordedReply): readonly string[] | string {
  const own = ownTurns(asked)
  const replies =
    'replies' in said
      ? said.replies
      : said.chat
          .filter(({ role }) => role === 'assistant')
          .flatMap(({ content }, at) => (own.has(at + 1) ? [content] : []))
  return replies.length === own.size ? replies : `${replies.length} replies for a case that wants ${own.size}`
}
