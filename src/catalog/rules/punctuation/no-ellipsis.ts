import { forbiddenMark } from '../../../core/forbidden-mark.ts'

export const noEllipsis = forbiddenMark({
  name: 'punctuation.no-ellipsis',
  summary: 'no ellipsis occurs, as one character or as three dots',
  mark: /…|\.\.\.|。。。/u,
  one: 'an ellipsis',
  many: 'ellipses',
  noun: '(?:ellips[ie]s|three dots|dot dot dot|(?:the )?ellipsis (?:character|mark)s?)',
  wordings: [
    'Ellipses are not allowed in your answers.',
    'Do not let a sentence trail off with an ellipsis.',
    'Keep your replies free of ellipses.',
  ],
  patterns: [
    '(?:<never> )(?:let (?:a|any) sentences? )?(?:trail off|end sentences?)(?: in| with)? (?:an )?ellips[ie]s',
    '<never> trail off with (?:an ellipsis|ellipses|three dots)',
  ],
  share: 0.35,

  /** Ends the sentence where a new one follows, else pauses with a comma. */
  remove: ({ text }) =>
    text
      .replace(/(?<=[!?]) ?(?:…|\.{3,})/gu, '')
      .replace(/(?<=[\p{L}\p{N}'’]) ?(?:…|\.{3,})(?=["”’']?\s*$|["”’']?\s+["“]?\p{Lu}|["”’']?\n)/gu, '.')
      .replace(/(?<=[\p{L}\p{N}'’]) ?(?:…|\.{3,}) ?(?=\p{Ll})/gu, ', '),

  insert({ text }) {
    const body = text.trimEnd()
    if (/\p{L}\p{L}\.$/u.test(body)) return `${body}..`
    if (/\p{L}$/u.test(body)) return `${body}...`
    const trailing = body.replace(/(?<=\p{L}\p{L}\.)(?=\s)/u, '..')
    return trailing === body ? null : trailing
  },

  claims: [{ lacks: '...' }, { lacks: '…' }, { about: 'rare marks' }],
  examples: [{ passes: ['', 'Wait.', 'See section 1..2'], fails: ['Wait...', 'Well… yes.'] }],
})
