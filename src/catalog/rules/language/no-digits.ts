import { forbiddenMark } from '../../../core/forbidden-mark.ts'
import { digitNumbers } from '../../../core/text/numbers.ts'
import type { Passage } from '../../../core/text/passage.ts'
import { addRemark } from '../../../core/text/remark.ts'

export const noDigits = forbiddenMark({
  name: 'language.no-digits',
  summary: 'no digits: numbers stand in words',
  mark: /\p{N}/u,
  one: 'a digit',
  many: 'digits',
  noun: '(?:digits?|numerals?|numeric characters|arabic numerals)',
  wordings: [
    'Write all numbers in words, never in digits.',
    'Spell out every number; digits are not allowed.',
  ],
  patterns: [
    '(?:write|spell)(?: out)? (?:all|every|any) numbers?(?: out)?(?: in words| as words)?,? (?:and )?(?:never|not) (?:in|as|with|use) (?:digits|figures|numerals)',
    '(?:write|spell)(?: out)? (?:all|every) numbers?(?: out)?(?: in words| as words)?[;,] digits are (?:not allowed|forbidden)',
    '(?:spell out|write out) (?:all|every) numbers?(?: in words)?',
    'write (?:all|every) numbers? (?:in|as) words',
  ],
  share: 0.3,
  suits: ({ language, turns }) =>
    (language === null || language === 'en') && turns.every(({ reply }) => /\p{L}/u.test(reply.text)),
  remove: inWords,
  insert: reply => withOneDigit(reply.text) ?? addRemark(reply, 'This was last updated in 2023.'),
  claims: [{ on: 'digits', max: 0 }],
  examples: [
    { passes: ['It takes twenty-five minutes.', ''], fails: ['It takes 25 minutes.', '1. Boil it.', 'x²'] },
  ],
})

/** Numbers in words; the items of a numbered list get bullets. */
function inWords(reply: Passage): string | null {
  let text = reply.text
  for (const number of digitNumbers(reply.text).reverse()) {
    const by = number.marker ? '-' : number.words
    if (by === null) return null
    text = text.slice(0, number.start) + by + text.slice(number.end)
  }
  return text
}

const spelled: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  twenty: '20',
}

/** A number word in digits, or the list's first item with its number. */
function withOneDigit(text: string): string | null {
  const word =
    /(?<![\p{L}\p{N}-])(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?= \p{Ll})/u.exec(text)
  if (word) return text.slice(0, word.index) + spelled[word[0]] + text.slice(word.index + word[0].length)
  if (/^[-*•] /m.test(text)) {
    let number = 0
    return text.replace(/^[-*•] /gm, () => `${++number}. `)
  }
  return null
}
