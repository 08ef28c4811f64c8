import { forbiddenMark } from '../../../core/forbidden-mark.ts'

export const noColons = forbiddenMark({
  name: 'punctuation.no-colons',
  summary: 'no colon occurs, not even in a time of day',
  mark: /[:：]/u,
  one: 'a colon',
  many: 'colons',
  noun: 'colons?',
  wordings: [
    'Avoid colons altogether.',
    'Keep your responses free of colons.',
    'Colons are not allowed in your replies.',
  ],
  share: 0.35,

  /** Before a list a full stop or nothing will do; a label on its own line gets a hyphen. */
  remove: ({ text }) =>
    text
      .replace(/^([^\n:]*?):(?= *(?:\n|$))/gmu, (whole, line: string) => {
        if (line.trim().split(' ').length <= 3) return line
        return /(?:\bas follows|\bbelow|\bhere)$/i.test(line) ? `${line}.` : whole
      })
      .replace(
        /^((?:[-*•] |\d{1,3}[.)] )?\p{Lu}[\p{L}\p{N}'’-]*(?: [\p{L}\p{N}'’-]+){0,2}): (?=\S)/gmu,
        '$1 - ',
      ),

  insert({ text, words, prose, language }) {
    if (language !== null && language !== 'en') return null
    if (words.length > 0 && words.length < 4 && !text.includes('\n')) return `Answer: ${text.trim()}`
    return prose ? `In short: ${text.trimStart()}` : `Here it is:\n\n${text.trimStart()}`
  },

  claims: [{ on: 'colons', max: 0 }],
  examples: [{ passes: ['', 'Bring water; bring bread.'], fails: ['Bring: water.', 'At 10:30.', '答：好'] }],
})
