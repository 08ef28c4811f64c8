import { assumedHabits, habitsIn, type PastCalls } from '../../core/call-habits.ts'
import { costOf, roundedUsd } from '../../core/cost.ts'
import { Failure } from '../../core/failure.ts'
import type { KnownPrice } from '../../core/price-table.ts'
import { fillPart } from '../../core/prompt-template.ts'
import { encoding, tokenCounter } from '../../io/count-tokens.ts'
import { loadPrompts } from '../../io/prompts.ts'
import type { GeneratePlan } from '../generate-plan.ts'
import type { ReadSourcesOptions } from '../read-sources.ts'
import { perRow } from './per-row.ts'
import { type RowCalls, rowCalls } from './row-calls.ts'
import { type SampledRows, sampleRows } from './sample-rows.ts'
import { type StandIn, standIns } from './stand-in.ts'

/** What a run is likely to take, before anything is bought. */
export interface Estimate {
  /** Rows that will be worked on; those gone over again count again. */
  readonly rows: number
  /** Triplets that will be accepted. */
  readonly accepted: number
  readonly calls: number
  readonly tokens: { readonly input: number; readonly output: number; readonly cached: number }
  /** null where the price is not known; `batch` also where the provider has no batch API that we use. */
  readonly costUsd: { readonly live: number | null; readonly batch: number | null }
  /** How much of the input was looked at. */
  readonly sample: { readonly rows: number; readonly of: number }
  readonly encoding: string
  /** Calls of this model in the past that its habits were read from; 0 where they are assumed. */
  readonly pastCalls: number
  /** What was taken for granted, a sentence each. */
  readonly assumptions: readonly string[]
}

export interface EstimateSettings {
  readonly hub: ReadSourcesOptions
  readonly signal: AbortSignal
  readonly price: KnownPrice | null
  /** What the model was called for before. */
  readonly past: readonly PastCalls[]
  /** Whether the provider answers batches. */
  readonly batches: boolean
}

/** Tokens of a reply where no row of the sample has one. */
const plainReply = 250
/** Share of the guideline that providers with a prompt cache are taken to read from it. */
const cachedShare = 0.9

/**
 * What a run with a model teacher is likely to take: the calls of a sample of rows are built and counted, and scaled to all
 * rows, or to as many as the triplets wanted need. Nothing is sent.
 * @throws Failure('source') when there are no rows.
 */
export async function estimateRun(
  plan: GeneratePlan,
  { hub, signal, price, past, batches }: EstimateSettings,
): Promise<Estimate> {
  const sample = await sampleRows(plan, { hub, signal })
  const { calls, constant, assumptions } = await measured(plan, sample, signal)
  const habits = habitsIn(past)
  const share = price?.cached === undefined ? 0 : cachedShare
  const row = perRow(calls, {
    habits: habits ?? assumedHabits,
    past,
    constant: { tokens: constant, share },
  })

  const usable = (1 - sample.malformed) * (calls.length / sample.rows.length)
  const perInput = usable * row.accepted * plan.samples
  const rows = plan.accept === null ? sample.total : Math.ceil(plan.accept / Math.max(perInput, 1e-6))
  const worked = rows * usable * plan.samples
  const tokens = {
    input: Math.round(worked * row.input),
    output: Math.round(worked * row.output),
    cached: Math.round(worked * row.cached),
  }
  const cost = (via: 'live' | 'batch'): number | null => price && roundedUsd(costOf(tokens, price, via))
  return {
    rows,
    accepted: plan.accept ?? Math.round(rows * perInput),
    calls: Math.round(worked * row.calls),
    tokens,
    costUsd: { live: cost('live'), batch: batches && price?.batch !== undefined ? cost('batch') : null },
    sample: { rows: sample.rows.length, of: sample.total },
    encoding,
    pastCalls: habits === null ? 0 : past.reduce((sum, entry) => sum + entry.calls, 0),
    assumptions: [
      ...(habits === null ? [habitsAssumed(plan, row.accepted)] : []),
      // What a model was heard to say is no assumption.
      ...(habits === null ? assumptions : []),
      ...(habits === null && share > 0
        ? [
            `the provider reads ${percent(share)} of the guideline that begins each row's first call from its cache`,
          ]
        : []),
      ...(rows > sample.total ? [`the rows are gone over ${Math.ceil(rows / sample.total)} times`] : []),
    ],
  }
}

async function measured(
  plan: GeneratePlan,
  sample: SampledRows,
  signal: AbortSignal,
): Promise<{ calls: readonly RowCalls[]; constant: number; assumptions: readonly string[] }> {
  const standIn = await standIns(plan)
  const found: StandIn[] = []
  for (const row of sample.rows) {
    signal.throwIfAborted()
    const stand = await standIn(row)
    if (stand) found.push(stand)
    await new Promise(resume => setImmediate(resume))
  }
  if (found.length === 0)
    throw new Failure(
      'source',
      `${plan.sources.map(({ name }) => name).join(', ')}: no rows that can be used; give a file that holds instructions`,
    )
  const tokens = await tokenCounter()
  const prompts = loadPrompts()
  const replies = found.flatMap(stand => stand.replies)
  const known = replies.filter(text => text !== undefined).map(text => tokens.text(text))
  const reply =
    known.length === 0 ? plainReply : Math.round(known.reduce((sum, count) => sum + count, 0) / known.length)
  const whence =
    known.length === 0
      ? `a reply has ${reply} tokens: no row has an answer to go by`
      : `a reply is as long as the dataset's own answer${known.length < replies.length ? `, ${reply} tokens where there is none` : ''}`
  return {
    calls: found.map(stand => rowCalls(stand, { prompts, tokens, reply })),
    constant: tokens.text(fillPart(prompts['system-prompt'], 'system')),
    assumptions: [whence],
  }
}

function habitsAssumed({ teacher }: GeneratePlan, accepted: number): string {
  const { systemPrompts, responses, repairs } = assumedHabits
  return `${teacher} was never seen at work here: ${systemPrompts} calls for a row's system prompt, ${responses} for a turn's reply and ${repairs} for repairs; ${percent(accepted)} of the rows accepted`
}

const percent = (share: number): string => `${Math.round(100 * share)}%`
