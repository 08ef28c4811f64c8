import type { Subject } from './rule-kind.ts'
import type { Passage } from './text/passage.ts'

const codeLike =
  /```|<\/?[a-z][^<>\n]{0,200}>|=>|==|!=|\+=|&&|\|\||\w+\(\)|\w\[\w+\]|[;{}] *(?:\n|$)|\\[a-z]|(?:^|\n) *(?:[<{[]|(?:def|class|import|from|function|public|private|SELECT|INSERT|UPDATE|DELETE|CREATE|#include|const|let|var|for|while|if|print)\b[^\n]{0,200}[(;:={])|https?:/u

/**
 * Words for people: running text, verse, a list or a bare answer ("Oslo", "144"), and nothing whose characters mean
 * something to a machine (code, JSON, tables, links). Wider than `Passage.prose`.
 */
export const isPlain = (passage: Passage): boolean =>
  passage.text.length <= 20_000 &&
  !codeLike.test(passage.text) &&
  passage.words.length > 0 &&
  passage.lines.every(({ kind }) => plainKinds.has(kind))

const plainKinds: ReadonlySet<string> = new Set(['text', 'blank', 'bullet', 'step', 'heading'])

export const allPlain = ({ turns }: Subject): boolean => turns.every(({ reply }) => isPlain(reply))

/** Answers that English stock sentences go with; a bare "Oslo" is as English as the question it answers. */
export const inEnglish = ({ language, turns }: Subject): boolean =>
  language === 'en' || (language === null && turns.every(({ request }) => request.language === 'en'))

/** Whether a reply has a list or headings in it, so that nothing can be put on its first or last line. */
export const hasBlocks = ({ lines }: Passage): boolean =>
  lines.some(({ kind }) => kind !== 'text' && kind !== 'blank')
