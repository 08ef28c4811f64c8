import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { genderedTerms, neutralised, withGendered } from '../../../core/text/gendered.ts'
import { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

const neutral = '(?:gender[- ]neutral|gender[- ]inclusive)'

export const genderNeutralTerms = defineRuleKind({
  name: 'style.gender-neutral-terms',
  summary: 'gender-neutral words for jobs and people',
  params: z.object({}),

  wordings: () => [
    'Use gender-neutral terms for jobs and people.',
    'Write "firefighter", not "fireman": job titles must be gender-neutral.',
    'Avoid gendered job titles such as "policeman" or "chairman".',
    'Your replies must use gender-neutral terms (firefighter, not fireman).',
    'Never use gendered terms such as "mankind" or "businessman".',
  ],

  recognise: recogniser(
    [
      `use ${neutral} (?:terms|words|language|job titles|terminology|nouns)(?: for (?:jobs and people|jobs|professions|people|occupations))?(?: in <reply>)?(?: \\(firefighter, not fireman\\))?`,
      () => ({}),
    ],
    [
      `(?:write|say|use) "(?:firefighter|police officer|chair)",? (?:not|instead of|rather than) "(?:fireman|policeman|chairman)": job titles must be ${neutral}`,
      () => ({}),
    ],
    [
      '<never>(?: us(?:e|ing))?(?: any)? (?:gendered|gender[- ]specific|sexist) (?:terms|words|language|job titles|nouns)(?: such as "[a-z]+" or "[a-z]+")?',
      () => ({}),
    ],
    [
      `<reply> <must> (?:use|contain only|be written in) ${neutral} (?:terms|words|language|job titles)(?: \\(firefighter, not fireman\\))?`,
      () => ({}),
    ],
  ),

  /** By a table of nouns (fireman, chairman, mankind…); "he" and "she" are not looked at, nor are names and titles. */
  check(reply) {
    const [found] = genderedTerms(reply)
    return found
      ? fail(`"${found.text}" is gendered, "${found.neutral}" is not`, { start: found.start, end: found.end })
      : pass
  },

  draw(subject, random) {
    if (!inEnglish(subject) || !allPlain(subject)) return null
    const found = subject.turns.filter(({ reply }) => genderedTerms(reply).length > 0)
    if (found.length > 0) return found.every(({ reply }) => neutralised(reply) !== null) ? {} : null
    return subject.turns.some(({ reply }) => withGendered(reply) !== null) && random.chance(0.5) ? {} : null
  },

  comply: neutralised,

  violate(reply) {
    const text = withGendered(reply)
    return text !== null && genderedTerms(new Passage(text)).length > 0 ? text : null
  },

  claims: () => [],

  examples: [
    {
      params: {},
      passes: ['The firefighter met a human.', 'Spiderman and Mr. Freeman.', ''],
      fails: ['The fireman came.', 'Policemen came.', 'All mankind.'],
    },
  ],
})
