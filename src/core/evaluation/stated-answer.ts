/** Text as answers are looked for in it: one form of every letter, no emphasis, no LaTeX, blanks of one kind and one at a time. */
export function plainText(reply: string): string {
  return reply
    .normalize('NFKC')
    .replace(/(\d)(?:\{,\}|\\[,!;])(?=\d{3})/g, '$1')
    .replace(/\\(?:boxed|text|textbf|mathrm|mathbf)\{([^{}]{0,200})\}/g, ' boxed: $1 ')
    .replace(/\\[()[\]]|[*_`$"“”„«»]/g, '')
    .replace(/[^\S\n]+/g, ' ')
}

const labelled = /^\W{0,8}(?:(?:so|thus|therefore|my|the|final|correct|best),? ){0,3}answer ?: ?(.*)$/iu

/**
 * What stands after the last "Answer:" at the beginning of a line, or in the line below where nothing stands after it.
 * @param plain text as `plainText` leaves it.
 * @returns null where no line begins so.
 */
export function statedAnswer(plain: string): string | null {
  const lines = plain.split('\n')
  for (let at = lines.length - 1; at >= 0; at--) {
    const stated = labelled.exec(lines[at] ?? '')?.[1]?.trim()
    if (stated !== undefined)
      return stated === ''
        ? (lines
            .slice(at + 1)
            .find(line => line.trim() !== '')
            ?.trim() ?? '')
        : stated
  }
  return null
}
