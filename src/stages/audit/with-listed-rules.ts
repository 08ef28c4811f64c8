import type { ReadRules } from '../../core/read-rules.ts'
import type { Rule } from '../../core/rule.ts'
import type { PromptReading } from './read-prompt.ts'

/**
 * A reading with the sentences that a model listed as rules: those that were missed are added, bound where a kind reads them and by
 * their own words where none does. What was read without the model stays as it is.
 * @param quotes sentences of the prompt, word for word.
 */
export function withListedRules(
  reading: PromptReading,
  quotes: readonly string[],
  { prompt, read }: { prompt: string; read: (text: string) => ReadRules },
): PromptReading {
  const known = reading.rules.map(({ text }) => text.toLowerCase())
  const missed = quotes.filter(quote => {
    const text = quote.toLowerCase()
    return !known.some(rule => rule.includes(text) || text.includes(rule))
  })
  const added = missed.flatMap((quote): readonly Rule[] => {
    const { rules } = read(quote)
    return rules.length > 0 ? rules : [{ id: '', text: quote, scope: { is: 'always' } }]
  })
  const said = prompt.replace(/\s+/gu, ' ')
  const placed = [...reading.rules, ...added]
    .map(rule => ({ rule, at: said.indexOf(rule.text) }))
    .toSorted((a, b) => a.at - b.at)
  return {
    ...reading,
    rules: placed.map(({ rule }, index) => ({ ...rule, id: `r${index + 1}` })),
    background: reading.background.filter(sentence => !missed.some(quote => quote.includes(sentence))),
  }
}
