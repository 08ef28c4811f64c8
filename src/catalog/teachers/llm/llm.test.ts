import { expect, it, onTestFinished } from 'vitest'
import { callKind, obedientTeacher, systemPromptFor, wantedRules } from '../../../../test/scripted-teacher.ts'
import { catalog } from '../../../core/catalog.ts'
import type { Instruction, InstructionTurn } from '../../../core/instruction.ts'
import { random } from '../../../core/random.ts'
import type { RuleKind } from '../../../core/rule-kind.ts'
import type { Assignment, Draft, Layout } from '../../../core/teacher.ts'
import { loadPrompts } from '../../../io/prompts.ts'
import {
  type Script,
  type ScriptedAnswer,
  type ScriptedRequest,
  type ScriptedServer,
  scriptedServer,
} from '../../../testing/scripted-server.ts'
import { openaiCompatible } from '../../providers/wires/openai-compatible.ts'
import { maxWords } from '../../rules/length/max-words.ts'
import { mustContain } from '../../rules/wording/must-contain.ts'
import { llmTeacher } from './llm.ts'

const kinds = catalog<RuleKind>('rule kind', [maxWords, mustContain])
const plain: Layout = {
  name: 'plain',
  summary: '',
  render: ({ role, rules }) => [role.persona, ...rules].join('\n'),
}

const assignment = (
  users: readonly (string | InstructionTurn)[],
  more: Partial<Assignment> = {},
): Assignment => {
  const turns = users.map(user => (typeof user === 'string' ? { user } : user))
  const instruction: Instruction = { id: 'i', turns, origin: { source: 's.jsonl', row: 1 } }
  return { instruction, sample: 0, rules: 3, random: random(7), ...more }
}

async function teach(
  script: Script,
  given: Assignment,
  options: { bestOf?: number } = {},
): Promise<{ draft: Draft; server: ScriptedServer }> {
  const server = await scriptedServer(script)
  onTestFinished(() => server.close())
  const model = openaiCompatible({ baseUrl: server.url, model: 'teacher' })
  const teacher = llmTeacher({
    model,
    kinds,
    layouts: catalog('layout', [plain]),
    prompts: loadPrompts(),
    ...options,
  })
  return { draft: await teacher.write(given), server }
}

/** The obedient teacher, but with these answers to its calls of one kind, one after another; the last one stays. */
const but = (kind: ReturnType<typeof callKind>, ...answers: readonly (string | ScriptedAnswer)[]): Script => {
  let next = 0
  return request =>
    callKind(request.body.messages) === kind
      ? (answers[Math.min(next++, answers.length - 1)] as string | ScriptedAnswer)
      : obedientTeacher(request)
}
const asked = (server: ScriptedServer) => server.requests.map(({ body }) => callKind(body.messages))
const prompt = (rules: readonly string[], persona = 'You are a harbour pilot.') =>
  JSON.stringify({ role: { name: 'pilot', persona }, rules })
const good = prompt(systemPromptFor(3).rules)
const tide = 'When does the tide turn tomorrow?'
const obedient = 'The harbour has it at six.'
const rulesOnly = 'The port has it at six.'

it('writes a system prompt and a response under it', async () => {
  const { draft, server } = await teach(obedientTeacher, assignment([tide]))
  if (draft.is !== 'written') return expect.fail(draft.reason)
  expect(draft.system.role).toMatchObject({ name: 'harbour pilot', domain: 'general' })
  expect(draft.system.rules.map(({ id, kind }) => [id, kind?.name])).toEqual([
    ['r1', 'length.max-words'],
    ['r2', undefined],
    ['r3', 'wording.must-contain'],
  ])
  expect(draft.system.layout).toBe('plain')
  expect(draft.messages.map(({ role }) => role)).toEqual(['user', 'assistant'])
  expect(draft.rejected).toEqual([])
  expect(asked(server)).toEqual(['system-prompt', 'response'])
  const [first, second] = server.requests.map(({ body }) => body)
  expect(first).toMatchObject({
    response_format: { type: 'json_schema', json_schema: { name: 'system_prompt', strict: true } },
  })
  expect(second?.messages).toEqual([
    { role: 'system', content: draft.system.text },
    { role: 'user', content: tide },
  ])
})

