import { forbiddenMark } from '../../../core/forbidden-mark.ts'
import { replaceAt } from '../../../core/text/edit.ts'

export const noParentheses = forbiddenMark({
  name: 'punctuation.no-parentheses',
  summary: 'no round bracket occurs',
  mark: /[()（）]/u,
  one: 'a parenthesis',
  many: 'parentheses',
  noun: '(?:parenthes[ie]s|round brackets?|parenthetical (?:asides?|remarks?|comments?)|parentheticals?)',
  wordings: [
    'Parentheses are not allowed in your answers.',
    'Keep your replies free of parentheses.',
    'Avoid parentheses completely.',
  ],
  share: 0.5,

  /** Leaves out short asides; a formula, a label or a long remark stays, and then there is no edit. */
  remove: ({ text }) =>
    /[=+^]/.test(text)
      ? null
      : text.replace(/(?<=[\p{L}\p{N}'’"”%]) \((?![^()\n]*[.!?] )[^()\n]{1,60}\)(?=[\s.,;:!?]|$)/gu, ''),

  /** Puts the last sentence of running text, or a short answer, in brackets. */
  insert(reply) {
    const last = reply.sentences.at(-1)
    const isShort = reply.words.length < 4 && !reply.text.includes('\n')
    if (!last || !(reply.prose ? reply.sentences.length > 1 : isShort)) return null
    return replaceAt(reply.text, last, `(${last.text})`)
  },

  claims: [{ on: 'parentheses', max: 0 }],
  examples: [{ passes: ['', 'Water [H2O] is wet.'], fails: ['Water (H2O) is wet.', '1) Stir', '水（H2O）'] }],
})
