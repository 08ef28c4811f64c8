import type { Message } from '../message.ts'
import type { Rule } from '../rule.ts'
import type { Task } from './task.ts'

/** One test of a model: what it is asked, turn by turn, and what its replies are held to. */
export interface Case {
  /** Unique in its benchmark, and the same for ever: what comparisons pair by. */
  readonly id: string
  /** The system prompt that the model is given; null for none. */
  readonly system: string | null
  /**
   * User turns in order, and assistant turns that are given. The model answers every user turn that no given assistant
   * turn follows, and sees its own earlier answers.
   */
  readonly messages: readonly Message[]
  /** What every reply of the model is held to, each rule within its scope. */
  readonly rules: readonly Rule[]
  /** The system prompt, or whatever else cases share that makes them alike: intervals are by clusters. */
  readonly cluster: string
  /** Where the case stands on each axis: {"k": 4, "stance": "conflicting"}. Reports break down by them. */
  readonly tags: Readonly<Record<string, string | number>>
  /** How it is told whether the last reply does what was asked. */
  readonly task?: Task
  /** What can be compared by likelihood instead of answered in words. */
  readonly choices?: Choices
  /** What the benchmark's own grader needs besides. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** Continuations of one text, of which the model is to find the right one likeliest. */
export interface Choices {
  readonly context: string
  /** Each with the white space that it begins with. */
  readonly continuations: readonly string[]
}

/** What a model said to a case: one reply for each turn that it was to answer, in order. */
export interface Answered {
  readonly case: Case
  readonly replies: readonly string[]
  /** Which of several draws of the same case this is, counted from 0. */
  readonly sample: number
  /** Of each continuation, where choices were compared by likelihood. */
  readonly likelihoods?: readonly Likelihood[]
}

/** How likely a model finds a continuation. */
export interface Likelihood {
  /** Natural logarithm of its probability, summed over its tokens. */
  readonly logprob: number
  readonly tokens: number
  /** Whether every token was the likeliest. */
  readonly greedy: boolean
}

/** The whole conversation of an answered case, without the system prompt. */
export function dialogueOf({ case: { messages }, replies }: Answered): readonly Message[] {
  let next = 0
  return messages.flatMap((message, at): Message[] => {
    const own = message.role === 'user' && messages[at + 1]?.role !== 'assistant'
    const reply = own ? replies[next++] : undefined
    return reply === undefined ? [message] : [message, { role: 'assistant', content: reply }]
  })
}

/** The assistant turns, counted from 1 over the whole conversation, that the model is to answer. */
export function ownTurns({ messages }: Pick<Case, 'messages'>): ReadonlySet<number> {
  const own = new Set<number>()
  let turn = 0
  for (const [at, { role }] of messages.entries()) {
    if (role === 'assistant') turn++
    else if (role === 'user' && messages[at + 1]?.role !== 'assistant') own.add(++turn)
  }
  return own
}

/** How many replies a case wants. */
export const turnsToAnswer = (asked: Pick<Case, 'messages'>): number => ownTurns(asked).size
