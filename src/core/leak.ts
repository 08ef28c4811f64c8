import { words } from './text/segment.ts'

/** Words in a row that make a copy. */
const run = 6
/** Shorter texts than these are said by chance: "Hello", "Yes". */
const shortestRequest = 2
const shortestAnswer = 3

/**
 * The first words of a conversation that a system prompt gives away, or null. It is written before the user speaks, so six
 * words in a row from what the user asks, or from the dataset's answer, have leaked; a text of fewer words leaks whole.
 * Casing and punctuation do not count.
 */
export function leakedWords(
  systemPrompt: string,
  turns: readonly { readonly user: string; readonly answer?: string }[],
): string | null {
  const prompt = wordsOf(systemPrompt)
  const seen = new Set(runsOf(prompt, run))
  const whole = ` ${prompt.join(' ')} `
  for (const { user, answer = '' } of turns)
    for (const [text, shortest] of [
      [user, shortestRequest],
      [answer, shortestAnswer],
    ] as const) {
      const said = wordsOf(text)
      if (said.length < shortest) continue
      const copied = said.length < run ? [said.join(' ')] : runsOf(said, run)
      for (const part of copied)
        if (said.length < run ? whole.includes(` ${part} `) : seen.has(part)) return part
    }
  return null
}

const wordsOf = (text: string): string[] =>
  words(text.normalize('NFKC').replaceAll('’', "'")).map(word => word.text.toLowerCase())

function* runsOf(all: readonly string[], length: number): Generator<string> {
  for (let start = 0; start + length <= all.length; start++) yield all.slice(start, start + length).join(' ')
}
