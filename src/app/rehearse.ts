import { Failure } from '../core/failure.ts'
import type { Conditions, FaultKind, Phase } from '../testing/fault-server/conditions.ts'
import { type FaultServer, faultServer } from '../testing/fault-server/fault-server.ts'
import { mixedSchedule } from '../testing/fault-server/schedule.ts'
import type { Counts } from '../testing/fault-server/witness.ts'
import { obedientTeacher } from '../testing/obedient-teacher.ts'

/** A provider to rehearse with: on this machine, for nothing, and as bad as one likes. */
export interface Rehearsal {
  readonly url: string
  /** Commands to try, with what they are for. */
  readonly commands: readonly { readonly what: string; readonly command: string }[]
  counts(): Counts
  /** Name of the weather that holds, where there is a schedule. */
  phase(): string | null
  close(): Promise<void>
}

export interface RehearsalPlan {
  /** 0 takes any free port. */
  readonly port: number
  /** Milliseconds before a reply. */
  readonly latency: number
  readonly requestsPerMinute: number | null
  readonly tokensPerMinute: number | null
  /** A name from `weathers`. */
  readonly faults: string
  readonly seed: number
  /** Minutes that the faults last; then it is calm. Null for mixed faults takes ten, for others they never end. */
  readonly minutes: number | null
}

/** What can be asked for by name: everything in turn, nothing, or one kind of fault. */
const weathers: Readonly<Record<string, (plan: RehearsalPlan) => Conditions & { schedule?: Phase[] }>> = {
  none: () => ({}),
  mixed: ({ minutes, seed }) => ({ schedule: mixedSchedule({ minutes: minutes ?? 10, seed }) }),
  throttled: one('throttled', 0.2),
  overloaded: one('overloaded', 0.2),
  reset: one('reset', 0.1),
  slow: one('slow', 0.1),
  hang: one('hang', 0.01),
  truncated: one('truncated', 0.1),
  'not-utf8': one('not-utf8', 0.1),
  'not-json': one('not-json', 0.2),
  length: one('length', 0.1),
  filtered: one('filtered', 0.05),
  outage: one('overloaded', 1),
  'key-refused': one('key-refused', 1),
  'no-credit': one('no-credit', 1),
  'unknown-model': one('unknown-model', 1),
  'too-long': one('too-long', 0.05),
}

const weatherNames: readonly string[] = Object.keys(weathers)

function one(kind: FaultKind, probability: number) {
  return ({ minutes }: RehearsalPlan): Conditions & { schedule?: Phase[] } => {
    const faults = { [kind]: probability }
    return minutes === null ? { faults } : { schedule: [{ name: kind, forMs: minutes * 60_000, faults }] }
  }
}

/**
 * Starts a server on the loopback that speaks the wires of all providers, with a teacher behind it who obeys.
 * @throws Failure('config') for faults of no known name, or a port that is taken.
 */
export async function rehearse(plan: RehearsalPlan): Promise<Rehearsal> {
  const weather = weathers[plan.faults]
  if (!weather)
    throw new Failure('config', `--faults ${plan.faults}: no such faults; known: ${weatherNames.join(', ')}`)
  const { requestsPerMinute, tokensPerMinute } = plan
  const limited = requestsPerMinute !== null || tokensPerMinute !== null
  const limits = {
    ...(requestsPerMinute !== null && { requestsPerMinute }),
    ...(tokensPerMinute !== null && { tokensPerMinute }),
    burst: 0.1,
  }
  const { schedule, ...conditions } = weather(plan)
  const common: Conditions = {
    latency: { median: plan.latency, p95: plan.latency * 2 },
    ...(limited && { limits }),
  }
  const server = await listen(plan.port, {
    ...common,
    ...conditions,
    ...(schedule && { schedule: schedule.map(phase => ({ ...common, ...phase })) }),
    reply: obedientTeacher({ lapses: 0.1 }),
    seed: plan.seed,
    // A short wait, so that a batch can be seen pending.
    batches: { takes: 15_000, errored: 0.02, expired: 0.01 },
    keep: 0,
  })
  return {
    url: server.url,
    commands: commandsFor(server),
    counts: () => server.counts,
    phase: () => server.phase,
    close: server.close,
  }
}

async function listen(port: number, options: Parameters<typeof faultServer>[0]): Promise<FaultServer> {
  try {
    return await faultServer({ ...options, port })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    throw new Failure(
      'config',
      `--port ${port}: ${code === 'EACCES' ? 'may not be used' : 'is in use'}; take another, or leave it out for any free one`,
    )
  }
}

function commandsFor(server: FaultServer): Rehearsal['commands'] {
  const generate = (name: string, teacher: string): string =>
    `rnr generate bundled --limit 200 --teacher ${teacher} -o runs/rehearsal-${name}`
  const root = server.urlFor('anthropic')
  return [
    { what: 'a run', command: generate('openai', `${server.url}#any`) },
    {
      what: 'as OpenAI',
      command: `OPENAI_API_KEY=any OPENAI_BASE_URL=${server.url} ${generate('openai', 'openai:any')}`,
    },
    {
      what: 'as Anthropic',
      command: `ANTHROPIC_API_KEY=any ANTHROPIC_BASE_URL=${root} ${generate('anthropic', 'anthropic:any')}`,
    },
    {
      what: 'as Gemini',
      command: `GEMINI_API_KEY=any GEMINI_BASE_URL=${root} ${generate('gemini', 'gemini:any')}`,
    },
    {
      what: 'as Bedrock',
      command: `AWS_BEARER_TOKEN_BEDROCK=any AWS_REGION=us-east-1 AWS_ENDPOINT_URL_BEDROCK_RUNTIME=${root} ${generate('bedrock', 'bedrock:any')}`,
    },
    { what: 'its counts', command: `curl ${root}/_counts` },
  ]
}
