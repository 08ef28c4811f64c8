import { z } from 'zod'
import type { Opposite } from '../../../core/probe.ts'
import { opposite, oppositeOf } from './opposite.ts'
import { otherThan } from './other-than.ts'

/** Users who want another beginning than a rule demands. */
export const openingOpposites: readonly Opposite[] = [
  oppositeOf('opening.choice', { choices: z.array(z.string()).min(1) }, ({ choices }) => [
    `Please begin with "${otherThan(choices.join(' '), ['It depends', 'In general'])}", since there is no simple answer.`,
    'Start with a question that makes me think, not with the verdict.',
  ]),
  opposite('opening.emoji-first', [
    'No emojis, please, my phone shows them as boxes.',
    'Start with words and not with a picture.',
  ]),
  opposite('opening.greeting', [
    'No need to say hello, just answer.',
    'Skip the greeting and get to the point.',
    'Please begin right with the facts, I have no time for pleasantries.',
  ]),
  opposite('opening.no-greeting', [
    'Say hello first, I like a friendly start.',
    'Begin with "Good morning", as I will read it out to my class.',
    'Start it like a letter: "Dear Anna,".',
  ]),
  opposite('opening.no-preamble', [
    'Begin with "Sure!" so that I know you have understood me.',
    'Tell me first that it was a good question, I need the encouragement.',
    'Ease into it with a friendly "Of course" before the answer.',
  ]),
  oppositeOf('opening.phrase', { text: z.string() }, ({ text }) => [
    `Please open with the words "${otherThan(text, ['Once upon a time', 'It all began when'])}".`,
    "Don't start with a set phrase, make the first word the answer itself.",
  ]),
  opposite('opening.summary-line', [
    "Don't sum it up at the top, I want to find out as I read.",
    'Build up slowly and keep the conclusion for the end, nothing above the first paragraph.',
  ]),
]
