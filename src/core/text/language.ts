import { eld } from 'eld/small'

const letters = /\p{L}/gu

/**
 * ISO 639-1 code of the language a text is written in, or null when it is too short or too mixed to tell.
 * Scripts with one main language are read off directly; the rest is decided by n-grams (ELD).
 */
export function languageOf(text: string): string | null {
  const sample = text.length > 600 ? text.slice(0, 600) : text
  const letterCount = sample.match(letters)?.length ?? 0
  if (letterCount === 0) return null
  const share = (script: RegExp): number => (sample.match(script)?.length ?? 0) / letterCount
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.15) return 'ja'
  if (share(/\p{Script=Han}/gu) > 0.5) return 'zh'
  if (share(/\p{Script=Hangul}/gu) > 0.5) return 'ko'
  if (share(/\p{Script=Thai}/gu) > 0.5) return 'th'
  if (share(/\p{Script=Greek}/gu) > 0.5) return 'el'
  if (letterCount < 12) return null
  const found = eld.detect(sample)
  return found.language && found.isReliable() ? found.language : null
}
