import { z } from 'zod'
import { Failure } from '../../../core/failure.ts'
import type { Message } from '../../../core/message.ts'

/** A judge's prompt as published: {question}, {answer_1} and so on stand for what is filled in, {{ and }} for braces. */
export const judgePromptSchema = z.object({
  name: z.string(),
  type: z.string(),
  system_prompt: z.string(),
  prompt_template: z.string(),
})
export type JudgePrompt = z.infer<typeof judgePromptSchema>

/** The prompts of single-answer grading: with a reference answer or without, for the first turn or the second. */
export const promptNames = {
  plain: ['single-v1', 'single-v1-multi-turn'],
  reference: ['single-math-v1', 'single-math-v1-multi-turn'],
} as const

/** What a prompt is filled with: the turns up to the one that is graded. */
export interface Graded {
  readonly questions: readonly string[]
  readonly answers: readonly string[]
  readonly references: readonly string[] | null
}

/**
 * The messages that ask for a rating. What is filled in is never read as a template itself.
 * @throws Failure('source') for a placeholder that nothing is known for.
 */
export function judgeMessages(
  { name, system_prompt, prompt_template }: JudgePrompt,
  { questions, answers, references }: Graded,
): readonly Message[] {
  const values = new Map<string, string>([
    ...numbered('question', questions),
    ...numbered('answer', answers),
    ...numbered('ref_answer', references ?? []),
  ])
  const content = prompt_template.replace(/\{\{|\}\}|\{(\w+)\}/g, (found, key: string | undefined) => {
    if (key === undefined) return found.slice(0, 1)
    const value = values.get(key)
    if (value === undefined)
      throw new Failure('source', `judge_prompts.jsonl: "${name}" asks for {${key}}, and there is none here`)
    return value
  })
  return [
    { role: 'system', content: system_prompt },
    { role: 'user', content },
  ]
}

/** The first is known without its number, too. */
const numbered = (name: string, texts: readonly string[]): [string, string][] =>
  texts.flatMap((text, at) => [
    [`${name}_${at + 1}`, text],
    ...(at === 0 ? [[name, text] as [string, string]] : []),
  ])

/** "[[7]]", or "[7]" where there is no such: the first in the judge's reply; null where it is no rating from 1 to 10. */
export function ratingIn(reply: string): number | null {
  const found = /\[\[(\d{1,3}(?:\.\d{1,3})?)\]\]/.exec(reply) ?? /\[(\d{1,3}(?:\.\d{1,3})?)\]/.exec(reply)
  const rating = Number(found?.[1])
  return rating >= 1 && rating <= 10 ? rating : null
}
