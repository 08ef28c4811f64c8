import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { amongRelatives, isProved } from './close-relatives.ts'

/** UTF-16 units looked at: enough to be sure, and the end of a text too, where a second language may begin. */
const longest = 240

/** A language and how sure it is: the share of texts, so told, that were indeed in it. */
export interface Identified {
  /** ISO 639-1 code; null where not even a guess is to be had. */
  readonly code: string | null
  readonly confidence: number
}

/** From here on a language is taken as known. */
const sure = 0.99

/**
 * ISO 639-1 code of the language a text is written in, or null when it is too short or too mixed to tell. Scripts with
 * one main language are read off directly, plain English by its function words, and the rest by n-grams (ELD).
 */
export function languageOf(text: string): string | null {
  const { code, confidence } = identifyLanguage(text)
  return confidence >= sure ? code : null
}

/** The most likely language of a text, of 70, with the confidence that was measured for such texts (decisions/0025). */
export function identifyLanguage(text: string): Identified {
  const sample = text.length > longest ? `${text.slice(0, longest - 80)} ${text.slice(-80)}` : text
  const letterCount = sample.match(letters)?.length ?? 0
  if (letterCount === 0) return nobody
  if (ownScript.test(sample)) {
    const code = languageOfScript(sample, letterCount)
    if (code !== null) return { code: amongRelatives(code, sample), confidence: 1 }
  }
  if (letterCount < 12) return nobody
  return isPlainEnglish(sample) ? { code: 'en', confidence: 1 } : byNgrams(sample, letterCount)
}

const nobody: Identified = { code: null, confidence: 0 }

const letters = /\p{L}/gu
const ownScript =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Lao}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Bengali}\p{Script=Oriya}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Sinhala}]/u

/** Scripts that one language above all is written in. */
const oneLanguageScripts: readonly (readonly [code: string, script: RegExp])[] = [
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['kn', /\p{Script=Kannada}/gu],
  ['ml', /\p{Script=Malayalam}/gu],
  ['gu', /\p{Script=Gujarati}/gu],
  ['pa', /\p{Script=Gurmukhi}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['or', /\p{Script=Oriya}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['si', /\p{Script=Sinhala}/gu],
]

function languageOfScript(sample: string, letterCount: number): string | null {
  const share = (script: RegExp): number => (sample.match(script)?.length ?? 0) / letterCount
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.15) return 'ja'
  // A few Han characters by themselves may be Japanese.
  if (share(/\p{Script=Han}/gu) > 0.5) return letterCount < 4 ? null : 'zh'
  if (share(/\p{Script=Hangul}/gu) > 0.5) return 'ko'
  return oneLanguageScripts.find(([, script]) => share(script) > 0.5)?.[0] ?? null
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

type Tables = typeof import('eld/extrasmall')
let tables: Tables | undefined

/** The n-gram tables are heavy, and most English text is known without them: they are loaded when first needed. */
function ngramTables(): Tables {
  tables ??= require(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as Tables
  return tables
}

function byNgrams(sample: string, letterCount: number): Identified {
  const found = ngramTables().eld.detect(sample)
  if (!found.language || !found.isReliable()) return nobody
  const [first = 0, second] = Object.values(found.getScores())
  const code = amongRelatives(found.language, sample)
  // One candidate alone is no proof where the text is short.
  const lead = second === undefined ? Math.min(first, 0.2) : first - second
  if (code === null) return nobody
  const ratio = lead / (0.01 + 60 / letterCount ** 2)
  return { code, confidence: ratio >= 0.1 && isProved(code, sample) ? 0.999 : confidenceOf(ratio) }
}

/**
 * By how far ahead of the next language the first is, as a share of the lead that is needed at this number of letters.
 * Measured on stretches of 12 letters and more of sentences in 43 languages (decisions/0025).
 */
function confidenceOf(ratio: number): number {
  if (ratio < 0.25) return 0.85
  if (ratio < 0.5) return 0.983
  if (ratio < 0.75) return 0.994
  return ratio < 1 ? 0.997 : 0.999
}