it('sends the same beginning for every row, and the instruction last', async () => {
  const { server: a } = await teach(obedientTeacher, assignment([tide]))
  const { server: b } = await teach(obedientTeacher, assignment(['How deep is the channel?'], { rules: 2 }))
  const messagesOf = (server: ScriptedServer) => server.requests[0]?.body.messages ?? []
  expect(messagesOf(a)[0]).toEqual(messagesOf(b)[0])
  expect(messagesOf(a)[1]?.content).toMatch(
    /Number of rules: 3[\s\S]*When does the tide turn tomorrow\?\n<\/instruction>$/,
  )
})

it.each([
  ['in a fence', `\`\`\`json\n${good}\n\`\`\``],
  ['with prose around it', `Of course!\n${good}\nAnything else?`],
  ['with a slip of syntax', good.replace(/"\]\}$/, '",]}')],
])('reads a system prompt %s without asking again', async (_, reply) => {
  const { draft, server } = await teach(but('system-prompt', reply), assignment([tide]))
  expect(draft.is).toBe('written')
  expect(server.requests).toHaveLength(2)
})

const useless: readonly (readonly [reason: string, reply: string | ScriptedAnswer, detail: string])[] = [
  ['teacher reply is not the JSON asked for', 'I would rather not.', 'I would rather not.'],
  ['teacher reply cut off', { text: good.slice(0, 40), finish: 'length' }, '{"role"'],
  ['teacher reply filtered', { finish: 'content_filter' }, ''],
  ['wrong number of rules', prompt(systemPromptFor(4).rules), '4 and not 3'],
  [
    'rules repeat each other',
    prompt(['Speak like a calm old sailor always.', 'Always speak like a calm, old sailor.', 'Be kind.']),
    '"Speak like a calm old sailor always." and "Always',
  ],
  [
    'rules repeat each other',
    prompt(['Answer in at most 60 words.', 'Never write more than sixty words.', 'Be kind.']),
    'Never write more',
  ],
  [
    'rules clash',
    prompt(['Answer in at most 60 words.', 'Keep every reply to 20 words or fewer.', 'Be kind.']),
    '"Answer in at most 60 words." and "Keep',
  ],
  [
    'system prompt leaks the instruction',
    prompt(systemPromptFor(3).rules, `You know when does the tide turn tomorrow.`),
    '"when does the tide turn tomorrow"',
  ],
]

it.each(useless)('asks once more, then drops: %s', async (reason, reply, detail) => {
  const once = await teach(but('system-prompt', reply, good), assignment([tide]))
  expect(once.draft.is).toBe('written')
  expect(asked(once.server)).toEqual(['system-prompt', 'system-prompt', 'response'])
  const twice = await teach(but('system-prompt', reply), assignment([tide]))
  expect(twice.draft).toMatchObject({ is: 'dropped', reason, detail: expect.stringContaining(detail) })
  expect(asked(twice.server)).toEqual(['system-prompt', 'system-prompt'])
})

it('keeps no more of a useless reply than can be read', async () => {
  const { draft } = await teach(but('system-prompt', 'x'.repeat(90_000)), assignment([tide]))
  if (draft.is !== 'dropped') return expect.fail(draft.is)
  expect(draft.detail === 'x'.repeat(20_000)).toBe(true)
})

it("does not let the dataset's own answer leak", async () => {
  const turns = [{ user: 'Help me.', answer: 'Say something of number one that nobody expects.' }]
  const rules = ['Say something of number one that nobody expects.', 'Be kind.', 'Be calm.']
  expect((await teach(but('system-prompt', prompt(rules)), assignment(turns))).draft).toMatchObject({
    reason: 'system prompt leaks the instruction',
  })
})

it('takes the role that the source insists on', async () => {
  const role = { name: 'ferry captain', domain: 'travel', persona: 'You are a ferry captain.', topics: [] }
  const { draft, server } = await teach(obedientTeacher, assignment([tide], { role }))
  expect(draft).toMatchObject({
    system: { role: { name: 'ferry captain', domain: 'travel', persona: 'You are a ferry captain.' } },
  })
  expect(server.requests[0]?.body.messages[1]?.content).toContain('You are a ferry captain.')
})

