import { z } from 'zod'
import type { Opposite } from '../../../core/probe.ts'
import { opposite, oppositeOf } from './opposite.ts'
import { otherThan } from './other-than.ts'

/** Users who want another end than a rule demands. */
export const closingOpposites: readonly Opposite[] = [
  opposite('closing.disclaimer', [
    'Spare me the disclaimer at the end, I know it by heart.',
    'Please leave out the small print, I just want the answer.',
    'End on something cheerful instead of a warning.',
  ]),
  opposite('closing.end-mark', [
    'I copy your reply as it is, so put no marks or codes after the last sentence.',
    'Stop when you have said it all, with nothing after the full stop.',
  ]),
  opposite('closing.final-question', [
    "Please don't ask me anything at the end.",
    'Finish with a clear statement, not with a question.',
    'I have nothing to add, so no questions back.',
  ]),
  opposite('closing.last-line-label', [
    'No labelled line at the bottom, please, I need running text.',
    'Let the last line be part of the text and not a takeaway or a motto.',
  ]),
  opposite('closing.no-closing-offer', [
    'And tell me at the end what else you could help me with.',
    'Finish by offering to go on, so that I know I may ask more.',
  ]),
  opposite('closing.no-sign-off', [
    'Say goodbye nicely at the end, as you would in a letter.',
    'Close with "Best regards", please, I will forward it.',
    'Wish me good luck at the end!',
  ]),
  oppositeOf('closing.sign-off', { line: z.string() }, ({ line }) => [
    'No slogan or motto at the end, please.',
    `End your answer with "${otherThan(line, ['That is all.', 'Over to you.'])}"`,
  ]),
  opposite('closing.signature', [
    "Don't sign it, I'll put my own name under it.",
    'Please leave the signature off, this goes out anonymously.',
  ]),
]
