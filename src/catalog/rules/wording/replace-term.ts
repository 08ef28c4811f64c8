import { z } from 'zod'
import { allPlain, inEnglish } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { countPhrase, findPhrase, findPhrases } from '../../../core/text/phrase.ts'
import { endQuote } from '../../../core/text/quoted.ts'
import { synonyms } from '../../../core/text/synonyms.ts'
import { inCaseOf, replaceWord } from '../../../core/text/word-edit.ts'
import { fail, pass } from '../../../core/verdict.ts'

const term = '(?:(?:the )?(?:word|term|phrase|expression) )?'

export const replaceTerm = defineRuleKind({
  name: 'wording.replace-term',
  summary: 'one word or phrase is said instead of another, which does not occur',
  params: z
    .object({ from: z.string().trim().min(1).max(80), to: z.string().trim().min(1).max(80) })
    .refine(({ from, to }) => countPhrase(to, from) === 0, 'must not hold what it replaces'),

  wordings: ({ from, to }) => [
    `Say "${to}" instead of ${endQuote(from)}`,
    `Always write "${to}" rather than ${endQuote(from)}`,
    `Use the word "${to}", never "${from}".`.replace('the word', /\s/.test(to) ? 'the phrase' : 'the word'),
    `Replace "${from}" with ${endQuote(to)}`,
    `Instead of "${from}", write ${endQuote(to)}`,
  ],

  recognise: recogniser(
    [
      `(?:<write>|say|prefer) ${term}<q:to> (?:instead of|rather than|in place of|over) ${term}<q:from>(?: in <reply>)?`,
      read,
    ],
    [
      `(?:<write>|say|prefer) ${term}<q:to>(?:,|;)? (?:and )?(?:never|not) ${term}<q:from>(?: in <reply>)?`,
      read,
    ],
    [`replace ${term}<q:from> (?:with|by) ${term}<q:to>(?: in <reply>)?`, read],
    [
      `(?:instead of|rather than|in place of) (?:using |writing |saying )?${term}<q:from>,? (?:<write>|say|prefer) ${term}<q:to>(?: in <reply>)?`,
      read,
    ],
    [
      `<never> (?:say|write|use) ${term}<q:from>(?:,|;) (?:but )?(?:say|write|use) ${term}<q:to>(?: instead)?(?: in <reply>)?`,
      read,
    ],
  ),

  check(reply, { from, to }) {
    const found = findPhrase(reply.text, from)
    return found ? fail(`"${from}" occurs instead of "${to}"`, found) : pass
  },

  /** Pairs for a word that the answers use, if there are any; now and then for its replacement. */
  draw(subject, random) {
    if (!inEnglish(subject) || !allPlain(subject)) return null
    const texts = subject.turns.map(({ reply }) => reply.text)
    const all = texts.join('\n').toLowerCase()
    const used = synonyms.filter(
      ([from, to]) =>
        all.includes(from) &&
        texts.some(text => findPhrase(text, from)) &&
        texts.every(text => !findPhrase(text, from) || said(text, from, to) !== null),
    )
    const heard = synonyms.filter(
      ([from, to]) =>
        all.includes(to) &&
        texts.some(text => findPhrase(text, to)) &&
        !texts.some(text => findPhrase(text, from)),
    )
    const pairs = used.length > 0 && random.chance(0.9) ? used : random.chance(0.5) ? heard : []
    if (pairs.length === 0) return null
    const [from, to] = random.pick(pairs)
    return { from, to }
  },

  comply: (reply, { from, to }) => said(reply.text, from, to),

  violate(reply, { from, to }) {
    const text = said(reply.text, to, from)
    return text !== null && text !== reply.text ? text : null
  },

  claims: ({ from }) => [{ lacks: from }],

  examples: [
    { params: { from: 'utilize', to: 'use' }, passes: ['Use it.', '', 'Anything.'], fails: ['Utilize it.'] },
    { params: { from: 'an apple', to: 'a pear' }, passes: ['A pear.'], fails: ['Take an apple.'] },
  ],
})

/** The text with every `from` said as `to`; null where one is not ordinary running text or an article would not fit. */
function said(text: string, from: string, to: string): string | null {
  const places = findPhrases(text, from)
  if (places.length > 200) return null
  let result: string | null = text
  for (const place of places.toReversed()) {
    const found = text.slice(place.start, place.end)
    const by = inCaseOf(found, to)
    if (
      by === null ||
      /[\p{L}\p{N}]-$/u.test(text.slice(0, place.start)) ||
      /^[-'’]/.test(text.slice(place.end))
    )
      return null
    if (
      /^\p{Lu}/u.test(found) &&
      !/(?:^|[.!?:]["”]? |\n|["“(] ?|\d[.)] |[-*•] )$/u.test(
        text.slice(Math.max(0, place.start - 3), place.start),
      )
    )
      return null
    if (from === 'provides' || from === 'providing')
      if (/^[^.!?\n]* with\b|^ for\b/.test(text.slice(place.end, place.end + 120))) return null
    result = result === null ? null : replaceWord(result, place, by)
  }
  return result !== null && findPhrase(result, from) === null ? result : null
}

function read({ from, to }: Readonly<Record<string, string | undefined>>) {
  return from && to && !`${from}${to}`.includes('"') ? { from, to } : null
}
