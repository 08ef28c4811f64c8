import { expect, it } from 'vitest'
import { about, estimateLines, offlineEstimateLines } from './estimate-lines.ts'

const estimate = {
  rows: 11_200,
  accepted: 10_000,
  calls: 21_437,
  tokens: { input: 38_412_000, output: 9_048_000, cached: 27_300_000 },
  costUsd: { live: 211.6, batch: 105.8 },
  sample: { rows: 200, of: 52_002 },
  encoding: 'o200k_base',
  pastCalls: 0,
  assumptions: ['replies are short'],
}

it('says what a run would take in a few lines', () => {
  expect(estimateLines(estimate, 10_000)).toEqual([
    "  10,000 accepted triplets need about 21,400 calls, 38 M tokens in (71% from the provider's cache), 9.0 M out: $211.60 live, $105.80 with --batch.",
    '  Measured on 200 of 52,002 rows, in tokens of o200k_base; other encodings often make more of them.',
    '  Assumed: replies are short.',
    '  Nothing was sent. Leave out --dry-run to start; --budget 212 stops there; the same command resumes.',
  ])
  const unknown = {
    ...estimate,
    costUsd: { live: null, batch: null },
    tokens: { ...estimate.tokens, cached: 0 },
  }
  const [first, , , last] = estimateLines(unknown, null)
  expect(first).toBe(
    '  11,200 rows, some 10,000 accepted triplets, need about 21,400 calls, 38 M tokens in, 9.0 M out: nobody knows what it costs, --prices FILE would tell.',
  )
  expect(last).toBe('  Nothing was sent. Leave out --dry-run to start; the same command resumes.')
  expect(estimateLines({ ...estimate, pastCalls: 1_200 }, null)[1]).toBe(
    '  Measured on 200 of 52,002 rows and 1,200 earlier calls of this model, in tokens of o200k_base; scaled to how this model counts.',
  )
  const offline = {
    rows: 468,
    accepted: 463,
    calls: 0,
    costUsd: { live: 0, batch: null },
    seconds: 4,
  } as const
  expect(offlineEstimateLines({ ...offline, sample: { rows: 200, of: 468 } }, null)[0]).toBe(
    '  468 rows give about 463 triplets in about 4 s on this machine: no calls, free.',
  )
})

it('gives no more figures than an estimate has', () => {
  expect([0, 7, 99, 1_234, 154_321, 999_999, 1_550_000, 38_412_000].map(about)).toEqual([
    '0',
    '7',
    '99',
    '1,230',
    '154,000',
    '1.0 M',
    '1.6 M',
    '38 M',
  ])
})
