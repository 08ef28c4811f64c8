const lineStart = /(?:^|[\n\r])[ \t]*(?:(?:[-*+•]|\d{1,3}[.)]|#{1,6}|>)[ \t]+)*["'“‘([*]*$/u
const afterSentence = /[.!?…:]["'”’)*]*\s+["'“‘([*]*$/u

/** Whether a word at this offset begins a sentence or a line, markers and quotation marks aside. */
export function startsSentence(text: string, at: number): boolean {
  const from = Math.max(0, at - 40)
  const before = from === 0 ? text.slice(0, at) : ` ${text.slice(from, at)}`
  return lineStart.test(before) || afterSentence.test(before)
}
