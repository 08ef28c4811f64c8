import { forbiddenMark } from '../../../core/forbidden-mark.ts'
import { contentWords, findPhrase } from '../../../core/text/phrase.ts'

export const noQuotationMarks = forbiddenMark({
  name: 'punctuation.no-quotation-marks',
  summary: 'no double quotation mark occurs, straight or curly; apostrophes and single quotes are let be',
  mark: /["“”„‟«»「」『』＂]/u,
  one: 'a quotation mark',
  many: 'quotation marks',
  noun: '(?:(?:double )?quotation marks?|quote marks?|double quotes?|inverted commas)',
  wordings: [
    'Quotation marks are not allowed in your answers.',
    'Keep your replies free of quotation marks.',
    'No quotation marks in your response.',
  ],
  share: 0.5,

  /** Takes them off a whole reply, a title or one word; what somebody says keeps them, and then there is no edit. */
  remove({ text }) {
    const whole = /^\s*["“]([^"“”]*)["”]\s*$/u.exec(text)?.[1]
    if (whole !== undefined) return whole.trim()
    const bare = text.replace(
      /(?<=^|[\s(])(?:"([^"\n]{1,60})"|“([^“”\n]{1,60})”)(?=[\s.,;:!?)]|$)/gu,
      (quotation: string, straight?: string, curly?: string) => {
        const inner = straight ?? curly ?? ''
        const words = inner.split(' ')
        const isTitle =
          words.length <= 6 &&
          words.every(word => /^[\p{Lu}\p{N}]|^(?:of|the|and|a|an|in|to|for|on|at|with)$/u.test(word))
        return (isTitle && !/[.!?]$/.test(inner)) || /^[\p{L}-]+,?$/u.test(inner) ? inner : quotation
      },
    )
    return bare
  },

  insert(reply) {
    const word = reply.prose ? contentWords(reply).at(-1) : undefined
    const place = word === undefined ? null : findPhrase(reply.text, word)
    if (!place)
      return reply.words.length > 0 && reply.words.length < 4 && !reply.text.includes('\n')
        ? `"${reply.text.trim()}"`
        : null
    return `${reply.text.slice(0, place.start)}"${reply.text.slice(place.start, place.end)}"${reply.text.slice(place.end)}`
  },

  claims: [{ on: 'quotes', max: 0 }],
  examples: [
    {
      passes: ['', "It's the 'best' book."],
      fails: ['The book "Emma" is old.', 'Sie sagt „nein“.', '« non »'],
    },
  ],
})
