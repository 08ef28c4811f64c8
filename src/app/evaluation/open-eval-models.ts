import type { GradingTools } from '../../core/evaluation/benchmark.ts'
import { Failure } from '../../core/failure.ts'
import type { Judge } from '../../core/judge.ts'
import type { Model } from '../../core/model.ts'
import { loadJudgePrompt } from '../../io/prompts.ts'
import { openJudge } from '../../stages/judge/open-judge.ts'
import { openPaidModels, type PaidModelSettings, type Spending } from '../paid-models.ts'

/** The models of an evaluation, with one journal each and one till for all. */
export interface OpenedModels {
  /** Null where the replies were made elsewhere. */
  readonly model: Model | null
  readonly judge: Judge | null
  /** Asks the judge's first model in somebody else's words. */
  readonly ask: GradingTools['ask']
  spent(): Spending
  close(): Promise<void>
}

export interface ModelsWanted {
  readonly model: string | null
  readonly judge: { readonly models: readonly string[]; readonly votes: number } | null
}

const nothingSpent: Spending = { calls: 0, known: 0, tokens: { input: 0, output: 0, cached: 0 }, costUsd: 0 }

/**
 * Opens the model that is tested and those that judge it.
 * @throws Failure('config') when a reference is not understood, a key is missing, or a budget is wanted for a price that nobody knows.
 */
export async function openEvalModels(
  { model, judge }: ModelsWanted,
  settings: Omit<PaidModelSettings, 'models'>,
  signal: AbortSignal,
): Promise<OpenedModels> {
  // A model that judges itself is opened once.
  const references = [...new Set([...(model === null ? [] : [model]), ...(judge?.models ?? [])])]
  if (references.length === 0)
    return { model: null, judge: null, ask: undefined, spent: () => nothingSpent, close: async () => {} }
  const paid = await openPaidModels({ ...settings, models: references })
  const opened = (reference: string): Model => {
    const found = paid.models[references.indexOf(reference)]
    if (!found) throw new Failure('config', `${reference}: not opened`)
    return found
  }
  const judges = judge?.models.map(opened) ?? []
  const [first] = judges
  return {
    model: model === null ? null : opened(model),
    judge: judge && openJudge({ models: judges, prompt: loadJudgePrompt(), votes: judge.votes }),
    ask:
      first && (async (messages, options) => (await first.complete({ messages, ...options, signal })).text),
    spent: paid.spent,
    close: paid.close,
  }
}
