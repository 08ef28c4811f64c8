import { hasField, malformed, textProblem } from '../../core/row-fields.ts'
import type { RowShape } from '../../core/source.ts'

/** Awesome ChatGPT Prompts: a role and the prompt that sets it. */
export const rolePrompts: RowShape = {
  name: 'role-prompts',
  summary: 'act, prompt: a role, not an instruction',
  recognises: row => hasField(row, 'act') && hasField(row, 'prompt'),
  read(row, origin) {
    const problem = textProblem(row, 'act') ?? textProblem(row, 'prompt')
    if (problem) return malformed(row, origin, problem)
    const persona = withoutFirstRequest(row.prompt as string)
    const name = roleName(row.act as string, persona)
    return { is: 'role', role: { name, domain: 'source', persona, topics: topicsOf(name, persona) }, origin }
  },
}

/**
 * The prompt up to "My first request is …": such a sentence is a user's message, and what follows it its text. A prompt that
 * is nothing else stays whole.
 */
function withoutFirstRequest(prompt: string): string {
  const at = prompt.search(firstRequest)
  const before = at < 0 ? '' : prompt.slice(0, at).trim()
  return before.length >= 40 ? before : prompt.trim()
}

const firstRequest = new RegExp(
  `(?<=(?:^|[.!?)"”}:\\n]) ?)(?:${[
    '(?:[Mm]y|[Tt]he|[Yy]our) (?:very )?first (?:[a-z-]+ ){0,3}?(?:is|are|will be)\\b',
    '(?:My|The) first (?:[a-z]+ )?(?:request|question|sentence)\\b',
    '(?:First|Starting|Initial) (?:request|inquiry|query|statement|question)\\b',
    'Requested information\\b|My sentence:|These are the first\\b|What is your first\\b',
    "To (?:get )?start(?:ed)?,|(?:Now )?[Ll]et['’]s (?:begin|start)\\b|Now make the first\\b",
    'First, reply\\b|Reply "OK"',
  ].join('|')})`,
)

/**
 * "An Ethereum Developer" → "Ethereum developer": no article, and no capitals but those of names, acronyms
 * and mixed spellings. A word is a name when the prompt writes it with a capital inside a sentence, and
 * never without.
 */
function roleName(act: string, wholePrompt: string): string {
  const bare = act
    .trim()
    .replace(/^(?:an?|the)\s+/i, '')
    .replace(/[:.\s]+$/, '')
  const prompt = wholePrompt.replaceAll(bare, ' ')
  return bare.replace(/(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}’']+(?![\p{L}\p{N}])/gu, word => {
    const lower = word.toLowerCase()
    const isName = hasWord(prompt, word, '(?<=[\\p{Ll},] )') && !hasWord(prompt, lower, '')
    return isName ? word : lower
  })
}

const hasWord = (text: string, word: string, before: string): boolean =>
  new RegExp(`${before}(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(text)

/** The words of the name, then the prompt's most frequent other words. */
function topicsOf(name: string, prompt: string): string[] {
  const counts = new Map<string, number>()
  for (const word of contentWords(prompt)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
  return [...new Set([...contentWords(name), ...frequent])].slice(0, 12)
}

const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter(word => !emptyWords.has(word))

/** Words that prompts of this kind are full of, whatever the role. */
const emptyWords = new Set(
  (
    'about act acting also and any answer are ask based been but can create detailed details each else ' +
    'etc every explain explanations first follow following for from give given have help here how ' +
    'include inside instructions into its just like main make may more must name need needs not nothing ' +
    'now one only other our output please prompt provide question questions reply request respond ' +
    'response scenario should some something specific suggestion such sure take tell text than that the ' +
    'their them then there these they things this those type use user using want way what when where ' +
    'which while who will with without would write you your'
  ).split(' '),
)
