import type { Catalog } from './catalog.ts'
import type { Rule } from './rule.ts'
import type { BoundRule, RuleKind } from './rule-kind.ts'
import { sentences, splitLines } from './text/segment.ts'

/** What a system prompt asks for, as far as programs understand it. */
export interface ReadRules {
  readonly rules: readonly Rule[]
  /**
   * Sentences that no kind, or more than one, recognises: the persona, and rules that only a judge can
   * read.
   */
  readonly unbound: readonly string[]
}

/**
 * Reads a system prompt that anybody wrote: list items, numbered rules, <rule> tags, labels and running
 * text are cut into sentences, and a sentence is bound when exactly one kind recognises it. What one reader
 * reads twice is looked up.
 */
export function ruleReader(kinds: Catalog<RuleKind>): (system: string) => ReadRules {
  const all = [...kinds]
  const known = new Map<string, BoundRule | null>()
  const bind = (sentence: string): BoundRule | null => {
    const before = known.get(sentence)
    if (before !== undefined) return before
    const found = all.flatMap(kind => kind.recognise(sentence) ?? [])
    const bound = found.length === 1 ? (found[0] as BoundRule) : null
    if (known.size >= 50_000) known.clear()
    known.set(sentence, bound)
    return bound
  }
  return system => {
    const rules: Rule[] = []
    const unbound: string[] = []
    for (const item of itemsOf(system))
      for (const { text, bound } of cutIntoRules(item, bind)) {
        if (!bound) {
          if (!introduction.test(text)) unbound.push(text)
        } else rules.push({ id: `r${rules.length + 1}`, text, kind: bound.ref, scope: { is: 'always' } })
      }
    return { rules, unbound }
  }
}

type Bind = (sentence: string) => BoundRule | null
interface Reading {
  readonly text: string
  readonly bound: BoundRule | null
}

/** Lines with words in them, without markup; headings are no statements. */
const itemsOf = (system: string): string[] =>
  splitLines(system)
    .filter(({ text }) => !heading.test(text))
    .map(({ text }) => bare(text))
    .filter(text => /[\p{L}\p{N}]/u.test(text))

/** "Rules:", "Follow these in every reply:" */
const introduction = /^[^.!?"]{0,80}:$/u
const heading = /^\s*#{1,6}\s/u
const tag = /<\/?[A-Za-z][\w.-]*(?:\s[^<>]*)?\/?>/g
const marker = /^\s*(?:(?:[-*+•–]|\(?\d{1,3}[.):]|\(?[a-z][.)])\s+)+/iu
const label = /^(?:rule|requirement|constraint|instruction)s?(?:\s*#?\d{1,3})?\s*[:.)–-]\s+/iu
const emphasis = /^(\*\*|__)(.+)\1$/u

const bare = (line: string): string => {
  // A rule may itself be about a tag ("wrap it in <answer>"), so only those around the line go.
  const text = line.trim().replace(/^<([A-Za-z][\w.-]*)(?:\s[^<>]*)?>(.*?)(?:<\/\1>)?$/u, '$2')
  const untagged = text.replace(tag, '').trim() === '' ? '' : text
  return untagged.replace(marker, '').replace(emphasis, '$2').replace(label, '').trim()
}

/**
 * As a whole; else sentence by sentence; else, since quotations hide sentence ends, up to three pieces at a
 * time.
 */
function cutIntoRules(item: string, bind: Bind): Reading[] {
  const whole = bind(item)
  if (whole) return [{ text: item, bound: whole }]
  const pieces = sentences(item).flatMap(({ text }) => (bind(text) ? [text] : aroundQuotes(text)))
  const found: Reading[] = []
  for (let start = 0; start < pieces.length; ) {
    const reading = [1, 2, 3]
      .filter(length => start + length <= pieces.length)
      .map(length => ({ length, text: pieces.slice(start, start + length).join(' ') }))
      .find(({ text }) => bind(text) !== null)
    const text = reading?.text ?? (pieces[start] as string)
    found.push({ text, bound: reading ? bind(text) : null })
    start += reading?.length ?? 1
  }
  return found
}

/**
 * 'End with "All the best" Answer in one line. "Done" must be the last word.' has three statements and one
 * full stop.
 */
const aroundQuotes = (sentence: string): string[] =>
  sentence.split(/(?<=["”]\.?)\s+(?=\p{Lu})|(?<=[.!?]["”]?)\s+(?=["“])/u)
