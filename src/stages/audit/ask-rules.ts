import { z } from 'zod'
import { contentId } from '../../core/content-id.ts'
import { Failure } from '../../core/failure.ts'
import { jsonIn } from '../../core/json-in-reply.ts'
import type { Model } from '../../core/model.ts'
import { fillPart, type PromptTemplate } from '../../core/prompt-template.ts'

/** Sentences that a model takes for rules. */
export interface ListedRules {
  /** As they stand in the prompt. */
  readonly quotes: readonly string[]
  /** What the model made of its own: it does not stand in the prompt, and is no rule of it. */
  readonly refused: readonly string[]
}

const Listed = z.object({ rules: z.array(z.object({ quote: z.string().trim().min(1).max(2_000) })).max(500) })

const listedSchema = {
  name: 'rules',
  schema: {
    type: 'object',
    properties: {
      rules: {
        type: 'array',
        items: {
          type: 'object',
          properties: { quote: { type: 'string' } },
          required: ['quote'],
          additionalProperties: false,
        },
      },
    },
    required: ['rules'],
    additionalProperties: false,
  },
}

/**
 * Has a model list the rules of a system prompt by quoting them. Only what stands there word for word, white space apart, is taken.
 * @throws Failure('provider') where its reply is not the JSON asked for; CallFailure where there is none.
 */
export async function askRules(
  prompt: string,
  { model, template, signal }: { model: Model; template: PromptTemplate; signal?: AbortSignal },
): Promise<ListedRules> {
  const mark = contentId(prompt).slice(0, 8)
  const { text } = await model.complete({
    messages: [
      { role: 'system', content: fillPart(template, 'system') },
      { role: 'user', content: fillPart(template, 'user', { prompt, mark }) },
    ],
    temperature: 0,
    json: true,
    schema: listedSchema,
    constant: 1,
    purpose: 'list the rules of a prompt',
    ...(signal && { signal }),
  })
  const listed = jsonIn(text, Listed)
  if (listed === null)
    throw new Failure(
      'provider',
      `--helper ${model.id}: its reply is not the JSON asked for; try another model, or leave --helper out`,
    )
  const quotes = [...new Set(listed.rules.map(({ quote }) => oneLine(quote)))]
  const said = oneLine(prompt)
  return {
    quotes: quotes.filter(quote => said.includes(quote)),
    refused: quotes.filter(quote => !said.includes(quote)),
  }
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
