import type { z } from 'zod'
import type { Claim } from './claim.ts'
import { Failure } from './failure.ts'
import type { Message } from './message.ts'
import type { Random } from './random.ts'
import type { RuleRef } from './rule.ts'
import type { Passage } from './text/passage.ts'
import type { Verdict } from './verdict.ts'

/** What a reply answers. */
export interface Context {
  /** The user message that the reply answers. */
  readonly request: string
  /** Everything before the reply, without the system prompt. */
  readonly history: readonly Message[]
  /** Assistant turn, counted from 1. */
  readonly turn: number
}

/** A context with dice, for edits that have a choice. */
export interface EditContext extends Context {
  readonly random: Random
}

/** One user turn and the answer it got; what parameters are drawn to suit. */
export interface Exchange {
  readonly request: Passage
  readonly reply: Passage
}

/** The conversation that a rule is to be chosen for. */
export interface Subject {
  readonly turns: readonly Exchange[]
  /** ISO 639-1 code of the answers, or null where it cannot be told. */
  readonly language: string | null
  /** Whether every answer is running text (see `Passage.prose`). */
  readonly prose: boolean
  /** The answers before any rule edited them, where that is known; their words are the user's business, stock lines are not. */
  readonly given?: readonly Passage[]
}

export const families = [
  'length',
  'format',
  'casing',
  'wording',
  'opening',
  'closing',
  'punctuation',
  'structure',
  'language',
  'style',
  'conditional',
] as const
export type Family = (typeof families)[number]

/** What a rule kind's file writes down. `P` never leaves that file. */
export interface RuleKindSpec<P extends Record<string, unknown>> {
  /** `family.name`, as the file is called. */
  readonly name: `${Family}.${string}`
  /** One line for people: what the rule demands. */
  readonly summary: string
  readonly params: z.ZodType<P>
  /** At least four sentences that a developer would write for these parameters. */
  readonly wordings: (params: P) => readonly string[]
  /** Reads such a sentence back, in free words too; null where no reading is certain. */
  readonly recognise: (sentence: string) => P | null
  /** Total: never throws, linear time, any Unicode; says why and where. */
  readonly check: (reply: Passage, params: P, context: Context) => Verdict
  /** Parameters that suit these answers and ask something of them; null where the rule would be odd here. */
  readonly draw: (subject: Subject, random: Random) => P | null
  /** The smallest edit that obeys; null when this reply cannot. Only called on replies that break the rule. */
  readonly comply: (reply: Passage, params: P, context: EditContext) => string | null
  /** The smallest edit that breaks this rule and, as far as it can, no other; null when it cannot. */
  readonly violate: (reply: Passage, params: P, context: EditContext) => string | null
  /** What other rules can clash with. */
  readonly claims: (params: P) => readonly Claim[]
  /** Documentation that runs. */
  readonly examples: readonly RuleExample<P>[]
}

export interface RuleExample<P> {
  readonly params: P
  /** The user message, where the rule looks at it. */
  readonly request?: string
  readonly passes: readonly string[]
  readonly fails: readonly string[]
}

/** A kind with its parameters parsed once and their type closed over. */
export interface BoundRule {
  readonly ref: RuleRef
  readonly wordings: readonly string[]
  readonly claims: readonly Claim[]
  /** One of the wordings. */
  phrase(random: Random): string
  check(reply: Passage, context: Context): Verdict
  /** A reply that already passes comes back as it is. */
  comply(reply: Passage, context: EditContext): string | null
  violate(reply: Passage, context: EditContext): string | null
}

/** A rule kind as the engine sees it. */
export interface RuleKind {
  readonly name: string
  readonly family: Family
  readonly summary: string
  readonly schema: z.ZodType
  readonly examples: readonly RuleExample<Readonly<Record<string, unknown>>>[]
  /** Throws a `rule` failure when the parameters do not fit the schema. */
  bind(params: unknown): BoundRule
  recognise(sentence: string): BoundRule | null
  draw(subject: Subject, random: Random): BoundRule | null
}

export function defineRuleKind<P extends Record<string, unknown>>(spec: RuleKindSpec<P>): RuleKind {
  const { name } = spec
  return {
    name,
    family: name.slice(0, name.indexOf('.')) as Family,
    summary: spec.summary,
    schema: spec.params,
    examples: spec.examples,
    bind(params) {
      const parsed = spec.params.safeParse(params)
      if (parsed.success) return new Bound(spec, parsed.data)
      const issue = parsed.error.issues[0]
      const where = issue?.path.join('.') || 'params'
      throw new Failure('rule', `${name}: ${where}: ${issue?.message ?? 'not valid'}`)
    },
    recognise(sentence) {
      const params = spec.recognise(sentence)
      const parsed = params === null ? null : spec.params.safeParse(params)
      return parsed?.success ? new Bound(spec, parsed.data) : null
    },
    draw(subject, random) {
      const params = spec.draw(subject, random)
      return params === null ? null : new Bound(spec, params)
    },
  }
}

class Bound<P extends Record<string, unknown>> implements BoundRule {
  readonly ref: RuleRef
  readonly #spec: RuleKindSpec<P>
  readonly #params: P
  #claims: readonly Claim[] | undefined

  constructor(spec: RuleKindSpec<P>, params: P) {
    this.ref = { name: spec.name, params }
    this.#spec = spec
    this.#params = params
  }

  get wordings(): readonly string[] {
    return this.#spec.wordings(this.#params)
  }

  get claims(): readonly Claim[] {
    this.#claims ??= this.#spec.claims(this.#params)
    return this.#claims
  }

  phrase(random: Random): string {
    return random.pick(this.wordings)
  }

  check(reply: Passage, context: Context): Verdict {
    return this.#spec.check(reply, this.#params, context)
  }

  comply(reply: Passage, context: EditContext): string | null {
    return this.check(reply, context).outcome === 'pass'
      ? reply.text
      : this.#spec.comply(reply, this.#params, context)
  }

  violate(reply: Passage, context: EditContext): string | null {
    return this.check(reply, context).outcome === 'fail'
      ? reply.text
      : this.#spec.violate(reply, this.#params, context)
  }
}
