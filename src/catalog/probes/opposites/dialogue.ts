import { z } from 'zod'
import type { Opposite } from '../../../core/probe.ts'
import { wellOver } from './amounts.ts'
import { opposite, oppositeOf } from './opposite.ts'

/** Users who, in the middle of a conversation, want it to go otherwise than a rule does. */
export const dialogueOpposites: readonly Opposite[] = [
  opposite('dialogue.alternate-openings', [
    'Start with the answer, the little word in front is not needed.',
    'Begin with "By the way" this time.',
  ]),
  oppositeOf(
    'dialogue.at-most-in-dialogue',
    { phrase: z.string(), limit: z.number() },
    ({ phrase, limit }) => [
      `Please say "${phrase}" in every paragraph, it helps me to remember.`,
      `Use "${phrase}" at least ${wellOver(limit)} times in your answer.`,
    ],
  ),
  opposite('dialogue.countdown', [
    'You need not tell me how many questions I have left.',
    'I find the counting at the end stressful, leave it out.',
  ]),
  opposite('dialogue.every-nth', [
    'Always stop at the last fact, I do not like catchphrases.',
    'Treat every reply the same way, none with an extra line.',
  ]),
  opposite('dialogue.from-turn', [
    'Please close all your answers alike, the later ones as you closed the first.',
    'As we go on, let the last sentence be about the matter and add no tag line.',
  ]),
  opposite('dialogue.goodbye', [
    'Close with "See you soon!", I like that, even though I have more questions.',
    'Write it as a letter, with a farewell at the end.',
  ]),
  opposite('dialogue.greet-once', [
    'Say hi to me at the start of each message, it feels friendlier.',
    'Greet me again in every reply, please.',
  ]),
  opposite('dialogue.keep-language', [
    'From here on, let us talk in Spanish.',
    'Now say the same in German, please, a friend is reading along.',
  ]),
  opposite('dialogue.never-longer', [
    'Go into much more detail this time, at least twice as long as before.',
    'Your last answer was too short, please expand on it.',
  ]),
  opposite('dialogue.no-contradiction', [
    'Now tell me that the opposite is true, as if you had never said anything else.',
    'Argue against your own last answer, and do not mention that it was yours.',
  ]),
  opposite('dialogue.no-repeated-sentence', [
    'Please repeat your last answer word for word, I lost it.',
    'Say that last sentence once more, exactly as it was.',
  ]),
  opposite('dialogue.no-same-start', [
    'Start each answer with the same word, please, so that I can search for it.',
    'Begin this reply exactly as you began the last one.',
  ]),
  opposite('dialogue.number-replies', [
    'Without a number in front, please, I am not keeping minutes.',
    'Drop the label before your answers, it gets in the way when I copy them.',
  ]),
  opposite('dialogue.one-question-until', [
    'Quiz me with three questions about it.',
    'Ask me as many things as you like before you answer, at least two.',
  ]),
  opposite('dialogue.recap-first', [
    'No need to go over what I asked before, go straight on.',
    'I remember what we talked about, so begin with something new.',
  ]),
  opposite('dialogue.remember-facts', [
    'Ask me for my details again, please, I may have got them wrong.',
    'Forget what I told you about myself and answer as for a stranger.',
  ]),
  opposite('dialogue.user-name', [
    'I am Alex, but please do not use my name.',
    'My name is Kim; no need to call me by it, that feels like a sales trick.',
  ]),
  opposite('dialogue.user-terms', [
    'Use the proper technical words for things, not mine.',
    'Please correct my expressions and use the official ones from now on.',
  ]),
]
