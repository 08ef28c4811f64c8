import { readFileSync } from 'node:fs'
import { bindRules, type CheckableRule } from '../core/check-rules.ts'
import { Failure, reasonOf } from '../core/failure.ts'
import { ordinaryShare } from '../core/ordinary-share.ts'
import { random } from '../core/random.ts'
import { ruleReader } from '../core/read-rules.ts'
import type { BoundRule } from '../core/rule-kind.ts'
import { findClashes, type RuleClash } from '../stages/audit/find-clashes.ts'
import { type PromptReading, readPrompt } from '../stages/audit/read-prompt.ts'
import { withListedRules } from '../stages/audit/with-listed-rules.ts'
import { probeTexts } from './audit-texts.ts'
import { bundledAnswers } from './bundled.ts'
import { offlineDrafts } from './offline-drafts.ts'
import { kinds } from './shipped.ts'

/** Who can tell whether a reply follows a rule. */
export type Decider = 'program' | 'program and judge' | 'judge'

/** A rule of the prompt, as far as it is understood. */
interface AuditedRule extends CheckableRule<BoundRule> {
  readonly decidedBy: Decider
  /** Of ordinary replies that were written to no rule, the share that follows it; null where no program decides it. */
  readonly ordinary: number | null
}

/** A system prompt, understood as far as programs can. */
export interface AuditedPrompt extends Pick<PromptReading, 'role' | 'background'> {
  readonly text: string
  readonly rules: readonly AuditedRule[]
  readonly clashes: readonly RuleClash[]
}

/** Longer prompts than any model reads are a mistake: characters. */
const longest = 2_000_000
/** Ordinary replies that a rule is tried on. */
const sample = 200
/** Replies that a search for one that follows all rules begins with. */
const mostDrafts = 30

/**
 * Reads a system prompt from a file, or from standard input ("-").
 * @throws Failure('source') where it cannot be read, is empty or is no text.
 */
export function promptIn(file: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    throw new Failure('source', `${file}: cannot be read: ${reasonOf(error)}`, { cause: error })
  }
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  if (text.includes('\0') || text.includes('\ufffd'))
    throw new Failure('source', `${file}: not text in UTF-8; give the system prompt as a text file`)
  if (text.trim() === '')
    throw new Failure('source', `${file}: is empty; give a file that holds a system prompt`)
  if (text.length > longest)
    throw new Failure('source', `${file}: ${text.length} characters; no model takes a system prompt so long`)
  return text
}

export const readRules = (text: string): PromptReading => readPrompt(text, reader)

/** The same with the help of a model that lists rules; what it lists and does not stand in the prompt is left out. */
export const readWithHelp = (text: string, quotes: readonly string[]): PromptReading =>
  withListedRules(readRules(text), quotes, { prompt: text, read: reader })

/** Who the model is, what it has to do, who can check that, and what cannot be done together. */
export async function understand(text: string, reading: PromptReading): Promise<AuditedPrompt> {
  const all = await bundledAnswers()
  const answers = random(1).shuffle(all).slice(0, sample)
  const rules = bindRules(reading.rules, kinds).map(
    (checkable): AuditedRule => ({
      ...checkable,
      decidedBy: deciderOf(checkable),
      ordinary: ordinaryShare(checkable, answers),
    }),
  )
  const near = offlineDrafts(all)
  const long = all.toSorted((a, b) => b.reply.length - a.reply.length).slice(0, 2)
  const followers = rules.flatMap(({ rule }) =>
    rule.kind ? kinds.get(rule.kind.name).examples.flatMap(({ passes }) => passes.slice(0, 1)) : [],
  )
  return {
    ...{ text, role: reading.role, background: reading.background, rules },
    clashes: findClashes(rules, {
      draftsFor: history => [
        ...near(history).slice(0, mostDrafts),
        ...long.map(({ reply }) => reply),
        ...followers,
      ],
      texts: probeTexts,
      random: random(1),
    }),
  }
}

const reader = ruleReader(kinds)

function deciderOf({ rule, bound }: CheckableRule<BoundRule>): Decider {
  if (!rule.kind || kinds.get(rule.kind.name).decidedBy === 'judge') return 'judge'
  return bound?.rubric === undefined ? 'program' : 'program and judge'
}
