import { addParagraphAfter, addSentenceAfter } from './edit.ts'
import type { Passage } from './passage.ts'

/** How an assistant slips a word in that it was told to leave out. */
const natural: Readonly<Record<string, string>> = {
  however: 'However, this can vary.',
  very: 'This is very helpful to know.',
  really: 'It really is that simple.',
  important: 'This is important to remember.',
  basically: 'That is basically it.',
  'etc.': 'There is more to say about causes, effects, etc.',
  simply: 'It is simply a matter of practice.',
  actually: 'It is actually easier than it sounds.',
  obviously: 'Obviously, this is only a short answer.',
  clearly: 'Clearly, there is more to it than that.',
  literally: 'It is literally that easy.',
  stuff: 'There is a lot more stuff to know.',
  amazing: 'It is an amazing topic.',
  awesome: 'It is an awesome topic.',
  delve: 'There is always more to delve into.',
  utilize: 'Please utilize this as you see fit.',
  leverage: 'You can leverage this in many ways.',
  furthermore: 'Furthermore, there is more to learn.',
  moreover: 'Moreover, there is more to learn.',
  additionally: 'Additionally, there is more to learn.',
  'in conclusion': 'In conclusion, that is the short version.',
  'of course': 'Of course, there is more to it.',
  'i think': 'I think that covers it.',
  sorry: 'I am sorry if this is too short.',
  unfortunately: 'Unfortunately, that is all I can say here.',
  'needless to say': 'Needless to say, details may differ.',
  'at the end of the day': 'At the end of the day, it is up to you.',
  'game-changer': 'This can be a real game-changer.',
  'cutting-edge': 'It is a cutting-edge topic.',
  also: 'There is also more to say about it.',
  extremely: 'This is extremely useful to know.',
}

/** The reply with one more sentence that holds the phrase, in English. */
export function mention(reply: Passage, phrase: string): string | null {
  if (reply.language !== 'en' && reply.language !== null) return null
  const sentence = natural[phrase.toLowerCase()]
  if (sentence !== undefined) return added(reply, sentence)
  if (reply.text.trim() === '' || /[\n\r]/.test(phrase)) return null
  return added(
    reply,
    /\s/.test(phrase)
      ? `It can be summed up like this: ${phrase}.`
      : `It can be summed up in one word: ${phrase}.`,
  )
}

const added = (reply: Passage, sentence: string): string =>
  reply.prose ? addSentenceAfter(reply.text, sentence) : addParagraphAfter(reply.text, sentence)

/** Words that people ban from answers. */
export const bannedWords: readonly string[] = Object.keys(natural).map(word =>
  word === 'i think' ? 'I think' : word,
)
