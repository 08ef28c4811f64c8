import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { capitalise, cut } from '../../../core/text/edit.ts'
import type { Passage } from '../../../core/text/passage.ts'
import { addPreface } from '../../../core/text/remark.ts'
import { fail, pass } from '../../../core/verdict.ts'
import { namesOnly } from '../../../core/word-list.ts'

const apology =
  /(?<![\p{L}\p{N}])(?:sorry|apolog(?:y|ies|i[sz]e[sd]?|i[sz]ing)|forgive (?:me|us)|pardon (?:me|us))(?![\p{L}\p{N}])/iu
const opening = /^(?:I['’]m|I am|We['’]re|We are)?(?: (?:so|very|really))? ?sorry,? (?:but )?(?=\p{L}|I\b)/iu
const known = new Set([
  'sorry',
  'apologies',
  'apology',
  'apologize',
  'apologise',
  'i apologize',
  'i apologise',
  "i'm sorry",
  'i am sorry',
  'forgive me',
  'pardon me',
  'my apologies',
])
const read = ({ list }: { list?: string }) => (namesOnly(list?.replace(/^words? /, ''), known) ? {} : null)

export const noApology = defineRuleKind({
  name: 'style.no-apology',
  summary: 'no apologies (sorry, apologise, forgive me…)',
  params: z.object({}),

  wordings: () => [
    'Do not apologise.',
    'Never apologize or say that you are sorry.',
    'Your replies must not contain apologies.',
    'Avoid apologies such as "sorry" or "I apologise".',
    'Answer without apologizing.',
  ],

  recognise: recogniser(
    [
      '<never>(?: ever)? apologi[sz](?:e|ing)(?: or say(?:ing)? (?:that you are )?"?sorry"?)?(?: (?:to the user|for anything|in <reply>))?',
      () => ({}),
    ],
    [
      '<never>(?: us(?:e|ing)| mak(?:e|ing)| includ(?:e|ing))?(?: any| an)? (?:apolog(?:y|ies)|apologetic (?:words|phrases|language))(?:,? (?:such as|like) (?<list>[a-z"\', ]+?))?(?: in <reply>)?',
      read,
    ],
    [
      '<reply> (?:<mustnot>|must never) (?:contain|include|use) (?:any |an )?apolog(?:y|ies)(?:,? (?:such as|like) (?<list>[a-z"\', ]+?))?',
      read,
    ],
    ['<write>(?: <reply>)? without (?:apologi[sz]ing|(?:any |an )?apolog(?:y|ies))', () => ({})],
    ['<never> say(?:ing)? (?:that )?(?:"sorry"|sorry|you are sorry|you\'re sorry)', () => ({})],
    ['no apologies', () => ({})],
  ),

  check({ text }) {
    const found = apology.exec(text)
    return found
      ? fail(`"${found[0]}" apologises`, { start: found.index, end: found.index + found[0].length })
      : pass
  },

  draw(subject, random) {
    if (
      !inEnglish(subject) ||
      !allPlain(subject) ||
      subject.turns.some(({ request }) => apology.test(request.text))
    )
      return null
    const found = subject.turns.filter(({ reply }) => apology.test(reply.text))
    if (found.length > 0) return found.every(({ reply }) => unapologetic(reply) !== null) ? {} : null
    return random.chance(0.2) && subject.turns.every(({ reply }) => reply.words.length >= 4) ? {} : null
  },

  comply: unapologetic,

  violate: (reply, _params, { random }) =>
    addPreface(
      reply,
      random.pick([
        'Sorry if this is more than was asked for.',
        'Apologies for the wait.',
        'I am sorry that this took a while.',
        'I apologise in advance if this is not quite what was meant.',
      ]),
    ),

  claims: () => [{ lacks: 'sorry' }, { lacks: 'apolog' }, { about: 'excuses' }],

  examples: [
    {
      params: {},
      passes: ['No harm was done.', ''],
      fails: ["I'm sorry, but it is closed.", 'My apologies.', 'He apologized.'],
    },
  ],
})

/** Leaves out "I'm sorry, but" at the start, or the first sentence where it is nothing but an apology. */
function unapologetic(reply: Passage): string | null {
  if (!reply.prose) return null
  const text = reply.text.trimStart()
  const found = opening.exec(text)
  const [first, next] = reply.sentences
  const rest =
    found && !/^(?:for|to|that|about|if)\b/i.test(text.slice(found[0].length))
      ? capitalise(text.slice(found[0].length))
      : first && next && /^(?:I|We|My|Our|Sorry|Apolog)/i.test(first.text) && first.text.length < 90
        ? cut(reply.text, first.start, first.end)
        : null
  return rest !== null && rest.trim() !== '' && !apology.test(rest) ? rest : null
}
