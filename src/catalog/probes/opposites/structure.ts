import { z } from 'zod'
import type { Opposite } from '../../../core/probe.ts'
import { count } from './amounts.ts'
import { opposite, oppositeOf } from './opposite.ts'
import { otherThan } from './other-than.ts'

/** Users who want other parts, or none, where a rule sets the parts of a reply. */
export const structureOpposites: readonly Opposite[] = [
  opposite('structure.divided-parts', [
    'Please do not split it up, I want one connected text.',
    'No dividing lines, they confuse my text-to-speech program.',
  ]),
  opposite('structure.highlights', [
    'Leave out asterisks and other marks of emphasis.',
    'No highlighting, please, every word should weigh the same.',
  ]),
  opposite('structure.labelled-parts', [
    'One single paragraph without labels will do.',
    'Please do not announce the parts, let the text speak for itself.',
  ]),
  opposite('structure.no-placeholders', [
    'Leave gaps like [name] and [date] where I have to fill something in.',
    'Make it a form letter with square brackets for the details.',
  ]),
  oppositeOf('structure.nth-paragraph-first-word', { n: z.number(), word: z.string() }, ({ n, word }) => [
    `Start paragraph ${n} with "${otherThan(word, ['Meanwhile', 'Yesterday'])}", please.`,
    ...(n > 1 ? ['A single paragraph is plenty for me.'] : ['Open with a number or a year.']),
  ]),
  opposite('structure.numbered-paragraphs', [
    'Please leave out the numbers in front of the paragraphs.',
    'I want it to read like a letter, nothing counted.',
  ]),
  opposite('structure.paragraph-label', [
    'No "Part 1" and so on, just paragraphs.',
    'Give me clean text, I add my own section names.',
  ]),
  opposite('structure.placeholders', [
    'Fill in everything with made-up names and dates, I want no gaps.',
    'Please write it ready to send, with nothing in square brackets.',
  ]),
  opposite('structure.postscript', [
    'Please no P.S., when the letter is over it is over.',
    'End with your last paragraph and add nothing below it.',
  ]),
  opposite('structure.repeat-request', [
    "Don't echo my question back, I can see it above.",
    'Go straight to the answer without quoting me.',
  ]),
  oppositeOf('structure.section-count', count, ({ count }) => [
    `Could you divide it into ${count + 2} sections?`,
    'No sections at all, please, keep it flowing.',
  ]),
  opposite('structure.section-marks', [
    'Just text, please, without markers for the sections.',
    'Write it as one piece that does not name its parts.',
  ]),
  opposite('structure.summary-last', [
    "Don't summarise at the end, I can do that myself.",
    'Finish with an open question instead of a conclusion.',
  ]),
  oppositeOf('structure.template', { labels: z.array(z.string()).min(2) }, ({ labels }) => [
    `Skip the part about "${labels.at(-1)}", I only need the rest.`,
    'Tell me freely, I do not want to read a filled-in form.',
  ]),
  opposite('structure.two-answers', [
    'Give me only one answer, the best one.',
    `I am bad at choosing, so decide for me and leave out alternatives.`,
    `Three different versions would be great.`,
  ]),
]
