import { forbiddenMark } from '../../../core/forbidden-mark.ts'
import { addSentenceAfter, cut } from '../../../core/text/edit.ts'

const mark = /[?？¿؟]/u

export const noQuestionMarks = forbiddenMark({
  name: 'punctuation.no-question-marks',
  summary: 'no question mark occurs',
  mark,
  one: 'a question mark',
  many: 'question marks',
  noun: '(?:question marks?|interrogation marks?)',
  wordings: [
    'Question marks must not appear in your responses.',
    'Leave out question marks altogether.',
    'Keep your replies free of question marks.',
  ],
  share: 0.5,

  /** Leaves out one question at the end of running text, where the rest stands without it. */
  remove(reply) {
    const last = reply.sentences.at(-1)
    if (
      !reply.prose ||
      !last ||
      reply.sentences.length < 3 ||
      !mark.test(last.text) ||
      /["“”]/.test(last.text)
    )
      return null
    return cut(reply.text, last.start, last.end)
  },

  insert: (reply, random) =>
    reply.prose && reply.language === 'en' ? addSentenceAfter(reply.text, random.pick(questions)) : null,

  claims: [{ on: 'questions', max: 0 }],
  examples: [{ passes: ['', 'Tell me more.'], fails: ['More?', '¿Qué?', '好吗？'] }],
})

const questions = [
  'Does that answer your question?',
  'Does that make sense?',
  'Is that what you were looking for?',
  'Shall I go on?',
]
