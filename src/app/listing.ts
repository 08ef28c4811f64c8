import { readFileSync } from 'node:fs'
import { benchmarks } from '../catalog/benchmarks/index.ts'
import { exporters } from '../catalog/exporters/index.ts'
import { layouts } from '../catalog/layouts/index.ts'
import { providers } from '../catalog/providers/index.ts'
import { references } from '../catalog/references/index.ts'
import { roles } from '../catalog/roles/index.ts'
import { kinds } from '../catalog/rules/index.ts'
import { shapes } from '../catalog/sources/index.ts'
import { nearest } from '../core/catalog.ts'
import { isTrusted, largestError } from '../core/checker-error.ts'
import { Failure } from '../core/failure.ts'
import type { Conflict } from '../stages/conflicts/find-conflicts.ts'
import { checkerErrors } from './checker-errors.ts'
import { shippedPrices } from './prices.ts'

export interface Listing {
  readonly rows: readonly Readonly<Record<string, string | number>>[]
  /** One line that says what was listed and where to go from there. */
  readonly note: string
}

const families: Readonly<Record<string, () => Listing>> = {
  rules: () => ({
    rows: [...kinds].map(({ name, summary }) => ({ name, summary })),
    note: `${kinds.names().length} rule kinds · rnr show rule NAME says one in full`,
  }),
  roles: () => ({
    rows: roles.map(({ domain, name, topics }) => ({ domain, name, topics: topics.slice(0, 5).join(', ') })),
    note: `${roles.length} roles in ${new Set(roles.map(({ domain }) => domain)).size} fields · rnr show role NAME`,
  }),
  references: () => ({
    rows: [...references].map(({ name, summary, ours }) => ({
      name,
      summary,
      ours: ours?.kind ?? '',
      differs: ours?.differs.join('; ') ?? '',
    })),
    note: `${references.names().length} graders of published benchmarks, with our own kind of the same meaning and how it differs`,
  }),
  benchmarks: () => ({
    rows: [...benchmarks].map(({ name, summary, judge, from, source }) => ({
      ...{ name, summary, judge: judge === 'never' ? '' : judge, files: from ?? 'bundled', paper: source },
    })),
    note: `${benchmarks.names().length} benchmarks · rnr eval NAME [FILES] --model MODEL · judge: whether --judge is needed · files: where yours come from`,
  }),
  layouts: () => ({
    rows: [...layouts].map(({ name, summary }) => ({ name, summary })),
    note: `${layouts.names().length} layouts of system prompts`,
  }),
  sources: () => ({
    rows: [...shapes].map(({ name, summary }) => ({ name, summary })),
    note: 'row shapes, told from the content; in JSON, JSON Lines, CSV or Parquet, plain, gzip or zstd',
  }),
  providers: () => ({
    rows: [...providers].map(({ usage, summary, variables }) => ({
      usage,
      summary,
      variables: variables.join(', '),
    })),
    note: 'a model is named so wherever a MODEL is asked for; keys come from the environment · rnr doctor says what is set',
  }),
  exporters: () => ({
    rows: [...exporters].map(({ name, summary }) => ({ name, summary })),
    note: 'rnr export RUN --to NAME [--as jsonl|parquet]',
  }),
  checkers: () => {
    const errors = checkerErrors()
    return {
      rows: errors.map(error => ({
        kind: error.kind,
        'labelled: wrong': `${error.written.falsePasses} + ${error.written.falseFails} of ${error.written.breaking + error.written.following}`,
        'edited: wrong': `${error.edited.falsePasses} + ${error.edited.falseFails} of ${error.edited.breaking + error.edited.following}`,
        undecided: error.written.undecided + error.edited.undecided,
        'base rate': error.baseRate ?? '',
        training: isTrusted(error) ? 'yes' : 'no',
      })),
      note: `false passes + false fails, on near misses that people labelled and on replies edited in ways that must not matter; base rate: ordinary replies that pass without trying; over ${largestError * 100}% wrong, a kind makes no training data`,
    }
  },
  prices: () => {
    const { prices } = shippedPrices()
    return {
      rows: prices.map(
        ({ provider = '', model, input, output, cached = '', batch = '', asOf = '', source = '' }) => ({
          ...{ provider, model, input, output, cached, batch, asOf, source },
        }),
      ),
      note: 'US dollars per million tokens: input, output, input from the prompt cache; factor through the batch API · --prices FILE wins over these',
    }
  },
  conflicts: () => {
    const found = conflictTable()
    return {
      rows: found.map(({ kinds: [a, b], holds, by, why, example }) => ({
        ...{ a, b, holds, by, why },
        example: example.map(params => JSON.stringify(params)).join(' '),
      })),
      note: `${found.length} pairs of rule kinds clash; a rule set with such a pair is never used`,
    }
  },
}

export const listable: readonly string[] = Object.keys(families)

/** @throws Failure('config') for a family that does not exist. */
export function listFamily(name: string): Listing {
  const list = families[name]
  if (list) return list()
  const near = nearest(name, listable)
  throw new Failure(
    'config',
    `nothing is listed under "${name}"; ${near ? `did you mean "${near}"? ` : ''}known: ${listable.join(', ')}`,
  )
}

/** The table that `npm run conflicts` writes. */
export const conflictTable = (): readonly Conflict[] =>
  JSON.parse(readFileSync(new URL('../../data/conflicts.json', import.meta.url), 'utf8'))
