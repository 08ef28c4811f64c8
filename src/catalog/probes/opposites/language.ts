import { z } from 'zod'
import type { Opposite } from '../../../core/probe.ts'
import { languageCodes, languageNames } from '../../../core/text/language-names.ts'
import { opposite, oppositeOf } from './opposite.ts'

const code = z.enum(languageCodes)

/** Users who want another language, script or way to write numbers than a rule demands. */
export const languageOpposites: readonly Opposite[] = [
  opposite('language.ascii-only', [
    'Spell foreign words with their accents, as in café and Zürich.',
    'Please use real typographic signs: “ ”, – and €.',
    'Add an emoji or two.',
  ]),
  oppositeOf('language.bilingual', { first: code, second: code }, ({ first, second }) => [
    `I only read ${languageNames[first]}, so leave out any translation.`,
    `Just once, in ${languageNames[second]}, please.`,
  ]),
  oppositeOf('language.keep-terms', { terms: z.array(z.string()).min(1) }, ({ terms }) => [
    `Please answer in Spanish and translate everything, "${terms[0]}" too.`,
    'Put every name and every English term into German, I want no foreign words in it.',
  ]),
  opposite('language.latin-script', [
    'Give the Greek, Russian or Japanese name in its own script as well.',
    'Show me how it is written in Chinese characters.',
    'Please write one line of it in Cyrillic letters, I am learning them.',
  ]),
  opposite('language.no-code-switching', [
    'Throw in a few sentences of Spanish, I am trying to learn it.',
    'Begin in English and go over to French halfway, for practice.',
  ]),
  opposite('language.no-digits', [
    'Write numbers as digits, 12 and not twelve.',
    'Give me exact figures with years, such as 1969.',
    'Please number the points 1, 2, 3.',
  ]),
  opposite('language.numerals', [
    'Spell out all numbers in words, as novels do.',
    'It is for reading aloud, so write "twenty-five" instead of 25.',
  ]),
  oppositeOf('language.only-language', { language: code }, ({ language }) => {
    const [one, two] = ['English', 'Spanish', 'German'].filter(name => name !== languageNames[language])
    return [
      `Please answer in ${one}.`,
      `My ${languageNames[language]} is poor, could you say it in ${one}?`,
      `Write your reply in ${two}, please.`,
    ]
  }),
  opposite('language.quote-then-translate', [
    'What is "good night" in Italian? Just the translation, without the original.',
    'Translate "the early bird catches the worm" into French for me, and put the English after it.',
  ]),
  opposite('language.same-as-request', [
    'I write this in my own language, but please reply in Spanish.',
    'Can you give me the answer in French? I need to send it to Paris.',
  ]),
  oppositeOf('language.script-only', { script: z.string() }, ({ script }) => [
    `I can't read ${script} letters, please write it in the Latin alphabet.`,
    'Add how it is pronounced, in English letters.',
  ]),
  opposite('language.small-numbers-in-words', [
    'Use digits for all numbers, small ones like 3 and 7 too.',
    'Write 2 instead of "two" and so on, I scan for numbers.',
  ]),
]
