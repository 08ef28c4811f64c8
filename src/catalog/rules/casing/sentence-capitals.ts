import { z } from 'zod'
import { isPlain } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { hasCase, replacePieces, smallStarts } from '../../../core/text/capitals.ts'
import { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const sentenceCapitals = defineRuleKind({
  name: 'casing.sentence-capitals',
  summary: 'every sentence and every list item starts with a capital letter',
  params: z.object({}),

  wordings: () => [
    'Start every sentence with a capital letter.',
    'Each sentence must begin with a capital letter.',
    'Never begin a sentence with a lowercase letter.',
    'Capitalize the first word of every sentence.',
    'Always open your sentences with an uppercase letter.',
  ],

  recognise: recogniser(
    [
      '(?:start|begin|open)(?: off)? (?:each|every|all|your|all your|any|the)(?: single)?(?: of your)? sentences? (?:in <reply> )?with an? (?:capital|uppercase|upper-case)(?: letter)?',
      () => ({}),
    ],
    [
      '(?:each|every|all|any)(?: of your)?(?: single)? sentences?(?: in <reply>)? <must> (?:start|begin|open) with an? (?:capital|uppercase|upper-case)(?: letter)?',
      () => ({}),
    ],
    [
      '<never> (?:start|begin|open|starting) (?:an?|any|your|the)? ?sentences? with an? (?:small|lower ?-?case)(?: letter)?',
      () => ({}),
    ],
    [
      'no sentences? (?:may|must|should|can) (?:start|begin|open) with an? (?:small|lower ?-?case)(?: letter)?',
      () => ({}),
    ],
    [
      'capitali[sz]e the first (?:word|letter)(?: of the first word)? (?:of|in) (?:each|every|all|your|any|the)(?: of your)? sentences?(?: in <reply>)?',
      () => ({}),
    ],
    [
      'the first (?:word|letter) (?:of|in) (?:each|every|any) sentence(?: in <reply>)? <must> be (?:capitali[sz]ed|a capital(?: letter)?|uppercase|in upper ?case)',
      () => ({}),
    ],
  ),

  check(reply) {
    const [first] = smallStarts(reply)
    return first ? fail(`a sentence starts with "${first.text}"`, first) : pass
  },

  draw({ turns }, random) {
    if (!turns.every(({ reply }) => isPlain(reply) && hasCase(reply.text) && /\s/.test(reply.text.trim())))
      return null
    const asks = turns.some(({ reply }) => smallStarts(reply).length > 0)
    if (asks && !turns.every(({ reply }) => canStartLarge(reply))) return null
    const sentences = Math.max(...turns.map(({ reply }) => reply.sentences.length))
    return asks || (sentences > 1 && random.chance(0.35)) ? {} : null
  },

  comply(reply) {
    return replacePieces(reply.text, smallStarts(reply), letter => letter.text.toUpperCase())
  },

  /** Starts the last sentence in lower case. */
  violate(reply) {
    const last = reply.sentences.findLast(
      ({ text }) => /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) && !/^I\b/.test(text),
    )
    if (!last) return null
    const small = last.text.charAt(0).toLowerCase()
    const text = reply.text.slice(0, last.start) + small + reply.text.slice(last.start + 1)
    return smallStarts(new Passage(text)).length > 0 ? text : null
  },

  claims: () => [{ slot: 'casing', is: 'sentence' }],

  examples: [
    {
      params: {},
      passes: [
        '',
        'It rained. We stayed in.',
        'We went, e.g. to Rome.',
        '3 apples. iPhones too.',
        '“Yes,” she said.',
        '今天下雨。',
      ],
      fails: ['it rained.', 'It rained. we stayed in.', 'Is it? yes.', '“yes,” she said.'],
    },
  ],
})

/** Sentences and list items; not a quoted query, an outline with letters or a line of a table. */
const canStartLarge = (reply: Passage): boolean =>
  !/["“_]|^ *(?:\p{L}|[ivx]+)[.)] /mu.test(reply.text) &&
  (reply.prose ||
    reply.lines.every(
      ({ kind, body }) =>
        kind === 'blank' || kind === 'bullet' || kind === 'step' || /\p{L} \p{L}/u.test(body),
    ))
