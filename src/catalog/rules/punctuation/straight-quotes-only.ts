import { forbiddenMark } from '../../../core/forbidden-mark.ts'

export const straightQuotesOnly = forbiddenMark({
  name: 'punctuation.straight-quotes-only',
  summary: 'no curly quotation mark or apostrophe occurs',
  mark: /[“”„‟‘’‚‛]/u,
  one: 'a curly quote',
  many: 'curly quotes or curly apostrophes',
  noun: '(?:(?:curly|smart|typographic|curled) (?:quotes?|quotation marks?|apostrophes?)(?:,? (?:and|or) (?:(?:curly|smart|typographic) )?(?:quotes?|quotation marks?|apostrophes?))?)',
  wordings: [
    'Use straight quotes only.',
    'Write quotation marks and apostrophes straight, never curly.',
    'Only straight quotes and apostrophes are allowed in your replies.',
  ],
  patterns: [
    '(?:only )?use (?:only )?straight (?:quotes?|quotation marks?)(?: and apostrophes)?(?: only)?(?:,? (?:not|never|instead of|rather than) (?:curly|smart|typographic)(?: ones| quotes)?)?',
    'write (?:all )?(?:quotation marks|quotes)(?: and apostrophes)? straight(?:, (?:never|not) curly)?',
    'only straight (?:quotes|quotation marks)(?: and apostrophes)? are (?:allowed|permitted)(?: in <reply>)?',
    '(?:quotes|quotation marks)(?: and apostrophes)? <must> be straight(?:,? (?:not|never) curly)?',
  ],
  share: 0.3,
  suits: ({ turns }) => turns.some(({ reply }) => /["“”'’‘]/.test(reply.text)),
  remove: ({ text }) => text.replace(/[“”„‟]/gu, '"').replace(/[‘’‚‛]/gu, "'"),
  insert: ({ text }) => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’').replace(/"([^"\n]*)"/g, '“$1”'),
  claims: [{ lacks: '’' }, { lacks: '“' }],
  examples: [{ passes: ['', 'It\'s a "yes".'], fails: ['It’s a yes.', 'A “yes”.'] }],
})
