import type { Random } from '../random.ts'
import { addParagraphAfter, addSentenceAfter } from './edit.ts'
import type { Passage } from './passage.ts'
import { countWords } from './segment.ts'

/** What chatty assistants say after the answer is given: what a reply is too long by. Fits any topic. */
const chatter: readonly string[] = [
  'Of course, there is much more that could be said about this.',
  'The details can differ from one case to the next.',
  'Please keep in mind that this is only a brief overview.',
  'It is always a good idea to consult more than one source.',
  'Depending on your situation, it may be worth looking into this in more depth.',
  'Every situation is different, so please adapt this to your own needs.',
  'A few concrete examples might make all of this even clearer.',
  'I hope this helps!',
  'I would be happy to explain any part of this further.',
  'Feel free to ask if you would like more detail.',
  'Let me know if you have any other questions.',
  'Thank you for asking, and good luck!',
]

/**
 * Adds sentences until `enough` says so: an assistant's chatter in English, then the reply's own sentences as a
 * recapitulation; null when that is not enough. `as` says whether each stands alone or all in the last paragraph.
 */
export function padUntil(
  reply: Passage,
  { as, random }: { as: 'paragraphs' | 'sentences'; random: Random },
  enough: (text: string) => boolean,
): string | null {
  if (!/\p{L}/u.test(reply.text)) return null
  const own = reply.prose
    ? reply.sentences
        .slice(0, 60)
        .flatMap(({ text }) => (countWords(text) > 2 || text.length > 40 ? [text] : []))
    : []
  const pools =
    reply.language === 'en' || (reply.language === null && /^[\p{ASCII}\s]*$/u.test(reply.text))
      ? [random.shuffle(chatter), own]
      : [own]
  const added: string[] = []
  for (const pool of pools)
    for (const sentence of pool) {
      added.push(sentence)
      if (enough(compose(reply, added, as))) return compose(reply, added, as)
    }
  return null
}

/** Chatter in the order in which people say it, offers and wishes last. */
function compose(reply: Passage, added: readonly string[], as: 'paragraphs' | 'sentences'): string {
  const place = (sentence: string): number => chatter.indexOf(sentence)
  const ordered = added.toSorted((a, b) => place(a) - place(b))
  if (as === 'paragraphs') return ordered.reduce(addParagraphAfter, reply.text)
  return (reply.prose ? addSentenceAfter : addParagraphAfter)(reply.text, ordered.join(' '))
}
