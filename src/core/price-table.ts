import { z } from 'zod'
import { issueLine } from './issue-line.ts'
import type { Price } from './price.ts'

const amount = z.number().min(0).max(100_000)
const day = z.iso.date()

const Entry = z.strictObject({
  /** Provider prefix of a model reference, or the host of a URL; any provider unless given. */
  provider: z.string().min(1).optional(),
  /** Model name; "*" stands for anything. A name stands for its dated versions too. */
  model: z.string().min(1),
  input: amount,
  output: amount,
  cached: amount.optional(),
  batch: z.number().positive().max(1).optional(),
  /** The day on which the price was read; that of the table unless given. */
  asOf: day.optional(),
  /** Where, in words. */
  source: z.string().optional(),
})

const Table = z.strictObject({
  format: z.literal(1).optional(),
  unit: z.string().optional(),
  asOf: day.optional(),
  prices: z.array(Entry),
})

export type PriceEntry = z.infer<typeof Entry>
export type PriceTable = z.infer<typeof Table>

/** A price with what it rests on. */
export interface KnownPrice extends Price {
  /** "openai gpt-4o, OpenAI API documentation, page Pricing, 2026-03-21", or why it costs nothing. */
  readonly basis: string
}

/** Who serves a model, and what it is called there. */
export interface PricedModel {
  readonly provider: string
  readonly name: string
}

/** Reads a price table; a string says what is wrong with it. */
export function readPriceTable(value: unknown): PriceTable | string {
  const parsed = Table.safeParse(value)
  return parsed.success ? parsed.data : issueLine(parsed.error)
}

/**
 * The price of a model: of the first table that has one, and there by the longest pattern that fits; null when none does.
 */
export function priceIn(tables: readonly PriceTable[], model: PricedModel): KnownPrice | null {
  for (const { prices, asOf } of tables) {
    const [best] = prices.filter(entry => fits(entry, model)).sort((a, b) => length(b) - length(a))
    if (best) return known(best, asOf)
  }
  return null
}

/** How much of a name a pattern spells out; of two that fit, the longer one knows better. */
export const length = ({ provider, model }: PriceEntry): number =>
  model.replaceAll('*', '').length + (provider === undefined ? 0 : 0.5)

const fits = ({ provider, model }: PriceEntry, asked: PricedModel): boolean =>
  (provider === undefined || provider.toLowerCase() === asked.provider.toLowerCase()) &&
  patternOf(model).test(asked.name)

/** Dates and revisions that providers hang on a name: -2024-08-06, -20241022, -0613, -001, -latest, -v2:0. */
const versions = '(?:-(?:\\d{4}-\\d{2}-\\d{2}|\\d{8}|\\d{3,4}|latest))?(?:-v\\d+)?(?::\\d+)?'

const patternOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split('*')
      .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}${versions}$`,
    'is',
  )

function known({ provider, model, source, asOf, ...price }: PriceEntry, tableDate?: string): KnownPrice {
  const { input, output, cached, batch } = price
  const parts = [`${provider === undefined ? '' : `${provider} `}${model}`, source, asOf ?? tableDate]
  return {
    input,
    output,
    ...(cached !== undefined && { cached }),
    ...(batch !== undefined && { batch }),
    basis: parts.filter(part => part !== undefined).join(', '),
  }
}
