import type { GradedCase } from '../../../core/evaluation/graded-case.ts'
import type { Metric, Part } from '../../../core/evaluation/metric.ts'
import { oneByOne } from '../../../core/evaluation/rule-metrics.ts'
import { shareMetric } from '../../../core/evaluation/share-metric.ts'

/** Whether the case was answered rightly: what headlines count. */
export const answeredRightly = ({ task }: GradedCase): Part | null =>
  task === undefined ? null : oneByOne([task])

/** Right answers by one reading of them; cases without that reading are not counted. */
export const byReading = (reading: string, named: Pick<Metric, 'name' | 'summary'>): Metric =>
  shareMetric({
    ...named,
    each: ({ marks }) =>
      oneByOne(marks.filter(mark => mark.reading === reading).map(({ verdict }) => verdict)),
  })

/** Answers given in the form that was asked for. */
export const strictAccuracy: Metric = byReading('strict', {
  name: 'strict-accuracy',
  summary: 'right answers in a last line "Answer: X"; in words only',
})

/** A reply without an answer is wrong; this tells how many of the wrong ones are of that sort. */
export const unread: Metric = shareMetric({
  name: 'unread',
  summary: 'replies in which no answer was found, counted as wrong; in words only',
  each: ({ scores }) => (scores?.unread === undefined ? null : { hits: scores.unread, of: 1, undecided: 0 }),
})

export const acc: Metric = byReading('acc', {
  name: 'acc',
  summary: 'the right continuation is the likeliest; by likelihood only',
})

export const accNorm: Metric = byReading('acc-norm', {
  name: 'acc-norm',
  summary: 'the right continuation is the likeliest to the character; by likelihood only',
})
