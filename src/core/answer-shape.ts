import type { Subject } from './rule-kind.ts'
import type { Passage } from './text/passage.ts'

/** Words for people: see `Passage.plain`. */
export const isPlain = (passage: Passage): boolean => passage.plain

export const allPlain = ({ turns }: Subject): boolean => turns.every(({ reply }) => isPlain(reply))

/** Answers that English stock sentences go with; a bare "Oslo" is as English as the question it answers. */
export const inEnglish = ({ language, turns }: Subject): boolean =>
  language === 'en' || (language === null && turns.every(({ request }) => request.language === 'en'))

/** Whether a reply has a list or headings in it, so that nothing can be put on its first or last line. */
export const hasBlocks = ({ lines }: Passage): boolean =>
  lines.some(({ kind }) => kind !== 'text' && kind !== 'blank')
