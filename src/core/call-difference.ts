import type { Message } from './message.ts'

/** A request as it was asked: everything that decides its reply. */
export interface AskedCall {
  readonly model: string
  readonly messages: readonly Message[]
  /** Temperature, most tokens and the like; not the number of the draw. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** Number of the draw. */
  readonly sample: number
}

/** How a request differs from one that was answered before. The nearest kind of difference comes first. */
export type CallDifference =
  | { readonly is: 'none' }
  | { readonly is: 'draw'; readonly now: number; readonly before: number }
  | { readonly is: 'model'; readonly now: string; readonly before: string }
  | { readonly is: 'parameters'; readonly changes: readonly Change[] }
  /** Model and parameters differ. */
  | {
      readonly is: 'setting'
      readonly now: string
      readonly before: string
      readonly changes: readonly Change[]
    }
  | { readonly is: 'message'; readonly at: TextDifference }
  | { readonly is: 'length'; readonly now: number; readonly before: number }

interface Change {
  readonly name: string
  /** JSON; "nothing" where it was not given. */
  readonly now: string
  readonly before: string
}

interface TextDifference {
  /** Which message, counted from 1, and whose. */
  readonly message: number
  readonly role: string
  /** Which character of it, counted from 1. */
  readonly character: number
  /** What stands there, with a little of what stands before it. */
  readonly now: string
  readonly before: string
}

/** Characters of an excerpt before and after the place where two texts part. */
const around = { before: 16, after: 32 }

export function differenceBetween(now: AskedCall, before: AskedCall): CallDifference {
  const message = messageDifference(now.messages, before.messages)
  if (message) return message
  const changes = changesBetween(now.parameters, before.parameters)
  const models = { now: now.model, before: before.model }
  if (now.model !== before.model)
    return changes.length > 0 ? { is: 'setting', ...models, changes } : { is: 'model', ...models }
  if (changes.length > 0) return { is: 'parameters', changes }
  if (now.sample !== before.sample) return { is: 'draw', now: now.sample, before: before.sample }
  return { is: 'none' }
}

function messageDifference(
  now: readonly Message[],
  before: readonly Message[],
): Extract<CallDifference, { is: 'message' | 'length' }> | null {
  for (const [index, { role, content }] of now.entries()) {
    const other = before[index]
    if (other === undefined) break
    if (role === other.role && content === other.content) continue
    const from = firstDifference(content, other.content)
    const excerpt = (text: string): string => {
      const start = Math.max(0, from - around.before)
      const end = Math.min(text.length, from + around.after)
      return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
    }
    return {
      is: 'message',
      at: {
        ...{ message: index + 1, role, character: from + 1 },
        ...{ now: excerpt(content), before: excerpt(other.content) },
      },
    }
  }
  return now.length === before.length ? null : { is: 'length', now: now.length, before: before.length }
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

function changesBetween(now: AskedCall['parameters'], before: AskedCall['parameters']): Change[] {
  const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing'
  return [...new Set([...Object.keys(now), ...Object.keys(before)])]
    .map(name => ({ name, now: show(now[name]), before: show(before[name]) }))
    .filter(change => change.now !== change.before)
}
