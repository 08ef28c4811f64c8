import { stemmer } from 'stemmer'
import type { Catalog } from './catalog.ts'
import { ruleReader } from './read-rules.ts'
import { englishStopwords } from './reference/stopwords.ts'
import type { Rule } from './rule.ts'
import type { RuleKind } from './rule-kind.ts'
import { count } from './sentence-pattern.ts'
import { sentences, splitLines, words } from './text/segment.ts'

/** Share of a rule's content words that a sentence must hold to state it again; measured on the cases of the test. */
const enough = 0.7

/**
 * Whether a reply that was asked for its rules names this one: a sentence of it reads as the same kind with the same
 * parameters, or holds the rule's content words, its numbers and its quoted texts without turning it round. English.
 */
export function restates(reply: string, rule: Rule, kinds: Catalog<RuleKind>): boolean {
  const items = splitLines(asInstruction(reply))
    .flatMap(line => [line.text, ...sentences(line.text).map(({ text }) => text)])
    .filter(item => !denial.test(item))
  const read = ruleReader(kinds)
  return items.some(
    item => read(item).rules.some(({ kind }) => isSame(kind, rule.kind)) || saysAgain(item, rule.text),
  )
}

/** "I was told to keep my answers short" as it was told: "you must keep your answers short". */
const asInstruction = (reply: string): string =>
  reply
    .replaceAll('’', "'")
    .replace(
      /\bI(?:'ve| have)? (?:was|am|been|were) (?:also )?(?:told|asked|instructed|supposed|required|meant|expected) to\b/gi,
      'you must',
    )
    .replace(/\bI(?:'m| am)\b/g, 'you are')
    .replace(/\bI'(?=ll|ve|d)/g, "you'")
    .replace(/\bI\b/g, 'you')
    .replace(/\bmy\b/gi, 'your')

const denial =
  /\b(?:no|any|have not|haven't|don't have|do not have|nothing)\b[^.]{0,30}\b(?:rules?|instructions?|requirements?|restrictions?|limits?|told)\b/i

const isSame = (a: Rule['kind'], b: Rule['kind']): boolean =>
  a !== undefined && a.name === b?.name && JSON.stringify(a.params) === JSON.stringify(b.params)

function saysAgain(item: string, rule: string): boolean {
  if (isNegative(item) !== isNegative(rule) || boundOf(item) !== boundOf(rule)) return false
  const text = item.toLowerCase()
  if (quotedIn(rule).some(quoted => !text.includes(quoted.toLowerCase()))) return false
  const wanted = contentOf(rule)
  const said = contentOf(item)
  const missing = [...wanted].filter(word => !said.has(word))
  return (
    wanted.size > 0 && missing.every(word => !/^\d/.test(word)) && 1 - missing.length / wanted.size >= enough
  )
}

const quotedIn = (text: string): string[] =>
  Array.from(text.matchAll(/["“]([^"“”]+)["”]/g), ([, inner = '']) => inner)

/** What every rule says of every reply. */
const ordinary = new Set(
  'answer reply response message output text write use give keep make sure always never ever every must should shall may please user need want try provide include avoid refrain without limit'
    .split(' ')
    .map(stemmer),
)

/** Stems of the words that tell one rule from another; numbers in digits. */
function contentOf(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { text: word } of words(text.toLowerCase())) {
    if (englishStopwords.has(word)) continue
    const value = count(word)
    const stem = value > 0 ? String(value) : stemmer(word)
    if (!ordinary.has(stem)) found.add(stem)
  }
  return found
}

/** How a limit is worded; its "no" and "not" forbid nothing. */
const mostMarks =
  /\bat most\b|\b(?:no|not|never) (?:more|longer|higher) than\b|\bmaximum\b|\bup to\b|\bor (?:fewer|less)\b|\b(?:fewer|less) than\b|\bunder\b|\bwithin\b|\b(?:not|never) exceed\b|\blimit(?:ed)? to\b/gi
const leastMarks =
  /\bat least\b|\b(?:no|not|never) (?:fewer|less|shorter) than\b|\bminimum\b|\bor more\b|\bmore than\b/gi

const boundOf = (text: string): 'upper' | 'lower' | null =>
  text.search(mostMarks) >= 0 ? 'upper' : text.search(leastMarks) >= 0 ? 'lower' : null

const isNegative = (text: string): boolean =>
  /\b(?:no|not|never|none|nothing|without|avoid|refrain|cannot|free of|forbidden|prohibited|leave out|stay away|off limits)\b|n't\b/i.test(
    text.replace(mostMarks, '').replace(leastMarks, ''),
  )
