import { punctuation, withoutPunctuation } from '../../../core/reference/ascii-punctuation.ts'
import { isLower, lstrip, split, wordClass } from '../../../core/reference/python-text.ts'

/** What a program needs of a case. */
export interface Programmed {
  readonly constraint: string
  readonly source: string
  readonly example: number
  readonly level: number
  readonly target: string
}

type Check = (reply: string, target: string) => boolean

/**
 * Whether a reply satisfies all constraints of its level, for the instructions that the published evaluation checks by programs (its
 * faults included: a blank after the last full stop is one more sentence); null for those that only a judge can tell.
 */
export function checkedByProgram(
  reply: string,
  { constraint, source, example, level, target }: Programmed,
): boolean | null {
  if (constraint === 'example') return followsTemplate(reply, target)
  if (constraint === 'format' && example === 22) return tableCare(reply, level)
  const steps = constraint === 'format' && example === 30 ? speech : summaries.get(source)
  if (steps) return steps.slice(0, level).every(step => step(reply, target))
  return answers.get(source)?.(reply, target) ?? null
}

/** Sources with one right answer. */
const answers: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['E2E', (reply, target) => reply === target],
  ['text_editing', (reply, target) => reply === target],
  [
    'WIKIEVENTS',
    (reply, target) => {
      const right = new Set(target.split('\n'))
      return reply.split('\n').every(line => right.has(line))
    },
  ],
  ['CONLL2003', (reply, target) => pythonStrings(target).includes(reply)],
  ['BBH_logical', lastIs(/\([A-Z]\)/g)],
  ['BBH_time', lastIs(/\d{2}\/\d{2}\/\d{4}/g)],
  ['gsm_8k', lastIs(/\$\d+/g)],
  ['self_made_space', (reply, target) => reply.includes(target)],
])

/** Sources whose levels add one demand each. */
const summaries: ReadonlyMap<string, readonly Check[]> = new Map([
  [
    'cnn_dailymail',
    [
      reply => sentences(reply).length === 3,
      reply => sentences(reply).every(one => split(one).length < 15),
      reply =>
        holds(nth(reply, 1), 'Potter') && holds(nth(reply, 2), 'actor') && holds(nth(reply, 3), 'films'),
      reply => !holds(nth(reply, 2), 'lavish'),
      reply => new RegExp(`${edge}(?:has|have)\\s+[${wordClass}]`, 'u').test(nth(reply, 3)),
    ],
  ],
  [
    'xsum',
    [
      oneSentence,
      reply => pieces(reply) < 20,
      reply => !holds(reply, 'Newton Stewart'),
      reply => new RegExp(`${edge}(?:am|is|are)\\s+[${wordClass}]+ing(?![${wordClass}])`, 'u').test(reply),
      reply => holds(reply, 'operation'),
    ],
  ],
  [
    'samsum',
    [
      oneSentence,
      reply => pieces(reply) < 15,
      reply => holds(reply, 'stuff'),
      reply => !/procrast/i.test(reply),
      reply => Array.from(reply).filter(char => punctuation.includes(char)).length === 1,
    ],
  ],
  [
    'gigaword',
    [
      reply => pieces(reply) === 8,
      reply => withoutPunctuation(reply) === reply,
      isLower,
      reply => !holds(reply, 'bus'),
      reply => holds(reply, 'in'),
    ],
  ],
  [
    'arxiv',
    [
      oneSentence,
      reply => pieces(reply) <= 20,
      reply => reply.startsWith('We'),
      reply => holds(reply, 'activations'),
      reply => !holds(reply, 'transformer'),
    ],
  ],
])

/** Format example 30: the five points of a speech. */
const speech: readonly Check[] = [
  reply => reply.includes('**'),
  reply => (reply.match(/\*\*\d[^\n]+?:/g) ?? []).length === 5,
  reply =>
    spoken(reply)
      .filter(one => ['1.', '2.', '3.', '4.', '5.'].some(mark => one.includes(mark)))
      .every(one => one.split('.').length < 3),
  reply => spoken(reply).every(one => split(one).length >= 10 && split(one).length <= 15),
  reply => split(reply).every(word => !word.endsWith('-ly')),
]

/** Format example 22: how to care for a table, in three paragraphs and, at last, a fourth. */
function tableCare(reply: string, level: number): boolean {
  const paragraphs = reply.split('\n\n')
  if (paragraphs.length !== (level === 5 ? 4 : 3)) return false
  if (level >= 2 && !paragraphs.slice(0, 3).every(one => sentences(one).length < 3)) return false
  if (level >= 3 && !sentences(reply).every(one => split(one).length > 20)) return false
  if (level >= 4 && !paragraphs.every(one => lstrip(one) === '' || /^\d+\./.test(lstrip(one)))) return false
  return level < 5 || reply.endsWith('Those are suggestions')
}

/** Example constraints: the reply has the shape that the examples have, with any one line for "{answer}". */
function followsTemplate(reply: string, target: string): boolean | null {
  const template = target.replace('{instruction}\n', '').replaceAll('{{', '{').replaceAll('}}', '}')
  const [before, after, ...more] = template.split('{answer}')
  if (before === undefined || after === undefined || more.length > 0) return null
  return (
    reply.length >= before.length + after.length &&
    reply.startsWith(before) &&
    reply.endsWith(after) &&
    !reply.slice(before.length, reply.length - after.length).includes('\n')
  )
}

const edge = `(?<![${wordClass}])`

const holds = (text: string, words: string): boolean =>
  new RegExp(`${edge}${words}(?![${wordClass}])`, 'u').test(text)

const sentences = (text: string): readonly string[] => text.split(/[.!?]/).filter(part => part !== '')

/** A sentence by its place from 1; "" where there are not so many. */
const nth = (text: string, place: number): string => sentences(text)[place - 1] ?? ''

const pieces = (text: string): number => text.split(' ').length

function oneSentence(reply: string): boolean {
  return sentences(reply).length === 1
}

/** Sentences as the speech is cut: at white space after a full stop or a question mark that ends no abbreviation. */
const spoken = (text: string): readonly string[] =>
  text.split(new RegExp(`(?<![${wordClass}]\\.[${wordClass}][^\\n])(?<![A-Z][a-z]\\.)(?<=[.?])\\s`, 'u'))

function lastIs(pattern: RegExp): Check {
  return (reply, target) => reply.match(pattern)?.at(-1) === target
}

/** The texts of a list as Python writes it. */
const pythonStrings = (list: string): readonly string[] =>
  Array.from(list.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g), ([, single, double]) =>
    (single ?? double ?? '').replace(/\\(.)/g, '$1'),
  )
