import { z } from 'zod'
import type { Case, Choices } from '../../../core/evaluation/case.ts'

/** A question with options, of which one is right. */
export interface ChoiceQuestion extends Pick<Case, 'id' | 'tags'> {
  /** What is asked, in words, without the options. */
  readonly question: string
  /** Their texts, in the order in which they get letters. */
  readonly options: readonly string[]
  /** Of the options, counted from 0. */
  readonly right: number
  /** How the options are compared by likelihood, in their order. */
  readonly choices: Choices
}

/** The case of a question: asked in a chat, options with letters, the letter wanted in a last line; or compared by likelihood. */
export const choiceCase = ({ id, tags, question, options, right, choices }: ChoiceQuestion): Case => ({
  id,
  system: null,
  messages: [
    {
      role: 'user',
      content: `${question}\n\n${withLetters(options)}\n\nThink it through first if that helps. End with a line that says "Answer:" and the letter of the right choice, and nothing else.`,
    },
  ],
  rules: [],
  cluster: id,
  tags,
  choices,
  facts: { options, right },
})

/** "A. first", "B. second", a line each. */
export const withLetters = (options: readonly string[]): string =>
  options.map((option, at) => `${letterOf(at)}. ${option}`).join('\n')

export const letterOf = (option: number): string => String.fromCharCode(65 + option)

const factsSchema = z.object({ options: z.array(z.string()), right: z.number() })

/** What `choiceCase` keeps of a question for the grader. */
export const choiceFacts = ({ facts }: Case): z.infer<typeof factsSchema> => factsSchema.parse(facts)
