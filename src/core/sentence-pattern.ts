import { holdsRequired, requiredText } from './required-text.ts'

/**
 * Reads rules that people wrote in free words. A pattern is a regular expression with macros; it must match the whole
 * sentence (apart from polite lead-ins such as "Please make sure that you always …"), so a sentence that says anything
 * more is not recognised: a wrong binding is worse than a rule that a judge reads.
 */

const numberWords: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  dozen: 12,
}
const small = Object.keys(numberWords).join('|')

const macros: Record<string, string> = {
  reply:
    '(?:(?:each|every|all|any|one|your|the|this|whole|entire|full|final|complete|of) )*(?:answers?|repl(?:y|ies)|responses?|outputs?|texts?|messages?|completions?)',
  must: '(?:must|should|shall|needs? to|has to|have to|ought to|is to|are to|will)',
  mustnot:
    "(?:must not|should not|shall not|may not|cannot|can not|mustn't|shouldn't|can't|is not to|are not to|will not)",
  never: "(?:never|do not|don't|avoid|refrain from)",
  atmost:
    '(?:at most|at the most|no more than|not more than|a maximum of|maximum|max\\.?|up to|no longer than|not exceed|not exceeding)',
  below: '(?:fewer than|less than|under|below|shorter than)',
  atleast:
    '(?:at least|a minimum of|minimum|min\\.?|no fewer than|no less than|not less than|not fewer than|at a minimum)',
  above: '(?:more than|over|above|longer than|in excess of)',
  exactly: '(?:exactly|precisely)',
  write:
    '(?:write|answer|respond|reply|give|provide|produce|compose|formulate|deliver|present|return|use|include|put)',
}

/** Each a way to lead in; any number of them may follow each other. */
const leadIns = [
  'please',
  'always',
  'also',
  'and',
  'but',
  'however',
  'important',
  'note',
  'rule',
  'remember',
  'remember that',
  'remember to',
  'make sure',
  'make sure that',
  'make sure to',
  'be sure',
  'be sure that',
  'be sure to',
  'ensure',
  'ensure that',
  'see to it that',
  'take care to',
  'it is (?:important|essential|required|crucial|necessary)(?: that| to)?',
  '(?:in|for|with) (?:all|every|each|any)(?: one)?(?: of)?(?: your)? (?:answers?|repl(?:y|ies)|responses?|messages?)',
  'when (?:you )?(?:answer|reply|respond)(?:ing)?',
].map(leadIn => new RegExp(`${leadIn}[,:]? `, 'iuy'))
/** Then each of these, in this order, may stand before what is demanded. */
const addresses = [
  'you ',
  '(?:must|should|shall|need to|have to|are to|are required to|are expected to|will) ',
  '(?:always|only ever) ',
].map(address => new RegExp(address, 'iuy'))
const tail =
  '(?:,? (?:please|always|at all times|every time|in (?:all|every|each)(?: of)?(?: your)? (?:answers?|repl(?:y|ies)|responses?|messages?)))?'

/** Named groups of a match; a group that took no part is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>

/**
 * Macros: `<reply>`, `<must>`, `<mustnot>`, `<never>`, `<atmost>`, `<below>`, `<atleast>`, `<above>`, `<exactly>`,
 * `<write>`; `<n:name>` captures a number in digits or words (read it with `count`), `<q:name>` a text in quotation
 * marks of any kind, `<w:name>` one bare word. All else is regular expression, case-insensitive.
 */
export function sentencePattern(pattern: string): (sentence: string) => Groups | null {
  let quotes = 0
  const body = pattern.replace(/<(\w+)(?::(\w+))?>/g, (whole, macro: string, name?: string) => {
    if (macro === 'n')
      return `(?<${name}>\\d{1,3}(?:,\\d{3})+|\\d+|(?:${small})(?:[ -](?:and )?(?:${small}))*|an? (?:hundred|thousand|dozen)|an?(?= )|single)`
    if (macro === 'q') return `(?<quote${++quotes}>["'\`])(?<${name}>.+?)\\k<quote${quotes}>`
    if (macro === 'w') return `(?<${name}>[\\p{L}\\p{N}][\\p{L}\\p{N}'-]*)`
    const source = macros[macro]
    if (source === undefined) return whole
    return source
  })
  const required = requiredText(pattern, name => macros[name] ?? null)
  let compiled: RegExp | undefined
  return sentence => {
    const demands = demandsIn(sentence)
    if (!holdsRequired(latest.lowered, required)) return null
    compiled ??= new RegExp(`^(?:${body})${tail}$`, 'iu')
    for (const demand of demands) {
      const match = compiled.exec(demand)
      if (match) return match.groups ?? {}
    }
    return null
  }
}

/** The last sentence that was read, for the next of a thousand patterns that reads it. */
const latest = { sentence: '', lowered: '', demands: [''] as readonly string[] }

/** What is left of a sentence without its lead-ins: the whole of it, and every rest that begins after some of them. */
function demandsIn(sentence: string): readonly string[] {
  if (latest.sentence === sentence) return latest.demands
  const text = normaliseSentence(sentence)
  const starts = new Set([0])
  // A set that grows while it is walked: lead-ins after lead-ins are found too.
  for (const start of starts) for (const leadIn of leadIns) addAfter(leadIn, text, start, starts)
  for (const address of addresses) for (const start of [...starts]) addAfter(address, text, start, starts)
  latest.sentence = sentence
  latest.lowered = text.toLowerCase()
  latest.demands = [...starts].map(start => text.slice(start))
  return latest.demands
}

function addAfter(pattern: RegExp, text: string, start: number, starts: Set<number>): void {
  pattern.lastIndex = start
  if (pattern.test(text)) starts.add(pattern.lastIndex)
}

/** A recogniser from patterns, each with how its groups become parameters; the first that matches wins. */
export function recogniser<P>(
  ...readings: readonly (readonly [pattern: string, read: (groups: Groups) => P | null])[]
): (sentence: string) => P | null {
  let compiled: [(sentence: string) => Groups | null, (groups: Groups) => P | null][] | undefined
  return sentence => {
    if (sentence.length > 400) return null
    compiled ??= readings.map(([pattern, read]) => [sentencePattern(pattern), read])
    for (const [match, read] of compiled) {
      const groups = match(sentence)
      const params = groups && read(groups)
      if (params !== null) return params
    }
    return null
  }
}

/** Straight quotes, single blanks, no list marker and no final full stop; casing is kept. */
export const normaliseSentence = (sentence: string): string =>
  sentence
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-*•]|\d{1,2}[.)]) /, '')
    .replace(/\.$/, '')

/** "12", "1,200", "twelve", "twenty-five", "two hundred", "a", "single" → the number. */
export function count(text: string | undefined): number {
  if (text === undefined) return Number.NaN
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^(?:an?|single)$/i.test(text)) return 1
  let total = 0
  for (const word of text.toLowerCase().split(/[ -]/)) {
    const value = numberWords[word] ?? 0
    total = value >= 100 ? Math.max(1, total) * value : total + value
  }
  return total
}

/** The number in words up to twenty, else in digits: how people write counts in a sentence. */
export const spelled = (value: number): string =>
  value <= 20 ? (Object.keys(numberWords)[value] ?? String(value)) : String(value)

/** "one word", "3 words". */
export const plural = (value: number, noun: string): string => `${value} ${noun}${value === 1 ? '' : 's'}`
