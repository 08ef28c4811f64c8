import { forbiddenMark } from '../../../core/forbidden-mark.ts'
import { clauseJoint } from '../../../core/text/commas.ts'
import { capitalise } from '../../../core/text/edit.ts'

export const noDashes = forbiddenMark({
  name: 'punctuation.no-dashes',
  summary: 'no em dash and no en dash occurs; hyphens are let be',
  mark: /[—–―⸺⸻]/u,
  one: 'an em dash or en dash',
  many: 'em dashes or en dashes',
  noun: '(?:(?:em|long)[- ]?dash(?:es)?(?:,? (?:and|or|nor) (?:en|short)[- ]?dash(?:es)?)?|(?:em|en) (?:and|or) (?:em|en)[- ]?dash(?:es)?|dash(?:es)?)',
  wordings: [
    'Avoid em dashes and en dashes.',
    'Keep your responses free of em and en dashes.',
    'No em dashes or en dashes are allowed in your replies.',
  ],
  share: 0.5,

  /** A pause becomes a comma, a range gets a hyphen, and so does a list marker. */
  remove: ({ text }) =>
    text
      .replace(/^[—–―] (?=\S)/gmu, '- ')
      .replace(/(?<=\p{N})[–—](?=\p{N})/gu, '-')
      .replace(
        /^((?:[-*•] |\d{1,3}[.)] )?\p{Lu}[^\s—–―:]*(?: [^\s—–―:]+){0,3}) [—–―] (?=\p{Lu}[^\n]* [^\n]* [^\n]* )/gmu,
        '$1: ',
      )
      .replace(
        /(?<=[\p{L}\p{N})"”’']) ?[—–―] ?((?:it|they|he|she|we|you|this|these|there)\b)/gu,
        (_whole, word: string) => `. ${capitalise(word)}`,
      )
      .replace(/(?<=[\p{L}\p{N})"”’']) ?[—–―] ?(?=[\p{L}\p{N}("“])/gu, ', '),

  insert({ text }) {
    const dashed = text.replace(clauseJoint, ' — ').replace(/^([^—,]*\p{L}), (?=\p{Ll})/u, '$1 — ')
    return dashed === text ? null : dashed
  },

  claims: [{ on: 'dashes', max: 0 }],
  examples: [
    { passes: ['', 'A well-known song - and a good one.'], fails: ['A song — a good one.', '1914–1918'] },
  ],
})
