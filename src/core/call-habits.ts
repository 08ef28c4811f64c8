/** What the calls of a row are, as the purposes of its replies name them. */
export type CallKind = 'system-prompt' | 'response' | 'repair'

/** How a model behaves as a teacher: how often it has to be asked, and how often in vain. */
export interface CallHabits {
  /** Calls for a system prompt, for each row. */
  readonly systemPrompts: number
  /** Share of rows that get a usable system prompt. */
  readonly usable: number
  /** Calls for a reply, the first draws and the later ones, for each turn. */
  readonly responses: number
  /** Repairs, for each turn. */
  readonly repairs: number
  /** Share of turns that end with a reply that breaks no rule. */
  readonly good: number
}

/** What a model that nobody has seen at work is taken to do. */
export const assumedHabits: CallHabits = {
  systemPrompts: 1.1,
  usable: 0.95,
  responses: 1.15,
  repairs: 0.25,
  good: 0.95,
}

/** One kind of call to a model in the past. */
export interface PastCalls {
  readonly kind: CallKind
  /** 1 for the first try, 2 for the one after it. */
  readonly attempt: number
  readonly calls: number
  readonly input: number
  readonly output: number
  readonly cached: number
}

/** First draws below which nothing is concluded. */
const enough = 20

/** The habits that past calls show; null where there are too few. */
export function habitsIn(past: readonly PastCalls[]): CallHabits | null {
  const count = (kind: CallKind, attempt?: number): number =>
    past
      .filter(calls => calls.kind === kind && (attempt === undefined || calls.attempt === attempt))
      .reduce((sum, { calls }) => sum + calls, 0)
  const rows = count('system-prompt', 1)
  const turns = count('response', 1)
  if (rows < enough || turns < enough) return null
  // A turn is given up when its last draw fails; how often one does is seen where a further one was wanted.
  const drawn = [1, 2, 3, 4].map(attempt => count('response', attempt))
  const failing = (drawn[2] ?? 0) === 0 ? 0 : (drawn[3] ?? 0) / (drawn[2] ?? 1)
  return {
    systemPrompts: count('system-prompt') / rows,
    // Of those asked for twice as many fail the second time as the first.
    usable: 1 - Math.min(1, (count('system-prompt', 2) / rows) ** 2),
    responses: count('response') / turns,
    repairs: count('repair') / turns,
    good: 1 - ((drawn[3] ?? 0) / turns) * failing,
  }
}
