import { join } from 'node:path'
import type { EvalRequest } from '../app/evaluation/eval-plan.ts'
import type { EvalSettings } from '../app/evaluation/eval-run.ts'
import type { AskedPlacement } from '../core/evaluation/place-system-prompt.ts'
import { placements } from '../core/evaluation/place-system-prompt.ts'
import { Failure } from '../core/failure.ts'
import { judgeIn, limitsIn, type Options } from './generate-options.ts'
import { hubSettings } from './hub-settings.ts'
import { text, usDollars, wholeNumber } from './options.ts'
import { version } from './version.ts'

/** What decides the result of an evaluation. */
export function evalRequestIn([benchmark = '', ...files]: readonly string[], options: Options): EvalRequest {
  const prompts = text(options.prompts)
  return {
    ...{ version, benchmark, files: prompts === undefined ? files : [...files, prompts] },
    limit: options.limit === undefined ? null : wholeNumber('--limit', options.limit, { min: 1 }),
    answers: answersIn(options),
    ...judgeIn(options),
  }
}

function answersIn(options: Options): EvalRequest['answers'] {
  const [model, replies] = [text(options.model), text(options.replies)]
  if (model !== undefined && replies !== undefined)
    throw new Failure('config', '--model and --replies: one or the other answers; leave one out')
  if (model === undefined) {
    if (replies === undefined)
      throw new Failure('config', 'rnr eval: who answers? --model MODEL, or --replies FILE')
    for (const name of ['samples', 'temperature', 'maxTokens', 'placement', 'by'])
      if (options[name] !== undefined || options.system === false)
        throw new Failure(
          'config',
          `--${options.system === false ? 'no-system' : flagOf(name)}: is about a model that is asked, and --replies asks none; leave it out`,
        )
    return { replies }
  }
  const by = oneOf('--by', options.by ?? 'chat', ['chat', 'likelihood'])
  if (by === 'likelihood' && options.samples !== undefined)
    throw new Failure('config', '--samples: likelihoods are the same in every draw; leave it out')
  return {
    ...{ model, by },
    placement: placementIn(options),
    samples:
      options.samples === undefined ? 1 : wholeNumber('--samples', options.samples, { min: 1, max: 1_000 }),
    temperature: options.temperature === undefined ? null : temperature(options.temperature),
    maxTokens:
      options.maxTokens === undefined ? null : wholeNumber('--max-tokens', options.maxTokens, { min: 1 }),
  }
}

function placementIn({ system, placement }: Options): AskedPlacement {
  if (system !== false) return oneOf('--placement', placement ?? 'system', placements)
  if (placement === undefined) return 'none'
  throw new Failure('config', '--no-system and --placement: there is nothing to place; leave one out')
}

/** How it is carried out: decides the speed and the cost, and no figure. */
export function evalSettingsIn(
  options: Options,
  request: EvalRequest,
): Omit<EvalSettings, 'checkers' | 'calibrations' | 'signal'> {
  const { env } = process
  const concurrency =
    options.concurrency === undefined || options.concurrency === 'auto'
      ? 'auto'
      : wholeNumber('--concurrency', options.concurrency, { min: 1, max: 10_000 })
  const prices = text(options.prices)
  const { answers } = request
  return {
    env,
    folder: folderIn(options, request),
    journal: 'replies' in answers ? `${answers.replies === '-' ? 'stdin' : answers.replies}.judge` : '',
    cache: options.cache === false ? null : hubSettings(env).cacheDir,
    limits: limitsIn(options, concurrency),
    // As many draws as calls: a kill never repeats more than those.
    width: concurrency === 'auto' ? 256 : concurrency,
    ...(options.budget !== undefined && { budget: usDollars('--budget', options.budget) }),
    ...(prices !== undefined && { prices }),
  }
}

/** As asked; a model's replies are always kept, somebody else's are there already. */
function folderIn(options: Options, { benchmark, answers }: EvalRequest): string | null {
  const out = text(options.out)
  if (out !== undefined || !('model' in answers)) return out ?? null
  const slug = (name: string): string =>
    name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '')
  return join('runs', `${slug(benchmark)}-${slug(answers.model)}`)
}

function temperature(value: unknown): number {
  const number = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : Number.NaN
  if (number >= 0 && number <= 2) return number
  throw new Failure('config', `--temperature ${String(value)}: takes a number from 0 to 2`)
}

function oneOf<T extends string>(name: string, value: unknown, known: readonly T[]): T {
  const found = known.find(one => one === value)
  if (found !== undefined) return found
  throw new Failure('config', `${name} ${String(value)}: takes ${known.join(', ')}`)
}

const flagOf = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
