import { forbiddenMark } from '../../../core/forbidden-mark.ts'

export const noAmpersand = forbiddenMark({
  name: 'punctuation.no-ampersand',
  summary: 'no ampersand occurs',
  mark: /[&＆]/u,
  one: 'an ampersand',
  many: 'ampersands',
  noun: '(?:ampersands?|(?:the )?(?:["\'`]?&["\'`]?|ampersand) (?:sign|symbol|character)s?|["\'`]&["\'`]|(?:the )?ampersand symbol)',
  wordings: [
    'Write "and" in full; never use the "&" sign.',
    'Keep your replies free of ampersands.',
    'Ampersands are not allowed in your answers.',
  ],
  patterns: [
    '(?:write|spell)(?: out)? ["\']and["\'](?: in full| out)?(?:;|,)? (?:and )?(?:never use|do not use|not|instead of|rather than)(?: the)? ["\'`]?&["\'`]?(?: sign| symbol)?',
    'use (?:the word )?["\']and["\'],? (?:not|instead of|rather than)(?: the)? ["\'`]&["\'`](?: sign| symbol)?',
  ],
  share: 0.2,

  remove: ({ text }) => text.replace(/(?<=[\p{L}\p{N}'’)] )&(?= [\p{L}\p{N}("“])/gu, 'and'),

  insert({ text }) {
    const signed = text.replace(/(?<=\p{L},?) and (?=\p{L})/u, ' & ')
    return signed === text ? null : signed
  },

  claims: [{ lacks: '&' }, { about: 'rare marks' }],
  examples: [{ passes: ['', 'Salt and pepper.'], fails: ['Salt & pepper.', 'R&D'] }],
})
