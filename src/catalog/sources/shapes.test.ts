import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectShape, readRow } from '../../core/detect-shape.ts'
import type { Instruction } from '../../core/instruction.ts'
import type { RawRow } from '../../core/row-fields.ts'
import { shapes } from './index.ts'

const origin = { source: 'x.jsonl', row: 7 }
const item = (row: unknown) => readRow(row, origin, { shapes })
const read = (shape: string, row: RawRow): Partial<Instruction> | string => {
  expect(detectShape('x.jsonl', [row], shapes).name).toBe(shape)
  const found = shapes.get(shape).read(row, origin)
  if (found.is === 'malformed') return found.reason
  if (found.is === 'role') throw new Error('a role')
  const { id, origin: from, ...rest } = found.instruction
  expect(id).toMatch(/^[0-9a-f]{16}$/)
  expect(from).toEqual(origin)
  return rest
}
const one = (user: string, answer?: string) => ({
  turns: [{ user, ...(answer !== undefined && { answer }) }],
})
const gpt = (...values: string[]) => ({
  conversations: values.map((value, at) => ({ from: at % 2 ? 'gpt' : 'human', value })),
})
const chat = (...said: [string, unknown][]) => ({
  messages: said.map(([role, content]) => ({ role, content })),
})

it('lists every file of the folder, sorted', () => {
  const files = readdirSync(import.meta.dirname).filter(name => !/^index\.ts$|\.test\.ts$/.test(name))
  expect(shapes.names().map(name => `${name}.ts`)).toEqual(
    files.sort((a, b) => (a.slice(0, -3) < b.slice(0, -3) ? -1 : 1)),
  )
})

