import type { Answered } from '../../../core/evaluation/case.ts'
import { chosenLetter } from '../../../core/evaluation/chosen-letter.ts'
import type { GradedCase } from '../../../core/evaluation/graded-case.ts'
import { likeliest, likeliestByLength } from '../../../core/evaluation/likeliest.ts'
import { fail, pass, type Verdict } from '../../../core/verdict.ts'
import { answerMark } from './answer-mark.ts'
import { choiceFacts, letterOf } from './choice-case.ts'

/**
 * Grades a choice. A reply that chooses nothing is wrong, and `scores.unread` is 1.
 * @param headline by which of the two likelihoods the case counts as answered rightly.
 */
export function gradeChoice(answered: Answered, headline: 'acc' | 'acc-norm'): GradedCase {
  const { case: asked, sample, likelihoods } = answered
  const { id, cluster, tags } = asked
  const { options, right } = choiceFacts(asked)
  const verdictOn = (option: number): Verdict =>
    option === right ? pass : fail(`chose ${letterOf(option)}, right is ${letterOf(right)}`)

  if (likelihoods !== undefined && asked.choices !== undefined) {
    const acc = verdictOn(likeliest(likelihoods))
    const norm = verdictOn(likeliestByLength(likelihoods, asked.choices.continuations))
    return {
      ...{ id, sample, cluster, tags },
      marks: [answerMark('acc', acc), answerMark('acc-norm', norm)],
      task: headline === 'acc' ? acc : norm,
    }
  }
  const chosen = chosenLetter(answered.replies.at(-1) ?? '', options)
  const unread = fail(`chooses none of the options; right is ${letterOf(right)}`)
  const lenient = chosen === null ? unread : verdictOn(chosen.option)
  const strict = chosen?.strict ? lenient : chosen ? fail('no last line "Answer: X"') : unread
  return {
    ...{ id, sample, cluster, tags },
    marks: [answerMark('lenient', lenient), answerMark('strict', strict)],
    task: lenient,
    scores: { unread: chosen === null ? 1 : 0 },
  }
}
