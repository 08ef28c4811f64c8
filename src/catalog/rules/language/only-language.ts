import { z } from 'zod'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { addParagraphAfter } from '../../../core/text/edit.ts'
import { identifyLanguage, languageOf } from '../../../core/text/language.ts'
import {
  languageCodes as codes,
  type LanguageCode,
  languageCode,
  languageName,
  languageNames as names,
} from '../../../core/text/language-names.ts'
import type { Passage } from '../../../core/text/passage.ts'
import { fail, pass, unknown, type Verdict } from '../../../core/verdict.ts'

type Code = LanguageCode

/** What a model says when it slips out of the language. */
const slips: Partial<Record<Code, string>> = {
  en: 'Please let us know at any time if there is anything else that you would like to understand better about this topic.',
  fr: "N'hésitez pas à demander plus de détails si vous souhaitez mieux comprendre un point particulier de cette réponse.",
  de: 'Bei weiteren Fragen zu diesem Thema können Sie sich natürlich jederzeit gerne wieder an uns wenden, wir helfen weiter.',
  es: 'Si desea saber más sobre este tema, no dude en preguntar de nuevo y con mucho gusto le daremos más detalles.',
}

const lang = `(?<language>${languageName})`
const read = ({ language }: { language?: string }) => {
  const code = languageCode(language)
  return code ? { language: code } : null
}

export const onlyLanguage = defineRuleKind<{ language: Code }>({
  name: 'language.only-language',
  summary: 'the reply is written in a given language throughout',
  params: z.object({ language: z.enum(codes) }),

  wordings: ({ language }) => [
    `Answer only in ${names[language]}.`,
    `Your entire reply must be in ${names[language]}; no other language is allowed.`,
    `Write every answer in ${names[language]}.`,
    `Always respond in ${names[language]} and never in another language.`,
    `Use ${names[language]} only.`,
  ],

  recognise: recogniser(
    [
      `(?:<write>|speak|communicate)(?: <reply>)?(?: only| exclusively| solely| entirely| completely)?(?: in| using)?(?: only)? ${lang}(?: only| exclusively|(?:,? and)? (?:never|not) in (?:another|any other) language)?(?:[,;] no other language is (?:allowed|permitted)|,? even (?:if|when) (?:the user|they|users?) (?:writes?|asks?|speaks?)(?: to you)?(?: in)? (?:another|a different|any other) language|,? regardless of (?:the user's|the input|their) language|,? (?:no matter|regardless of) (?:what|which|the) language the user (?:uses|writes in|is using|is writing in))?`,
      read,
    ],
    [
      `<reply> <must> (?:only |always |exclusively )?be (?:written )?(?:only |entirely |completely |exclusively )?in (?:the )?${lang}(?: language)?(?: only)?(?:[,;] no other language is (?:allowed|permitted))?`,
      read,
    ],
    [`<reply> (?:<must> be|are|is) in ${lang}`, read],
    [`the language of <reply> <must> (?:always )?be ${lang}`, read],
  ),

  check: (reply, { language }) => checkLanguage(reply, language),

  draw({ turns, language }, random) {
    const code = codes.find(candidate => candidate === language)
    if (!code || (code === 'en' && random.chance(0.6))) return null
    // A few words without a message in the same language are told by chance.
    if (!turns.every(({ request, reply }) => reply.words.length >= 12 || request.language === code))
      return null
    if (
      code !== 'en' &&
      turns.some(({ reply }) => reply.words.length < 10 || /\b(?:the|and)\b/i.test(reply.text))
    )
      return null
    return turns.every(({ reply }) => checkLanguage(reply, code).outcome === 'pass')
      ? { language: code }
      : null
  },

  comply: () => null,

  /** Slips into another language at the end. */
  violate(reply, { language }, { random }) {
    if (reply.words.length === 0) return null
    const others = codes.flatMap(code => (code === language ? [] : (slips[code] ?? [])))
    return addParagraphAfter(reply.text, random.pick(others))
  },

  claims: ({ language }) => [{ slot: 'language', is: language }, { about: 'the language' }],

  examples: [
    {
      params: { language: 'fr' },
      passes: ["La lumière du soleil contient toutes les couleurs, et l'air disperse le bleu."],
      fails: [
        'The light of the sun holds all colours, and the air scatters the blue ones.',
        `La lumière du soleil contient toutes les couleurs.\n\n${slips.en}`,
      ],
    },
  ],
})

/**
 * The whole reply, each longer paragraph and each longer sentence by itself. Undecided where the text is too short or too
 * mixed to tell; single foreign words and quotations are not looked for.
 */
function checkLanguage(reply: Passage, language: Code): Verdict {
  const whole = reply.language
  if (whole === null) return unknown('too short or too mixed to tell the language')
  if (whole !== language) return fail(`written in ${whole}, wanted ${language}`)
  for (const { text, start, end } of reply.paragraphs) {
    if (text.length < 100 || text === reply.text) continue
    const found = languageOf(text)
    if (found !== null && found !== language)
      return fail(`a paragraph is written in ${found}, wanted ${language}`, { start, end })
  }
  return reply.text.length > 40_000 ? pass : checkSentences(reply, language)
}

/** Single sentences are told wrongly now and then: only one that is beyond doubt is a breach. */
function checkSentences({ text: whole, sentences }: Passage, language: Code): Verdict {
  let doubt: Verdict = pass
  for (const { text, start, end } of sentences) {
    if (text.length < 40 || text === whole || /["“”„«»]/u.test(text)) continue
    const { code, confidence } = identifyLanguage(text)
    if (code === language || confidence < 0.99) continue
    if (confidence === 1) return fail(`a sentence is written in ${code}, wanted ${language}`, { start, end })
    doubt = unknown(`a sentence may be written in ${code}`)
  }
  return doubt
}