it.each<[string, RawRow, Partial<Instruction> | string]>([
  ['alpaca', { instruction: 'Do', input: '', output: 'Done' }, one('Do', 'Done')],
  ['alpaca', { instruction: 'Do', input: 'this', response: 'Done' }, one('Do\n\nthis', 'Done')],
  [
    'alpaca',
    { instruction: 'Do', input: '<noinput>', output: 'Done', system: 'Be' },
    { ...one('Do', 'Done'), system: 'Be' },
  ],
  ['alpaca', { instruction: 'Do', output: '' }, '"output" is empty'],
  ['alpaca', { instruction: 'Do', output: null }, '"output" is missing'],
  ['alpaca', { instruction: 3, output: 'x' }, '"instruction" is not text but a number'],
  ['alpaca', { instruction: 'Do', input: ['x'], output: 'x' }, '"input" is not text but a list'],
  [
    'dolly',
    { instruction: 'Do', context: 'it', response: 'Done', category: 'qa' },
    { ...one('Do\n\nit', 'Done'), domain: 'qa' },
  ],
  [
    'dolly',
    { instruction: 'Do', input: '', output: 'Done', category: 'qa' },
    { ...one('Do', 'Done'), domain: 'qa' },
  ],
  ['dolly', { instruction: '', response: 'Done', category: 'qa' }, '"instruction" is empty'],
  ['instruction-only', { instruction: 'Do', label: 'x' }, one('Do')],
  ['instruction-only', { prompt: 'Do', key: 3 }, one('Do')],
  [
    'sharegpt',
    gpt('Hi', 'Hello', 'Bye', 'See you'),
    {
      turns: [
        { user: 'Hi', answer: 'Hello' },
        { user: 'Bye', answer: 'See you' },
      ],
    },
  ],
  ['sharegpt', gpt('Hi', 'Hello', 'Bye'), one('Hi', 'Hello')],
  ['sharegpt', gpt('Hi', 'Hello', 'Bye', ''), one('Hi', 'Hello')],
  ['sharegpt', gpt('Hi'), one('Hi')],
  ['sharegpt', gpt('Hi', '', 'Bye', 'x'), 'turn 2 is empty'],
  ['sharegpt', { ...gpt('Hi', 'Hello'), system: 'Be' }, { ...one('Hi', 'Hello'), system: 'Be' }],
  ['sharegpt', { conversations: [{ from: 'gpt', value: 'Hi' }] }, 'starts with the assistant'],
  [
    'sharegpt',
    {
      conversations: [
        { from: 'human', value: 'Hi' },
        { from: 'observation', value: '{}' },
      ],
    },
    'tool turns are not supported',
  ],
  ['sharegpt', { conversations: [{ from: 'cat', value: 'Hi' }] }, 'turn 1 has no known speaker: "cat"'],
  ['sharegpt', { conversations: [] }, '"conversations" is empty'],
  [
    'messages',
    chat(['system', 'Be'], ['user', 'Hi'], ['assistant', 'Yo']),
    { ...one('Hi', 'Yo'), system: 'Be' },
  ],
  [
    'messages',
    { ...chat(['user', 'Hi'], ['assistant', 'Yo']), domain: 'cooking', language: 'de' },
    { ...one('Hi', 'Yo'), domain: 'cooking', language: 'de' },
  ],
  [
    'messages',
    chat([
      'user',
      [
        { type: 'text', text: 'a' },
        { type: 'text', text: 'b' },
      ],
    ]),
    one('a\nb'),
  ],
  [
    'messages',
    chat(['user', [{ type: 'image_url', image_url: {} }]]),
    'turn 1 holds a part of type "image_url"; only text is supported',
  ],
  ['messages', chat(['system', 'Be'], ['assistant', 'Hi']), 'starts with the assistant'],
  ['messages', chat(['user', 'Hi'], ['user', 'Ho']), 'turn 2 is a second user turn in a row'],
  [
    'messages',
    chat(['user', 'Hi'], ['assistant', 'a'], ['assistant', 'b']),
    'turn 3 is a second assistant turn in a row',
  ],
  ['messages', chat(['user', 'Hi'], ['system', 'Be']), 'turn 2 is a system turn after the start'],
  ['messages', chat(['user', 'Hi'], ['assistant', null], ['user', 'x']), 'turn 2 is missing its text'],
  ['messages', chat(['user', 7]), 'turn 1 is not text but a number'],
  ['messages', chat(['system', 'Be']), 'there is no user turn'],
  ['messages', { messages: [] }, '"messages" is empty'],
  ['messages', { messages: 'Hi' }, '"messages" is not a list but a string'],
  ['messages', { messages: [{ role: 'assistant', tool_calls: [{}] }] }, 'tool turns are not supported'],
  ['ultrachat', { id: '1', data: ['Hi', 'Hello'] }, one('Hi', 'Hello')],
  [
    'ultrachat',
    { prompt: 'Hi', prompt_id: 'p', ...chat(['user', 'Hi'], ['assistant', 'Yo']) },
    one('Hi', 'Yo'),
  ],
  ['ultrachat', { data: [] }, '"data" is empty'],
  [
    'mt-bench-101',
    {
      task: 'GR',
      id: 1,
      history: [
        { user: 'Hi', bot: 'Yo' },
        { user: 'Bye', bot: null },
      ],
    },
    one('Hi', 'Yo'),
  ],
  ['mt-bench-101', { history: [{ user: 'Hi', bot: '' }] }, one('Hi')],
  [
    'mt-bench-101',
    {
      history: [
        { user: 'Hi', bot: 'a' },
        { user: '', bot: 'b' },
      ],
    },
    'turn 3 is empty',
  ],
  [
    'mt-bench',
    { question_id: 1, category: 'math', turns: ['a', 'b'], reference: ['A'] },
    { turns: [{ user: 'a', answer: 'A' }, { user: 'b' }], domain: 'math' },
  ],
  ['mt-bench', { question_id: 1, turns: ['a', ''] }, 'turn 2 is empty or not text'],
  ['prompt-completion', { prompt: 'Hi', completion: 'Yo' }, one('Hi', 'Yo')],
  ['prompt-completion', { prompt: 'Hi', response: 'Yo' }, one('Hi', 'Yo')],
  ['prompt-completion', { question: 'Hi', answer: 'Yo' }, one('Hi', 'Yo')],
  ['prompt-completion', { prompt: 'Hi', completion: '' }, '"completion" is empty'],
  [
    'self-instruct',
    { instruction: 'Do', instances: [{ input: 'it', output: 'Done' }] },
    one('Do\n\nit', 'Done'),
  ],
  ['self-instruct', { instruction: 'Do', instances: [] }, '"instances" holds no instance'],
])('%s: %j', (shape, row, expected) => {
  expect(read(shape, row)).toEqual(expected)
})

