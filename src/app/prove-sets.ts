import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { bindRules } from '../core/check-rules.ts'
import { Failure, reasonOf } from '../core/failure.ts'
import { issueLine } from '../core/issue-line.ts'
import { ordinaryShare } from '../core/ordinary-share.ts'
import { type Proof, proveUsable } from '../core/prove-rules.ts'
import { ruleReader } from '../core/read-rules.ts'
import type { Rule, RuleRef } from '../core/rule.ts'
import type { BoundRule } from '../core/rule-kind.ts'
import type { Specimen } from '../core/specimens.ts'
import { readRows } from '../io/rows.ts'
import { bundledAnswers } from './bundled.ts'
import { kinds } from './shipped.ts'

/** A set of rules, and whether one reply can follow all that programs decide. */
export interface ProvenSet {
  /** File, and row where it has several. */
  readonly where: string
  /** The rules that programs decide, in the order given; the places of `proof` count these. */
  readonly rules: readonly Rule[]
  /** Rules and sentences that no program reads. */
  readonly unread: number
  readonly proof: Proof
  /** By rule: the share of ordinary replies that follow it without trying. */
  readonly baseRates: readonly (number | null)[]
}

const ruleGiven = z.union([
  z.string().transform(text => ({ text })),
  z.object({ text: z.string() }),
  z
    .object({ kind: z.string(), params: z.record(z.string(), z.unknown()).default({}) })
    .transform(({ kind, params }) => ({ name: kind, params })),
])
const rowGiven = z.object({ rules: z.array(ruleGiven).min(1) })

/**
 * Proves sets of rules: a text file is one system prompt, a JSON Lines file holds rows `{"rules": [{"kind", "params"} | "text", …]}`.
 * @throws Failure('source') for a file that cannot be read; Failure('rule') for a rule that does not exist, with file and row.
 */
export async function* proveSets(paths: readonly string[]): AsyncGenerator<ProvenSet> {
  const answered = await bundledAnswers()
  for (const path of paths)
    if (/\.jsonl(?:\.gz|\.zst)?$/.test(path))
      for await (const item of readRows({ name: path, path })) {
        const where = `${path}:${item.row}`
        if ('error' in item) throw new Failure('source', `${where}: ${item.error}`)
        yield prove(where, rulesOf(where, item.value), answered)
      }
    else yield prove(path, readPrompt(path), answered)
}

interface Given {
  readonly rules: readonly Rule[]
  readonly unread: number
}

const read = ruleReader(kinds)

function readPrompt(path: string): Given {
  try {
    const { rules, unbound } = read(readFileSync(path, 'utf8'))
    return { rules, unread: unbound.length }
  } catch (error) {
    throw new Failure('source', `${path}: cannot be read: ${reasonOf(error)}`, { cause: error })
  }
}

function rulesOf(where: string, value: unknown): Given {
  const parsed = rowGiven.safeParse(value)
  if (!parsed.success)
    throw new Failure(
      'source',
      `${where}: ${issueLine(parsed.error)}; a row is {"rules": [{"kind": NAME, "params": {…}} or "a sentence", …]}`,
    )
  const rules: Rule[] = []
  let unread = 0
  for (const given of parsed.data.rules) {
    const found = 'text' in given ? read(given.text) : { rules: [named(where, given)], unbound: [] }
    unread += found.unbound.length
    for (const rule of found.rules) rules.push({ ...rule, id: `r${rules.length + 1}` })
  }
  return { rules, unread }
}

function named(where: string, { name, params }: RuleRef): Rule {
  const { ref, wordings } = guarded(where, () => kinds.get(name).bind(params))
  return { id: 'r1', text: wordings[0] ?? name, kind: ref, scope: { is: 'always' } }
}

function guarded<T>(where: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new Failure('rule', `${where}: ${reasonOf(error)}`, { cause: error })
  }
}

function prove(where: string, { rules, unread }: Given, answered: readonly Specimen[]): ProvenSet {
  const checkable = bindRules(rules, kinds)
  const bound = checkable.flatMap(each => each.bound ?? [])
  return {
    where,
    rules,
    unread,
    proof: proveUsable(bound, seedsOf(bound)),
    baseRates: checkable.map(rule => ordinaryShare(rule, answered)),
  }
}

/** Replies that the kinds' own examples say follow them. */
const seedsOf = (rules: readonly BoundRule[]): Specimen[] =>
  rules.flatMap(({ ref }) =>
    kinds
      .get(ref.name)
      .examples.flatMap(({ request = 'Tell me.', passes }) => passes.map(reply => ({ request, reply }))),
  )
