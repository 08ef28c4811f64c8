/** Triplets made by hand over three rule kinds, and run folders that hold them. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signOff } from '../src/catalog/rules/closing/sign-off.ts'
import { maxWords } from '../src/catalog/rules/length/max-words.ts'
import { mustContain } from '../src/catalog/rules/wording/must-contain.ts'
import { catalog } from '../src/core/catalog.ts'
import { bindRules, checkRules } from '../src/core/check-rules.ts'
import { contentId } from '../src/core/content-id.ts'
import type { Message } from '../src/core/message.ts'
import type { Rule } from '../src/core/rule.ts'
import type { Rejected, Triplet } from '../src/core/triplet.ts'

export const threeKinds = catalog('rule kind', [signOff, maxWords, mustContain])

export const shortRule: Rule = {
  id: 'r1',
  text: 'Answer in at most 40 words.',
  kind: { name: 'length.max-words', params: { limit: 40 } },
  scope: { is: 'always' },
}
export const closingRule: Rule = {
  id: 'r2',
  text: 'End every reply with "Stay curious!"',
  kind: { name: 'closing.sign-off', params: { line: 'Stay curious!' } },
  scope: { is: 'always' },
}
export const wordRule: Rule = {
  id: 'r3',
  text: 'Always mention "yeast" somewhere in the text.',
  kind: { name: 'wording.must-contain', params: { phrase: 'yeast' } },
  scope: { is: 'always' },
}

export const bread = 'Warm dough rises fast. It is the yeast that eats the sugar.\n\nStay curious!'

export function triplet({
  rules = [shortRule, closingRule, wordRule],
  messages = [
    { role: 'user', content: 'Why does bread rise?' },
    { role: 'assistant', content: bread },
  ],
  domain = 'cooking',
  rejected,
  row = 1,
  persona = 'You are a patient baker.',
}: {
  rules?: readonly Rule[]
  messages?: readonly Message[]
  domain?: string
  rejected?: readonly Rejected[]
  row?: number
  persona?: string
} = {}): Triplet {
  const text = `${persona}\n\nRules:\n${rules.map(rule => `- ${rule.text}`).join('\n')}`
  return {
    format: 1,
    id: contentId(text, messages),
    system: { role: { name: 'baker', domain, persona }, rules, layout: 'bullets', text },
    messages,
    verdicts: checkRules(bindRules(rules, threeKinds), messages),
    ...(rejected && { rejected }),
    origin: {
      source: 'made.jsonl',
      row,
      instruction: 'i1',
      recipe: 'roles-and-rules',
      teacher: 'offline',
      seed: 7,
      sample: 0,
      language: 'en',
    },
  }
}

export const twoTurns: readonly Message[] = [
  { role: 'user', content: 'Why does bread rise?' },
  { role: 'assistant', content: 'The yeast makes gas.\n\nStay curious!' },
  { role: 'user', content: 'And why does it taste sour?' },
  { role: 'assistant', content: 'Wild yeast lives with bacteria. They make acid.\n\nStay curious!' },
]

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'rnr-'))

/** A run folder with the given triplets, in parts of the given sizes. */
export function runFolder(triplets: readonly Triplet[], { perPart = 1000, card = '# A run\n' } = {}): string {
  const run = join(temporaryFolder(), 'run')
  mkdirSync(join(run, 'triplets'), { recursive: true })
  for (let part = 0; part * perPart < Math.max(1, triplets.length); part++)
    writeFileSync(
      join(run, 'triplets', `part-${String(part).padStart(5, '0')}.jsonl`),
      triplets
        .slice(part * perPart, (part + 1) * perPart)
        .map(made => `${JSON.stringify(made)}\n`)
        .join(''),
    )
  writeFileSync(join(run, 'card.md'), card)
  return run
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}
