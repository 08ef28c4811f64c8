import { type Line, markdownLines } from './markdown.ts'
import { languageOf } from './language.ts'
import { type Piece, paragraphs, sentences, words } from './segment.ts'

/** A text and what can be counted in it. Every view is computed when first asked for, and once. */
export class Passage {
  readonly text: string
  #words: readonly Piece[] | undefined
  #sentences: readonly Piece[] | undefined
  #paragraphs: readonly Piece[] | undefined
  #lines: readonly Line[] | undefined
  #prose: boolean | undefined
  #language: string | null | undefined

  constructor(text: string) {
    this.text = text
  }

  get words(): readonly Piece[] {
    this.#words ??= words(this.text)
    return this.#words
  }

  get sentences(): readonly Piece[] {
    this.#sentences ??= sentences(this.text)
    return this.#sentences
  }

  get paragraphs(): readonly Piece[] {
    this.#paragraphs ??= paragraphs(this.text)
    return this.#paragraphs
  }

  /** Lines with their Markdown meaning; empty text has one blank line. */
  get lines(): readonly Line[] {
    this.#lines ??= markdownLines(this.text)
    return this.#lines
  }

  /** ISO 639-1 code, or null where it cannot be told. */
  get language(): string | null {
    this.#language = this.#language === undefined ? languageOf(this.text) : this.#language
    return this.#language
  }

  /**
   * Running text that can be edited sentence by sentence: whole sentences, no lists, tables, code or markup.
   * A bare answer ("Paris", "42") is not prose.
   */
  get prose(): boolean {
    this.#prose ??= isProse(this)
    return this.#prose
  }
}

const sentenceEnd = /[.!?。！？…]["'”’»)\]]*$/u
const codeLike = /```|^\s*[<{[]|[;{}]\s*$|=>|==|<\/?[a-z][^>]*>|^\s*(?:def|class|import|from|function|return|print|public|SELECT|INSERT|UPDATE|#include|const|let|var)\b.*[(;:={]|\$\w+|\w+\(\)/imu

function isProse(passage: Passage): boolean {
  const { text } = passage
  if (!passage.lines.every(({ kind }) => kind === 'text' || kind === 'blank')) return false
  if (text.includes('  ') || text.includes('\t') || text.includes('|')) return false
  if (codeLike.test(text)) return false
  return passage.paragraphs.length > 0 && passage.paragraphs.every(({ text: body }) => sentenceEnd.test(body) && !/[^.!?。！？…:"'”’»)\]]\n/u.test(body))
}
