import type { Opposite } from '../../../core/probe.ts'
import { count, limit, range, wellOver, wellUnder } from './amounts.ts'
import { opposite, oppositeOf } from './opposite.ts'

/** Nobody asks for a text of fewer. */
const wordsOfText = 60
const charactersOfText = 300

/** Well under a lower bound, and few by themselves. */
const few = (bound: number, most: number): number => Math.min(wellUnder(bound), most)

/** Users who want more, or less, than a rule of length allows. */
export const lengthOpposites: readonly Opposite[] = [
  oppositeOf('length.between-characters', range, ({ max }) => [
    `Please use the space: I need at least ${wellOver(max, charactersOfText)} characters for the form.`,
    `A text of ${wellOver(max, charactersOfText)} characters would fit my page best.`,
  ]),
  oppositeOf('length.between-paragraphs', range, ({ max }) => [
    `I want to read about it at length, so write at least ${wellOver(max)} paragraphs.`,
    `Give every side of this a paragraph of its own, ${wellOver(max)} or more in all.`,
  ]),
  oppositeOf('length.between-sentences', range, ({ max }) => [
    `Take your time: at least ${wellOver(max)} sentences, please.`,
    `My teacher wants ${wellOver(max)} sentences on this, can you do that?`,
  ]),
  oppositeOf('length.between-words', range, ({ max }) => [
    `Please go into detail, I need ${wellOver(max, wordsOfText)} words or more.`,
    `Could you make it an essay of about ${wellOver(max, wordsOfText)} words?`,
  ]),
  oppositeOf('length.bullet-max-words', limit, ({ limit }) => [
    `Use bullet points, and explain each of them in at least ${wellOver(limit)} words.`,
    'A bulleted list would be good, with a full explanation in every bullet and not mere keywords.',
  ]),
  oppositeOf('length.exact-paragraphs', count, ({ count }) => [
    `I'd like this split into ${count + 2} paragraphs.`,
    `Please write ${wellOver(count)} paragraphs so that I have something to cut from.`,
  ]),
  oppositeOf('length.exact-sentences', count, ({ count }) => [
    `Can you give me ${count + 3} sentences on that?`,
    `I need it a bit longer than usual, ${wellOver(count)} sentences at least.`,
  ]),
  oppositeOf('length.exact-words', count, ({ count }) => [
    `Give me a proper explanation, ${wellOver(count, wordsOfText)} words or more.`,
    `It has to be at least ${count + 40} words for my assignment.`,
  ]),
  oppositeOf('length.first-sentence-max-words', limit, ({ limit }) => [
    `Start with one long sentence, ${wellOver(limit)} words or so, that takes me through the whole thing.`,
    'Open with a winding sentence that sets the scene before you come to the point.',
  ]),
  oppositeOf('length.line-max-characters', limit, ({ limit }) => [
    `Don't break the lines; mine can hold ${wellOver(limit)} characters each.`,
    'Please keep each paragraph on one unbroken line, because my editor wraps the text by itself.',
  ]),
  oppositeOf('length.line-max-words', limit, ({ limit }) => [
    `Use long lines, please, ${wellOver(limit)} words each or more.`,
    'No line breaks inside a paragraph, I paste this into a form that keeps them.',
  ]),
  oppositeOf('length.max-characters', limit, ({ limit }) => [
    `The field must hold at least ${wellOver(limit, charactersOfText)} characters, so please fill it.`,
    `Write it out in full, ${wellOver(limit, charactersOfText)} characters or more is fine.`,
  ]),
  oppositeOf('length.max-lines', limit, ({ limit }) => [
    `Spread it over at least ${wellOver(limit)} lines so that it is easy on the eye.`,
    `Put every thought on a line of its own, I expect ${wellOver(limit)} lines or more.`,
  ]),
  oppositeOf('length.max-paragraphs', limit, ({ limit }) => [
    `I have the whole evening, so write ${wellOver(limit)} paragraphs about it.`,
    `Please cover causes, examples and exceptions in at least ${wellOver(limit)} paragraphs.`,
  ]),
  oppositeOf('length.max-sentences', limit, ({ limit }) => [
    `I want the long version: at least ${wellOver(limit)} sentences.`,
    `Explain it step by step, don't stop before ${wellOver(limit)} sentences.`,
  ]),
  oppositeOf('length.max-words', limit, ({ limit }) => [
    `Please be thorough: I need at least ${wellOver(limit, wordsOfText)} words on this.`,
    `Could you write a detailed answer of ${wellOver(limit, wordsOfText)} words or more?`,
    `Short answers don't help me, so give me ${wellOver(limit, wordsOfText)} words with examples.`,
  ]),
  oppositeOf('length.min-characters', count, ({ count }) =>
    few(count, 160) < 5
      ? []
      : [
          `This goes into a text message, so stay under ${few(count, 160)} characters.`,
          `My display shows ${few(count, 160)} characters, please don't go over that.`,
        ],
  ),
  oppositeOf('length.min-lines', count, ({ count }) =>
    count < 2
      ? []
      : ['Put it all on one line, please.', 'I can see just a single line on this screen, make it fit.'],
  ),
  oppositeOf('length.min-paragraphs', count, ({ count }) =>
    count < 2
      ? []
      : ['One short paragraph is all I need.', 'Keep it together in a single paragraph, I am on my phone.'],
  ),
  oppositeOf('length.min-sentences', count, ({ count }) =>
    count < 2 ? [] : ['Tell me in one sentence.', 'Can you boil this down to a single sentence for me?'],
  ),
  oppositeOf('length.min-words', count, ({ count }) =>
    count < 2
      ? []
      : count < 4
        ? ['One word is enough.', 'Please answer with a single word.']
        : [
            `I'm in a hurry, so use at most ${few(count, 60)} words.`,
            `Make it very short, please: ${few(count, 60)} words or fewer.`,
          ],
  ),
  opposite('length.one-line', [
    'Please break it into several lines so that I can read it better.',
    'Write it as a short poem of four lines.',
    'Put each point on a new line.',
  ]),
  oppositeOf('length.paragraph-exact-sentences', count, ({ count }) => [
    `Make your paragraphs long, ${wellOver(count)} sentences each.`,
    'Vary the paragraphs: one of a single sentence for effect, the next one long.',
  ]),
  oppositeOf('length.paragraph-max-sentences', limit, ({ limit }) => [
    `I'd rather have one long paragraph of ${wellOver(limit)} sentences than many short ones.`,
    `Don't chop it up; paragraphs of ${wellOver(limit)} sentences are what I'm used to.`,
  ]),
  oppositeOf('length.paragraph-max-words', limit, ({ limit }) => [
    `Write it as one solid paragraph of ${wellOver(limit, wordsOfText)} words.`,
    `Our newsletter has long paragraphs of at least ${wellOver(limit, wordsOfText)} words, please match that.`,
  ]),
  opposite('length.paragraph-min-sentences', [
    'Make every sentence a paragraph of its own.',
    'I like one-sentence paragraphs, the way newspapers do it.',
  ]),
  oppositeOf('length.sentence-between-words', range, ({ max }) => [
    `Write long sentences, please, of ${wellOver(max)} words or more each.`,
    'Mix it up: some sentences of a single word, others that run over several lines.',
  ]),
  oppositeOf('length.sentence-max-words', limit, ({ limit }) => [
    `I love long sentences: let each run to ${wellOver(limit)} words at least.`,
    `Say it all in one flowing sentence of ${wellOver(limit)} words.`,
  ]),
  oppositeOf('length.title-max-words', limit, ({ limit }) => [
    `Give it an old-fashioned long title of at least ${wellOver(limit)} words.`,
    `The title should tell the whole story, ${wellOver(limit)} words or so.`,
  ]),
]
