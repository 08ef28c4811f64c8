import { plainText, statedAnswer } from './stated-answer.ts'

/** What a reply to a multiple-choice question chose. */
export interface Chosen {
  /** Of the options, counted from 0. */
  readonly option: number
  /** Whether it stands in a last line "Answer: X", as asked for; else it was found by how people say such things. */
  readonly strict: boolean
}

/**
 * The option that a reply chose: by its last line "Answer: X"; else by the last sentence that names a letter as the answer, by
 * the one letter that begins a line of its own, by the one letter in brackets, or by the words of one option and nothing else.
 * @param options their texts, in the order of the letters; 26 at most.
 * @returns null where the reply chose none, or several.
 */
export function chosenLetter(reply: string, options: readonly string[]): Chosen | null {
  const plain = plainText(reply)
  const stated = statedAnswer(plain)
  const strict = stated === null ? null : letterAt(stated, options.length)
  if (strict !== null) return { option: strict, strict: true }
  // A last line that says something else is an answer too, and none of these.
  const option =
    stated === null || stated === ''
      ? (lastNamed(plain, options.length) ??
        onlyOne(lineLetters(plain, options.length)) ??
        onlyOne(bracketed(plain, options.length)) ??
        byText(plain, options))
      : byText(stated, options)
  return option === null ? null : { option, strict: false }
}

const opening =
  /^[\s:=]{0,4}(?:(?:therefore|thus|clearly|definitely|probably|indeed|the|option|choice|letter|answer|boxed:?) ?){0,4}([([<]?) ?([A-Za-z])(?![\p{L}\p{N}]|['’]\p{L})( ?[)\]>])?([^\n]{0,40})/iu
/** What may follow an "A" without brackets that is no article. */
const afterBareA = /^\s*(?:$|[.,;:!?)/&–—-]|because\b|since\b|as\b|and\b|or\b|is\b|\()/u
const another = /^\s*(?:,? ?(?:and|or|&)|[,/]) ?(?:option |choice )?[([]?([A-Z])(?![\p{L}\p{N}])/u

/** The letter that a text begins with, as an option; null where it begins with none, or with several. */
function letterAt(text: string, count: number): number | null {
  const [, open = '', letter = '', close = '', after = ''] = opening.exec(text) ?? []
  const option = optionOf(letter, count)
  if (option === null) return null
  const bare = open === '' && close === ''
  const small = letter !== letter.toUpperCase()
  if (bare && (small ? !/^\s*[.!]?\s*$/.test(after) : letter === 'A' && !afterBareA.test(after))) return null
  const second = another.exec(after)?.[1]
  return second !== undefined && optionOf(second, count) !== null && second !== letter ? null : option
}

function optionOf(letter: string, count: number): number | null {
  const at = letter.toUpperCase().charCodeAt(0) - 65
  return at >= 0 && at < count ? at : null
}

/** Words after which a letter is the answer. */
const cues = [
  /\b(?:answer|choice|option)\b[^\n.?!]{0,60}?(?:\b(?:is|be)\b|[:=])/giu,
  /(?:答案|答え|正解|정답|[Оо]твет|[Rr](?:éponse|espuesta|esposta|isposta)|Antwort)[^\nA-Z.?!]{0,30}/gu,
  /\b(?:choose|chose|pick|select|go with|going with|opt for|boxed:)/giu,
]
const praised =
  /(?<![\p{L}\p{N}])[([]?([A-Z])[)\]]?(?:[.:)] ?[^\n.]{0,80}?)? (?:is|must be) (?:the )?(?:most )?(?:correct|right|best|answer)/gu

function lastNamed(plain: string, count: number): number | null {
  const found: { readonly at: number; readonly option: number }[] = []
  for (const cue of cues)
    for (const match of plain.matchAll(cue)) {
      const end = match.index + match[0].length
      const option = letterAt(plain.slice(end, end + 80), count)
      if (option !== null) found.push({ at: end, option })
    }
  for (const { index, 1: letter = '' } of plain.matchAll(praised)) {
    const option = optionOf(letter, count)
    if (option !== null) found.push({ at: index, option })
  }
  return found.length === 0 ? null : found.reduce((last, next) => (next.at >= last.at ? next : last)).option
}

/** Letters that begin a line with a mark behind them, or are all of it. */
const lineLetters = (plain: string, count: number): (number | null)[] =>
  plain.split('\n').flatMap(line => {
    const letter = /^\s?(?:[([<] ?([A-Z]) ?[)\]>]|([A-Z])(?:[).:]| ?$))/i.exec(line)
    return letter ? [optionOf(letter[1] ?? letter[2] ?? '', count)] : []
  })

const denial = /\b(?:not|n't|wrong|incorrect|false|eliminat\w*|rule out|neither|nor)\b/i

const bracketed = (plain: string, count: number): (number | null)[] =>
  denial.test(plain)
    ? []
    : [...plain.matchAll(/[([] ?([A-Z]) ?[)\]]/g)].map(([, letter = '']) => optionOf(letter, count))

const onlyOne = (found: readonly (number | null)[]): number | null => {
  const known = new Set(found.filter(option => option !== null))
  const [first = null] = known
  return known.size === 1 ? first : null
}

/** The one option whose words these are, with or without its letter. */
function byText(text: string, options: readonly string[]): number | null {
  const said = bare(text)
  return said === ''
    ? null
    : onlyOne(options.map((option, at) => (bare(plainText(option)) === said ? at : null)))
}

const bare = (text: string): string => text.toLowerCase().replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
