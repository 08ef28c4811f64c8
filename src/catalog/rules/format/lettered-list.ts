import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { listed, pointsOf } from '../../../core/text/items.ts'
import type { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const letteredList = defineRuleKind({
  name: 'format.lettered-list',
  summary: 'a list of two or more items lettered a), b), c)',
  params: z.object({}),

  wordings: () => [
    'Letter your points a), b), c) and so on, one per line.',
    'Present your answer as a lettered list: a), b), c) and so on.',
    'Your reply must contain a list whose items are marked a), b), c) and so on.',
    'Mark list items with a), b), c) instead of numbers or bullets.',
    'Every answer must have a list lettered a), b), c) and so on.',
  ],

  recognise: recogniser(
    [
      '(?:letter|label|mark) (?:your points|the points|list items|the items|all items|your items)(?: with| as)? "?a\\)"?, "?b\\)"?,?(?: and)? "?c\\)"?(?:,? and so on|,? etc\\.?)?(?:,? (?:one per line|each on a new line|instead of (?:numbers or bullets|bullets or numbers|numbers|bullets)))?',
      () => ({}),
    ],
    [
      '(?:<write>|format|present)(?: <reply>)?(?: as| in| with)? a lettered list(?: with|:| of)?(?: the form)?(?: "?a\\)"?, "?b\\)"?,?(?: and)? "?c\\)"?(?:,? and so on|,? etc\\.?)?)',
      () => ({}),
    ],
    [
      '<reply> <must> (?:always )?(?:contain|have|include|use|be) a (?:lettered list(?: with)?|list (?:whose items are )?(?:lettered|marked|labelled)(?: with)?) "?a\\)"?, "?b\\)"?,?(?: and)? "?c\\)"?(?:,? and so on|,? etc\\.?)?',
      () => ({}),
    ],
  ),

  check(reply) {
    let number = 0
    for (const { kind, text, start, end } of reply.lines) {
      if (kind !== 'text') continue
      const letter = lettered.exec(text.length > 40 ? text.slice(0, 40) : text)?.[1]
      if (letter === undefined) continue
      if (letter !== letterAt(number))
        return fail(`"${letter})" where "${letterAt(number)})" is due`, { start, end })
      number++
    }
    return number >= 2
      ? pass
      : fail(number === 0 ? 'no line starts with "a)"' : 'one item, a list has two or more')
  },

  draw: ({ turns }) =>
    turns.every(({ reply, request }) => asLettered(reply, request.text) !== null) ? {} : null,

  comply: (reply, _, { request }) => asLettered(reply, request),

  /** Numbers instead of letters. */
  violate({ lines }) {
    let number = 0
    const text = lines
      .map(({ kind, text: line }) => {
        const found = kind === 'text' && line.length < 2_000 ? lettered.exec(line) : null
        return found ? line.replace(`${found[1]})`, `${++number}.`) : line
      })
      .join('\n')
    return number >= 2 && !/^\s*[a-z]\)/m.test(text) ? text : null
  },

  claims: () => [
    { about: 'marks of a list' },
    { about: 'lists' },
    { has: 'a) ' },
    { has: 'b) ' },
    { on: 'lines', min: 2 },
    { on: 'bullets', max: 0 },
    { on: 'steps', max: 0 },
  ],

  examples: [
    {
      params: {},
      passes: ['a) red\nb) green', 'Colours:\n\na) red\nb) green\n\nDone.'],
      fails: ['', '1. red\n2. green', 'a) red', 'a) red\nc) green', 'A) red\nB) green', 'a red'],
    },
  ],
})

const lettered = /^\s*([a-z])\) +\S/
const letterAt = (index: number): string => String.fromCharCode(97 + index)

function asLettered(reply: Passage, request: string): string | null {
  const points = pointsOf(reply, request)
  if (!points || points.items.length < 2 || points.items.length > 26) return null
  if (points.items.some(item => lettered.test(item)) || /^\s*[a-z]\)/m.test(`${points.lead}\n${points.tail}`))
    return null
  return listed(points, number => `${letterAt(number - 1)})`)
}
