import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { cutsCleanly } from '../../../core/text/items.ts'
import type { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const linePerSentence = defineRuleKind({
  name: 'format.line-per-sentence',
  summary: 'no line holds more than one sentence',
  params: z.object({}),

  wordings: () => [
    'Put each sentence on a line of its own.',
    'Every sentence must start on a new line.',
    'Write one sentence per line.',
    'Begin a new line after every sentence.',
    'Never put two sentences on the same line.',
  ],

  recognise: recogniser(
    [
      '(?:put|place|write|start|begin) (?:each|every)(?: single)? sentence(?: of <reply>)? on (?:a line of its own|its own line|a new line|a separate line|a line by itself)',
      () => ({}),
    ],
    [
      '(?:each|every)(?: single)? sentence(?: of <reply>| in <reply>)? <must> (?:always )?(?:start|be|begin|stand|go|be placed|be written|appear) on (?:a line of its own|its own line|a new line|a separate line)',
      () => ({}),
    ],
    ['<write>(?: <reply> with)?(?: only| exactly)? one sentence (?:per|a|on each|on every) line', () => ({})],
    [
      '(?:begin|start|use|insert|add|put) an? (?:new line|line break|newline) after (?:each|every) sentence',
      () => ({}),
    ],
    [
      '<never> (?:put|write|place) (?:two|two or more|several|multiple|more than one) sentences? (?:on|in) (?:the same|one|a single|a) line',
      () => ({}),
    ],
  ),

  check(reply) {
    const { sentences, text } = reply
    for (const [at, { start, end }] of sentences.entries()) {
      const next = sentences[at + 1]
      if (next && !/[\n\r]/.test(text.slice(end, next.start)))
        return fail('two sentences on one line', { start, end: next.end })
    }
    return pass
  },

  draw: ({ turns }) =>
    turns.every(({ reply }) => reply.prose && isSplittable(reply)) &&
    turns.some(({ reply }) => reply.sentences.length >= 2)
      ? {}
      : null,

  /** A line break in place of the blank; what stands in paragraphs stays in paragraphs. */
  comply(reply) {
    if (!isSplittable(reply)) return null
    const { sentences, text } = reply
    return sentences.reduceRight((rest, { end }, at) => {
      const next = sentences[at + 1]
      if (!next || /[\n\r]/.test(text.slice(end, next.start))) return rest
      return `${rest.slice(0, end)}\n${rest.slice(next.start)}`
    }, text)
  },

  violate(reply) {
    const { sentences, text } = reply
    const at = sentences.findIndex(
      ({ end }, index) =>
        text.slice(end, sentences[index + 1]?.start).trim() === '' && index + 1 < sentences.length,
    )
    const [first, second] = sentences.slice(at)
    if (
      at < 0 ||
      !first ||
      !second ||
      !reply.prose ||
      !/[.!?]$/.test(first.text) ||
      !/^\p{Lu}/u.test(second.text)
    )
      return null
    return `${text.slice(0, first.end)} ${text.slice(second.start)}`
  },

  claims: () => [],

  examples: [
    {
      params: {},
      passes: ['', 'One.', 'One.\nTwo.', '- One.\n- Two.'],
      fails: ['One. Two.', 'One.\nTwo. Three.', '- One. Two.'],
    },
  ],
})

/** Sentences inside of quotation marks or brackets stay together. */
const isSplittable = ({ sentences, text }: Passage): boolean =>
  cutsCleanly(sentences) && sentences.every(({ start }) => text.slice(start - 1, start).trim() === '')
