/** Somebody who sends prompts to a server and has every reply in hand at the end. */
interface Contender {
  /** Asks every prompt, at most `width` at a time, and returns how many were answered with text. */
  askAll(prompts: Prompts): Promise<number>
  close(): Promise<void>
}

interface Settings {
  /** Base URL of a server with the OpenAI chat protocol: "http://127.0.0.1:1234/v1". */
  readonly url: string
  readonly width: number
  /** A folder to write in. */
  readonly scratch: string
  /** Name of the run folder in it. */
  readonly run: string
}

export type Open = (settings: Settings) => Promise<Contender>

/** Prompts by number; made when asked for, so that a list of 200,000 takes no memory. */
export interface Prompts {
  readonly count: number
  at(index: number): string
}

const filler =
  'You are the harbour master of a small port and answer every question of the crews in one paragraph. Name the tide, ' +
  'the light that is kept on the left and the pier that is free. Never promise a time, never mention another port, and end ' +
  'with the number of the channel on which you can be reached. '.repeat(3)

/** `count` prompts of about 1 KB, all different; those of different `kinds` share none. */
export const promptsOf = (kind: string, count: number): Prompts => ({
  count,
  at: index =>
    `${filler.slice(0, 960)}\nShip ${kind}-${index} asks: where may I lie tonight, and until when?`,
})

/** Plain worker loops: `width` of them take prompts until none is left. */
export async function inTurn(
  prompts: Prompts,
  width: number,
  ask: (prompt: string) => Promise<boolean>,
): Promise<number> {
  let next = 0
  let answered = 0
  const worker = async (): Promise<void> => {
    while (next < prompts.count) if (await ask(prompts.at(next++))) answered++
  }
  await Promise.all(Array.from({ length: Math.min(width, prompts.count) }, worker))
  return answered
}
