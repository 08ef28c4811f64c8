import { z } from 'zod'

/** Names that files give the three speakers of a chat. */
const speakers = {
  system: 'system',
  developer: 'system',
  user: 'user',
  human: 'user',
  prompter: 'user',
  assistant: 'assistant',
  gpt: 'assistant',
  model: 'assistant',
  bot: 'assistant',
  chatgpt: 'assistant',
} as const

export const speakerSchema = z
  .string()
  .refine(
    (name): name is keyof typeof speakers => Object.hasOwn(speakers, name),
    'neither system, user nor assistant',
  )
  .transform(name => speakers[name])

/** A chat in the words of any file: [{role, content}], other names for the speakers allowed, texts only. */
export const chatSchema = z.array(z.object({ role: speakerSchema, content: z.string() })).min(1)
