import type { ReadRules } from '../../core/read-rules.ts'
import type { Rule } from '../../core/rule.ts'
import { sentences } from '../../core/text/segment.ts'
import { type PromptLine, promptLines } from './prompt-lines.ts'
import { statementOf } from './statement.ts'

/** What a system prompt says: who the model is, what it has to do, and the rest. */
export interface PromptReading {
  /** All sentences that say who the model is, or null. */
  readonly role: string | null
  /** In the order of the prompt. A rule without a kind is decided by its own words, which only a judge can. */
  readonly rules: readonly Rule[]
  /** Sentences that ask for nothing. */
  readonly background: readonly string[]
}

/** Sentences longer than this are no rules that anybody could be held to: pasted documents. */
const longestRule = 600

/**
 * Reads a system prompt that a deployer wrote. Rules that a kind reads are bound to it; sentences that no kind reads and that are
 * orders are rules by their own words; what tells the model who it is makes its role; the rest is background.
 * @param read `ruleReader` over the rule kinds.
 */
export function readPrompt(prompt: string, read: (text: string) => ReadRules): PromptReading {
  const rules: Rule[] = []
  const persona: string[] = []
  const background: string[] = []
  const seen = new Set<string>()
  const add = ({ id: _, ...rule }: Rule): void => {
    const known = rule.text.toLowerCase()
    if (seen.has(known)) return
    seen.add(known)
    rules.push({ id: `r${rules.length + 1}`, ...rule })
  }
  for (const line of promptLines(prompt)) {
    if (line.fenced) {
      background.push(line.text.trim())
      continue
    }
    for (const { text, rule } of statementsIn(line, read)) {
      if (rule) add(rule)
      else {
        const is =
          text.length > longestRule
            ? 'background'
            : line.lead !== null
              ? 'demand'
              : statementOf(text, { section: line.section, ruled: rules.length > 0 })
        if (is === 'role') persona.push(text)
        else if (is === 'demand') add({ id: '', text, scope: { is: 'always' } })
        else background.push(text)
      }
    }
  }
  return { role: persona.length === 0 ? null : persona.join(' '), rules, background }
}

interface Read {
  readonly text: string
  readonly rule?: Rule
}

/** The statements of a line in the order in which they stand there. */
function statementsIn(line: PromptLine, read: (text: string) => ReadRules): readonly Read[] {
  const text = line.lead === null ? line.text : completed(line.lead, line.text)
  const { rules, unbound } = read(text)
  const all: Read[] = [
    ...rules.map(rule => ({ text: rule.text, rule })),
    ...unbound.map(said => ({ text: said })),
  ]
  if (rules.length === 0 || unbound.length === 0) return all
  return all
    .map(one => ({ one, at: text.indexOf(one.text) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** "Never" and "- mention prices." make "Never mention prices." */
function completed(lead: string, line: string): string {
  const item = line.replace(/^\s*(?:[-*+•–]|\(?\d{1,3}[.):]|\(?[a-z][.)])\s+/iu, '')
  if (/^(?:never|do not|don['’]t|always|you|avoid)\b/iu.test(item)) return item
  const [first = ''] = sentences(item)
  const isName = /^\p{Lu}[\p{L}\p{N}]*\p{Lu}/u.test(item) || first === undefined
  return `${lead} ${isName ? item : item.slice(0, 1).toLowerCase() + item.slice(1)}`
}
