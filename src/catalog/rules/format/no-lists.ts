import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { isBalanced, listed, listIn, pointsOf } from '../../../core/text/items.ts'
import type { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const noLists = defineRuleKind({
  name: 'format.no-lists',
  summary: 'no bulleted and no numbered lists',
  params: z.object({}),

  wordings: () => [
    'Do not use lists.',
    'Never use bullet points or numbered lists.',
    'Your answer must not contain any bulleted or numbered lists.',
    'Write in running text, without bullets or numbering.',
    'Avoid lists in every reply.',
  ],

  recognise: recogniser(
    [
      '<never> (?:use|using|include|including|write|writing|make|making|produce|give)(?: any| a)? ?(?:lists?|(?:bullet(?:ed)?(?: points?)?|bullets)(?: lists?)? (?:or|and|nor) (?:numbered|ordered) lists?|(?:bulleted|numbered|ordered) (?:or|and) (?:numbered|bulleted|unordered) lists?)(?: in <reply>)?',
      () => ({}),
    ],
    [
      'avoid(?: any| all)? (?:lists|(?:bullet(?:ed)?(?: points)?|bullets)(?: lists?)? (?:or|and) (?:numbered|ordered) lists)(?: in <reply>)?',
      () => ({}),
    ],
    [
      '<reply> <mustnot> (?:contain|use|include|have)(?: any)? ?(?:lists|(?:bullet(?:ed)?(?: points)?|bullets)(?: lists?)? (?:or|and) (?:numbered|ordered) lists|(?:bulleted|numbered) or (?:numbered|bulleted) lists)',
      () => ({}),
    ],
    [
      '<write> (?:<reply> )?in (?:running text|(?:continuous |flowing |plain )?prose|(?:full )?paragraphs),? (?:without|with no|not)(?: any)? (?:lists|bullets (?:or|and) (?:numbering|numbers|numbered lists)|bullet points (?:or|and) (?:numbering|numbered lists))',
      () => ({}),
    ],
    [
      '(?:<write> (?:<reply> )?without|no)(?: any)? (?:lists|bullet points or numbered lists|bullets or (?:numbering|numbers))',
      () => ({}),
    ],
  ),

  check(reply) {
    const item = reply.lines.find(({ kind }) => kind === 'bullet' || kind === 'step')
    return item
      ? fail(item.kind === 'bullet' ? 'a bullet' : 'a numbered item', { start: item.start, end: item.end })
      : pass
  },

  /** Lists that read well as text, and text that asks for being listed. */
  draw: ({ turns }, random) =>
    turns.every(({ reply, request }) => {
      if (/\b(?:bullets?|bulleted|numbered|an? list|the list|list of|lists)\b/i.test(request.text))
        return false
      const isList = reply.lines.some(({ kind }) => kind === 'bullet' || kind === 'step')
      return isList
        ? asProse(reply) !== null
        : reply.words.length >= 15 && (pointsOf(reply, request.text)?.items.length ?? 0) >= 3
    }) &&
    (turns.some(({ reply }) => !reply.prose) || random.chance(0.5))
      ? {}
      : null,

  comply: reply => asProse(reply),

  violate(reply, _, { request }) {
    const points = pointsOf(reply, request)
    return points && points.items.length >= 2 ? listed(points, () => '-') : null
  },

  claims: () => [{ about: 'lists' }, { on: 'bullets', max: 0 }, { on: 'steps', max: 0 }],

  examples: [
    {
      params: {},
      passes: ['', 'First eat, then sleep.', 'It costs 3.50 - cheap.'],
      fails: ['- a', 'So:\n1. a\n2. b', '• a'],
    },
  ],
})

/** Only lists of whole sentences: phrases would need words that are not there. */
function asProse(reply: Passage): string | null {
  const list = listIn(reply)
  if (!list?.items.every(isSentence)) return null
  if (list.lead !== '' && !/[.!]$/.test(list.lead)) return null
  return [list.lead, list.items.join(' '), list.tail].filter(part => part !== '').join('\n\n')
}

const isSentence = (item: string): boolean => {
  const words = item.split(' ')
  const capitals = words.filter(word => /^\p{Lu}/u.test(word)).length
  return (
    words.length >= 4 &&
    capitals * 2 <= words.length &&
    /^["“¿¡]?\p{Lu}[^:]*[.!?]["”]?$/u.test(item) &&
    !/^\S+ing\b/.test(item) &&
    isBalanced(item) &&
    !/\*\*|`/.test(item)
  )
}
