import { forbiddenMark } from '../../../core/forbidden-mark.ts'
import { calm, excite } from '../../../core/text/exclamation.ts'

export const noExclamationMarks = forbiddenMark({
  name: 'punctuation.no-exclamation-marks',
  summary: 'no exclamation mark occurs',
  mark: /[!！¡‼⁉]/u,
  one: 'an exclamation mark',
  many: 'exclamation marks',
  noun: '(?:exclamation (?:marks?|points?|signs?)|exclamations)',
  wordings: [
    'Exclamation marks are not allowed in your replies.',
    'Keep your responses free of exclamation marks.',
    'Use no exclamation points whatsoever.',
  ],
  share: 0.6,
  remove: ({ text }) => calm(text),
  insert: ({ text }) => excite(text),
  claims: [{ on: 'exclamations', max: 0 }],
  examples: [{ passes: ['', 'Well done.', 'Why not?'], fails: ['Well done!', '¡Hola!', '好！'] }],
})
