import { TooLong } from '../text/too-long.ts'
import { fail, pass, unknown, type Verdict } from '../verdict.ts'
import { contentWords, shared } from './content-words.ts'
import { whyNoAnswer } from './non-answer.ts'
import { plainText, statedAnswer } from './stated-answer.ts'
import type { Task } from './task.ts'

/** Shares from which overlap is no accident; measured in BENCHMARKS.md, "Task done". */
const enough = { topic: 0.4, agreement: 0.4 }

/**
 * Whether a reply does what was asked, whatever becomes of the rules. A program is sure of replies that say nothing (empty, declined, the
 * request given back) and of those that agree with a reference; the rest is `unknown`, for a judge.
 * @param request the user message that the reply answers.
 * @param system the system prompt: to repeat it is no answer.
 */
export function taskDone(task: Task, reply: string, request: string, system: string | null = null): Verdict {
  try {
    const nothing = whyNoAnswer(reply, request, system)
    if (nothing !== null) return fail(nothing)
    if (task.is === 'answer') return answered(task.accepted, reply)
    if (task.is === 'rubric') return unknown('only a judge can tell whether the task is done')
    return agreed(task.answer, reply, request)
  } catch (error) {
    if (error instanceof TooLong) return unknown(error.message)
    throw error
  }
}

/** One of the accepted answers, word for word, where a reply states its answer: after "Answer:", else in its last line, else anywhere in a short reply. */
function answered(accepted: readonly string[], reply: string): Verdict {
  const plain = plainText(reply)
  const lines = plain.split('\n').filter(line => line.trim() !== '')
  const stated = statedAnswer(plain) ?? (plain.length <= 200 ? plain : (lines.at(-1) ?? ''))
  const found = accepted.some(answer => spaced(stated).includes(spaced(plainText(answer))))
  return found ? pass : fail('the answer is not the known one')
}

/** Letters, digits and what belongs to numbers, in words parted by one blank each. */
const spaced = (text: string): string =>
  ` ${(text.toLowerCase().match(/-?\d[\d.,:/]*\d|[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `

/**
 * Content words of the reply against those of request and reference. Words of the request alone prove nothing: a reply must say something
 * of the reference that the user did not.
 */
function agreed(reference: string, reply: string, request: string): Verdict {
  const asked = contentWords(request)
  const said = contentWords(reply)
  const wanted = contentWords(reference)
  const news = [...said].filter(word => !asked.has(word))
  const agreeing = shared(news, wanted)
  const topic = asked.size === 0 ? 0 : shared(asked, said) / asked.size
  if (agreeing >= 1 && topic >= enough.topic) return pass
  if (agreeing >= 3 && agreeing / news.length >= enough.agreement) return pass
  if (agreeing === said.size && agreeing > 0) return pass
  return unknown('a program cannot tell whether this does the task; a judge can')
}
