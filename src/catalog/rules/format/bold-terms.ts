import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { count, plural, recogniser } from '../../../core/sentence-pattern.ts'
import { isPlain } from '../../../core/text/code.ts'
import { boldSpans, keyPlaces, marked, withoutBold } from '../../../core/text/emphasis.ts'
import { wantsAPiece } from '../../../core/text/genre.ts'
import { Passage } from '../../../core/text/passage.ts'
import { fail, pass } from '../../../core/verdict.ts'

export const boldTerms = defineRuleKind({
  name: 'format.bold-terms',
  summary: 'exactly N bold terms',
  params: z.object({ count: z.int().min(1).max(30) }),

  wordings: ({ count: wanted }) => [
    `Put exactly ${plural(wanted, 'key term')} in bold.`,
    `Your answer must contain exactly ${plural(wanted, 'bold term')}.`,
    `Mark exactly ${plural(wanted, 'important word')} in each reply with **bold**.`,
    `Highlight exactly ${plural(wanted, 'term')} in Markdown bold.`,
    `Every response must have exactly ${plural(wanted, 'word')} or phrase${wanted === 1 ? '' : 's'} in bold.`,
  ],

  recognise: recogniser(
    [
      '(?:put|set|mark|highlight|print|write|format|make|emphasi[sz]e) <exactly> <n:number> (?:key |important |central )?(?:terms?|words?|phrases?|words? or phrases?|keywords?|spans?)(?: (?:in|of) <reply>)?(?: in| with| as)? (?:Markdown )?(?:\\*\\*)?bold(?:\\*\\*)?(?: type| text| Markdown)?',
      ({ number }) => ({ count: count(number) }),
    ],
    [
      'bold <exactly> <n:number> (?:key |important |central )?(?:terms?|words?|phrases?|words? or phrases?|keywords?)(?: in <reply>)?',
      ({ number }) => ({ count: count(number) }),
    ],
    [
      '<reply> <must> (?:always )?(?:contain|have|include|use) <exactly> <n:number> (?:bold(?:ed)? (?:terms?|words?|phrases?|keywords?|spans?)|(?:key |important )?(?:terms?|words?|phrases?|words? or phrases?) in bold)',
      ({ number }) => ({ count: count(number) }),
    ],
  ),

  check(reply, { count: wanted }) {
    const found = boldSpans(reply).length
    return found === wanted ? pass : fail(`${found} in bold, wanted are exactly ${wanted}`)
  },

  draw({ turns, language }, random) {
    if (
      language !== 'en' ||
      !turns.every(
        ({ reply, request }) =>
          isPlain(reply) &&
          !reply.text.includes('*') &&
          !reply.text.includes('_') &&
          !wantsAPiece(request.text),
      )
    )
      return null
    const fewest = Math.min(...turns.map(({ reply, request }) => keyPlaces(reply, request.text, 8).length))
    return fewest >= 2 ? { count: random.int(1, Math.min(5, Math.ceil(fewest / 2))) } : null
  },

  comply(reply, { count: wanted }, { request }) {
    const found = boldSpans(reply)
    if (found.length > wanted) return counted(withoutBold(reply.text, found.slice(wanted)), wanted)
    if (/\*|__|```/.test(reply.text) && found.length === 0) return null
    const missing = wanted - found.length
    const places = keyPlaces(reply, request, wanted + 5)
      .filter(({ start }) => !found.some(span => span.start <= start && start < span.end))
      .slice(0, missing)
    return places.length === missing ? counted(marked(reply.text, places, '**'), wanted) : null
  },

  violate(reply, { count: wanted }) {
    const found = boldSpans(reply)
    return found.length === wanted ? counted(withoutBold(reply.text, found.slice(-1)), wanted - 1) : null
  },

  claims: ({ count: wanted }) => [{ on: 'highlights', min: wanted, max: wanted }, { has: '**' }],

  examples: [
    {
      params: { count: 1 },
      passes: ['**Yeast** makes bread rise.', '__Yeast__ works.'],
      fails: ['', 'Yeast.', '**Yeast** and **heat**.', '*Yeast*', '** **'],
    },
  ],
})

/** Null where a mark beside another star reads as something else. */
const counted = (text: string, wanted: number): string | null =>
  boldSpans(new Passage(text)).length === wanted ? text : null
