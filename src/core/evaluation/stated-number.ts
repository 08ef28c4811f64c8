import { plainText, statedAnswer } from './stated-answer.ts'

/** A number with its sign; group separators only where every group has three digits. */
const numbers =
  /(?:(?<![\p{L}\p{N})])[-−]\p{Sc}?)?(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?|(?<!\d)\.\d+/gu

const valuesIn = (text: string): number[] =>
  [...text.matchAll(numbers)].map(([found]) => Number(found.replace(/[,\p{Sc}]/gu, '').replace('−', '-')))

/**
 * The number that a reply was asked to end with: the only one after the last "####", or in the last line "Answer: …" (there, what
 * stands before an equals sign is how it was reckoned).
 * @returns null where there is no such line, or not one number in it.
 */
export function statedNumber(reply: string): number | null {
  const plain = plainText(reply)
  const marked = plain.lastIndexOf('####')
  const stated = marked >= 0 ? (plain.slice(marked + 4).split('\n', 1)[0] ?? '') : statedAnswer(plain)
  if (stated === null) return null
  const found = valuesIn(stated.slice(stated.lastIndexOf('=') + 1))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The last number in a reply; null where it has none. */
export const lastNumber = (reply: string): number | null => valuesIn(plainText(reply)).at(-1) ?? null