describe('role-prompts', () => {
  const role = (act: string, prompt: string) => {
    const found = item({ act, prompt })
    if (found.is !== 'role') throw new Error(found.is)
    return found.role
  }
  it('names the role without article, with only the capitals of names', () => {
    expect(role('An Ethereum Developer', 'Imagine you are an experienced Ethereum developer.').name).toBe(
      'Ethereum developer',
    )
    expect(role('Linux Terminal', 'Act as a linux terminal.').name).toBe('linux terminal')
    expect(role('SEO Prompt', 'Write.').name).toBe('SEO prompt')
    expect(role('JavaScript Console', 'Act as a console.').name).toBe('JavaScript console')
  })
  it('keeps the prompt as persona, and takes topics from its words', () => {
    expect(
      role('Travel Guide', 'I want you to act as a travel guide. Suggest museums near museums.'),
    ).toEqual({
      name: 'travel guide',
      domain: 'source',
      persona: 'I want you to act as a travel guide. Suggest museums near museums.',
      topics: ['travel', 'guide', 'museums', 'suggest', 'near'],
    })
  })
})

describe('a file', () => {
  it('has the shape of most of its first rows', () => {
    const rows = [
      { instruction: 'a', output: 'b' },
      { messages: [] },
      { instruction: 'a', output: '' },
      { instruction: 'c' },
    ]
    expect(detectShape('x', rows, shapes).name).toBe('alpaca')
    expect(detectShape('x', [{ instruction: 'a' }, { instruction: 'b' }], shapes).name).toBe(
      'instruction-only',
    )
  })
  it('of no known shape fails with its fields and the shapes there are', () => {
    expect(() => detectShape('x.csv', [{ a: 1, b: 2 }], shapes)).toThrow(
      /^x\.csv: no known row shape \(fields: a, b\); known: alpaca \(instruction, output/,
    )
  })
  it('may hold rows of another shape; a row of none is malformed and keeps its key', () => {
    const within = { shape: shapes.get('alpaca'), shapes }
    expect(readRow(gpt('Hi', 'Yo'), origin, within).is).toBe('instruction')
    expect(readRow({ id: 3, foo: 1 }, origin, within)).toEqual({
      is: 'malformed',
      origin: { ...origin, key: '3' },
      reason: 'fields id, foo: not the alpaca shape of this file',
      raw: { id: 3, foo: 1 },
    })
    expect(readRow([1], origin, within)).toMatchObject({ reason: 'the row is not an object but a list' })
    expect(readRow({ instruction: 'no answer' }, origin, within)).toMatchObject({
      reason: '"output" is missing',
    })
  })
})

it('gives the same id to the same content, and another to any other', () => {
  const id = (row: RawRow) => {
    const found = item(row)
    return found.is === 'instruction' ? found.instruction.id : found
  }
  expect(id(gpt('Hi', 'Yo'))).toBe(id(chat(['user', 'Hi'], ['assistant', 'Yo'])))
  expect(id(gpt('Hi', 'Yo'))).not.toBe(id({ ...gpt('Hi', 'Yo'), system: 'Be' }))
  expect(id(gpt('\ud800', 'Yo'))).not.toBe(id(gpt('\ud801', 'Yo')))
})

it('says whom the answers are written as, where the row does', () => {
  const said = chat(['user', 'Hi'], ['assistant', 'Yo'])
  const read = (role: unknown) => {
    const item = readRow({ ...said, role }, origin, { shapes })
    return item.is === 'instruction' ? item.role : item
  }
  const role = { name: 'baker', domain: 'cooking', persona: 'You are a baker.' }
  expect(read(role)).toEqual({ ...role, topics: [] })
  expect(read({ name: 'baker', persona: 'You are a baker.' })).toMatchObject({ domain: 'source' })
  for (const none of ['user', 7, null, [], { name: 'baker' }, { ...role, persona: ' ' }])
    expect(read(none)).toBeUndefined()
})

it('never throws, whatever the row', () => {
  const fields =
    'instruction input output context category instances messages prompt_id data history turns question_id conversations prompt completion act system'.split(
      ' ',
    )
  const inner = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.array(
      fc.record(
        { role: fc.constantFrom('user', 'assistant', 'x'), content: fc.jsonValue({ maxDepth: 1 }) },
        { requiredKeys: [] },
      ),
    ),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fields), inner), row => {
      for (const shape of shapes)
        if (shape.recognises(row))
          expect(['instruction', 'role', 'malformed']).toContain(shape.read(row, origin).is)
    }),
    { numRuns: 2000 },
  )
})
