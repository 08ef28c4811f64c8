import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** UTF-16 units looked at: enough to be sure, and the end of a text too, where a second language may begin. */
const longest = 240

/**
 * ISO 639-1 code of the language a text is written in, or null when it is too short or too mixed to tell. Scripts with
 * one main language are read off directly, plain English by its function words, and the rest by n-grams (ELD).
 */
export function languageOf(text: string): string | null {
  const sample = text.length > longest ? `${text.slice(0, longest - 80)} ${text.slice(-80)}` : text
  const letterCount = sample.match(letters)?.length ?? 0
  if (letterCount === 0) return null
  if (ownScript.test(sample)) {
    const code = languageOfScript(sample, letterCount)
    if (code !== null) return code
  }
  if (letterCount < 12) return null
  return isPlainEnglish(sample) ? 'en' : byNgrams(sample)
}

const letters = /\p{L}/gu
const ownScript =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Greek}]/u

function languageOfScript(sample: string, letterCount: number): string | null {
  const share = (script: RegExp): number => (sample.match(script)?.length ?? 0) / letterCount
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.15) return 'ja'
  if (share(/\p{Script=Han}/gu) > 0.5) return 'zh'
  if (share(/\p{Script=Hangul}/gu) > 0.5) return 'ko'
  if (share(/\p{Script=Thai}/gu) > 0.5) return 'th'
  return share(/\p{Script=Greek}/gu) > 0.5 ? 'el' : null
}

/** Words that only English has, words that it shares with a few others, and words that others live by. */
const onlyEnglish =
  /\b(?:the|and|with|this|which|their|from|have|has|are|you|your|they|can|should|its|by|who|of|to|be|been|would)\b/gi
const alsoEnglish = /\b(?:a|an|in|is|it|for|on|as|was|or|at|that|not)\b/gi
const notEnglish =
  /\b(?:der|die|das|und|ist|le|la|les|des|et|est|el|los|de|que|il|di|che|het|een|van|en|og|och|uma|da|nie|jest|te|pe|si|je|na)\b|[^\0-\x7f‘’“”–—…°é]/iu

/** Two function words that only English has, one word in five a function word, and none that others live by. */
function isPlainEnglish(sample: string): boolean {
  const own = sample.match(onlyEnglish)?.length ?? 0
  if (own < 2 || notEnglish.test(sample)) return false
  return (own + (sample.match(alsoEnglish)?.length ?? 0)) * 5 >= sample.split(' ').length
}

const require = createRequire(import.meta.url)

/** The n-gram tables are heavy, and most English text is known without them: they are loaded when first needed. */
function byNgrams(sample: string): string | null {
  const { eld } = require(
    fileURLToPath(import.meta.resolve('eld/extrasmall')),
  ) as typeof import('eld/extrasmall')
  const found = eld.detect(sample)
  return found.language && found.isReliable() ? found.language : null
}
