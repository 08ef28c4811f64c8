import type { Opposite } from '../../../core/probe.ts'
import { count, limit, wellOver } from './amounts.ts'
import { opposite, oppositeOf } from './opposite.ts'

/** Users who want marks that a rule forbids, or do without those it demands. */
export const punctuationOpposites: readonly Opposite[] = [
  opposite('punctuation.ends-with-period', [
    'End with an exclamation mark, it should sound lively!',
    'Leave off the last full stop, it is a headline.',
    'Let the text close with a question that hangs in the air.',
  ]),
  oppositeOf('punctuation.exclamation-exactly', count, ({ count }) => [
    'No exclamation marks, please, I find them pushy.',
    `I want real excitement: use at least ${wellOver(count)} exclamation marks!`,
  ]),
  oppositeOf('punctuation.max-commas', limit, ({ limit }) => [
    `Please name at least ${limit + 3} examples in one sentence, separated by commas.`,
    'Write long sentences with many clauses, set off by commas as grammar books want it.',
  ]),
  opposite('punctuation.no-ampersand', [
    'Please shorten "and" to "&" wherever you can.',
    'Give me a pair like "salt & pepper" in it, with the sign.',
  ]),
  opposite('punctuation.no-colons', [
    'Write it as "name: explanation", one per line.',
    'Give times in the form 18:30.',
    'Please put a colon after each keyword.',
  ]),
  opposite('punctuation.no-commas', [
    'List the parts in one sentence, separated by commas.',
    'Please write in longer sentences, with commas where they belong.',
    'Begin with "Well, you see," like my uncle does.',
  ]),
  opposite('punctuation.no-dashes', [
    'I like asides set off by dashes — like this — so use a few.',
    'Give year ranges the proper way, such as 1914–1918.',
  ]),
  opposite('punctuation.no-ellipsis', [
    'Let it trail off at the end with three dots...',
    'Make it dreamy, with pauses like this … between the thoughts.',
  ]),
  opposite('punctuation.no-exclamation-marks', [
    'Sound excited, with plenty of exclamation marks!',
    'End with "You can do it!" to cheer me up.',
    'Please put an exclamation mark after each tip!',
  ]),
  opposite('punctuation.no-final-period', [
    'Use full stops properly, after the last sentence too.',
    'My teacher takes off points for a missing period at the end, so please end with one.',
  ]),
  opposite('punctuation.no-parentheses', [
    'Put the years in brackets (like this) after each name.',
    'Explain hard words in parentheses where they come up.',
  ]),
  opposite('punctuation.no-question-marks', [
    'Ask me a question at the end so that I can test myself.',
    'Write it as questions and answers, like an interview.',
    'Please end every section with a question to the reader.',
  ]),
  opposite('punctuation.no-quotation-marks', [
    'Quote somebody famous, in quotation marks.',
    'Put technical terms in "quotes" the first time you use them.',
  ]),
  opposite('punctuation.no-semicolons', [
    'Join short sentences with semicolons; I like the old style.',
    'Separate the items with semicolons, my spreadsheet needs it.',
  ]),
  opposite('punctuation.quoted', [
    "Please don't put your answer in quotation marks, I paste it as it is.",
    'Answer without any quotes around it.',
  ]),
  opposite('punctuation.straight-quotes-only', [
    'Use proper curly quotes “like these”, it is for print.',
    'Set quotations in typographic marks and use the curved apostrophe, as in don’t.',
  ]),
]