it('has a broken reply repaired with the verdicts, and keeps it as rejected', async () => {
  const script: Script = request =>
    callKind(request.body.messages) === 'response'
      ? rulesOnly
      : callKind(request.body.messages) === 'repair'
        ? obedient
        : obedientTeacher(request)
  const { draft, server } = await teach(script, assignment([tide]))
  expect(draft).toMatchObject({ is: 'written', rejected: [{ turn: 1, content: rulesOnly, broke: ['r3'] }] })
  expect(draft.is === 'written' && draft.messages.at(-1)?.content).toBe(obedient)
  const repair = server.requests.at(-1)?.body.messages ?? []
  expect(repair.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user'])
  expect(repair.at(-1)?.content).toContain(
    '- Rule: Make sure the term "harbour" appears in your response.\n  What was found: "harbour" does not occur',
  )
})

it('draws afresh when the repair fails too, and takes the first reply that passes', async () => {
  let drawn = 0
  const script: Script = request => {
    const kind = callKind(request.body.messages)
    if (kind === 'system-prompt') return obedientTeacher(request)
    return kind === 'repair' || ++drawn < 3 ? rulesOnly : obedient
  }
  const { draft, server } = await teach(script, assignment([tide]))
  expect(asked(server)).toEqual(['system-prompt', 'response', 'repair', 'response', 'response'])
  expect(draft).toMatchObject({ is: 'written', rejected: [{}, {}, {}] })
})

it('drops the row when no reply passes, with all of them kept', async () => {
  const script: Script = request =>
    callKind(request.body.messages) === 'system-prompt' ? obedientTeacher(request) : rulesOnly
  const { draft, server } = await teach(script, assignment([tide]), { bestOf: 3 })
  expect(draft).toMatchObject({
    is: 'dropped',
    reason: 'rule broken: wording.must-contain',
    rejected: Array(4).fill({ turn: 1, content: rulesOnly, broke: ['r3'] }),
  })
  expect(asked(server)).toEqual(['system-prompt', 'response', 'repair', 'response', 'response'])
})

it.each([
  ['response empty', { text: ' ' }],
  ['response cut off', { text: obedient, finish: 'length' as const }],
  ['response filtered', { finish: 'content_filter' as const }],
])('does not take a reply that is no reply: %s', async (reason, answer) => {
  const { draft, server } = await teach(but('response', answer, obedient), assignment([tide]))
  expect(draft).toMatchObject({ is: 'written', rejected: [] })
  expect(asked(server)).toEqual(['system-prompt', 'response', 'response'])
  expect((await teach(but('response', answer), assignment([tide]))).draft).toMatchObject({
    is: 'dropped',
    reason,
  })
})

it('answers turn by turn, the turns before written anew', async () => {
  const turns = [
    { user: tide, answer: 'Old answer.' },
    { user: 'And the day after?', answer: 'Old too.' },
  ]
  const { draft, server } = await teach(but('response', obedient, rulesOnly, obedient), assignment(turns))
  expect(draft).toMatchObject({ is: 'written', rejected: [{ turn: 2, broke: ['r3'] }] })
  expect(draft.is === 'written' && draft.messages.map(({ content }) => content)).toEqual([
    tide,
    obedient,
    'And the day after?',
    expect.stringContaining('harbour'),
  ])
  const second = server.requests[2]?.body.messages ?? []
  expect(second.map(({ content }) => content).slice(1)).toEqual([tide, obedient, 'And the day after?'])
  expect(server.requests[0]?.body.messages[1]?.content).toContain('<turn 2>\nAnd the day after?\n</turn 2>')
  expect(JSON.stringify(server.requests)).not.toContain('Old answer')
})

it('passes on what the provider could not do', async () => {
  await expect(teach(() => ({ status: 401 }), assignment([tide]))).rejects.toMatchObject({
    boundary: 'config',
  })
  await expect(teach(() => ({ status: 400 }), assignment([tide]))).rejects.toMatchObject({
    boundary: 'provider',
  })
})

it('draws anew for another sample of the same row, and alike for the same', async () => {
  const samples: (number | undefined)[] = []
  const model = {
    id: 'm',
    complete: async ({
      sample,
      messages,
    }: {
      sample?: number
      messages: ScriptedRequest['body']['messages']
    }) => {
      samples.push(sample)
      const request = { call: 1, path: '', headers: {}, body: { model: 'm', messages } }
      const text =
        callKind(messages) === 'system-prompt'
          ? JSON.stringify(systemPromptFor(wantedRules(request)))
          : obedient
      return { text, usage: { input: 0, output: 0 }, stop: 'end' as const }
    },
  }
  const teacher = llmTeacher({ model, kinds, layouts: catalog('layout', [plain]), prompts: loadPrompts() })
  for (const seed of [1, 1, 2]) await teacher.write(assignment([tide], { random: random(seed) }))
  expect(samples[0]).toBe(samples[2])
  expect(samples[0]).not.toBe(samples[4])
})
