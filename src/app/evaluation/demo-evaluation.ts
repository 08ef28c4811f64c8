import { join } from 'node:path'
import type { Environment } from '../../core/provider.ts'
import { checkersWith } from '../checkers.ts'
import type { ReadSourcesOptions } from '../read-sources.ts'
import { type ComparedRun, comparePast } from './compare-runs.ts'
import { planEval } from './eval-plan.ts'
import { evalRun } from './eval-run.ts'
import { type PastEval, readPastEval } from './graded-file.ts'
import { writeReportPage } from './report-page.ts'

/**
 * Tests the stand-in model on a bundled benchmark, first without the system prompts and then with them: what an evaluation, a fair baseline and
 * the page look like, with no model at hand.
 * @returns the comparison, and where the page is.
 */
export async function demoEvaluation(
  folder: string,
  surroundings: {
    readonly version: string
    readonly env: Environment
    readonly hub: ReadSourcesOptions
    readonly signal: AbortSignal
  },
): Promise<{ readonly compared: ComparedRun; readonly page: string }> {
  const before = await evaluated(join(folder, 'without-system-prompt'), 'none', surroundings)
  const after = await evaluated(join(folder, 'with-system-prompt'), 'system', surroundings)
  const page = await writeReportPage(after.folder, after.report, before)
  return { compared: comparePast(before, after), page }
}

async function evaluated(
  folder: string,
  placement: 'none' | 'system',
  { version, env, hub, signal }: Parameters<typeof demoEvaluation>[1],
): Promise<PastEval> {
  const answers = {
    model: 'offline',
    by: 'chat',
    placement,
    samples: 1,
    temperature: null,
    maxTokens: null,
  } as const
  const planned = await planEval({ version, benchmark: 'rnr-alpaca', files: [], limit: null, answers }, hub)
  await evalRun(planned, {
    ...{ env, folder, signal, checkers: checkersWith(), calibrations: [] },
    ...{ journal: '', cache: null, limits: { concurrency: 1 }, width: 1 },
  })
  return {
    ...(await readPastEval(folder)),
    name: placement === 'none' ? 'no system prompt' : 'system prompt',
  }
}
