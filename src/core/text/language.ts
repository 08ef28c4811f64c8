import { eld } from 'eld/extrasmall'

const letters = /\p{L}/gu
const ownScript =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Greek}]/u
/** UTF-16 units looked at: enough to be sure, and the end of a text too, where a second language may begin. */
const longest = 240

/**
 * ISO 639-1 code of the language a text is written in, or null when it is too short or too mixed to tell.
 * Scripts with one main language are read off directly; the rest is decided by n-grams (ELD).
 */
export function languageOf(text: string): string | null {
  const sample = text.length > longest ? `${text.slice(0, longest - 80)} ${text.slice(-80)}` : text
  const letterCount = sample.match(letters)?.length ?? 0
  if (letterCount === 0) return null
  const share = (script: RegExp): number => (sample.match(script)?.length ?? 0) / letterCount
  if (ownScript.test(sample)) {
    if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.15) return 'ja'
    if (share(/\p{Script=Han}/gu) > 0.5) return 'zh'
    if (share(/\p{Script=Hangul}/gu) > 0.5) return 'ko'
    if (share(/\p{Script=Thai}/gu) > 0.5) return 'th'
    if (share(/\p{Script=Greek}/gu) > 0.5) return 'el'
  }
  if (letterCount < 12) return null
  const found = eld.detect(sample)
  return found.language && found.isReliable() ? found.language : null
}
