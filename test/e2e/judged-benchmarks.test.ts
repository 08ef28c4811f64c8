import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scriptedServer } from '../../src/testing/scripted-server.ts'
import { rnr, scratch } from './rnr.ts'

const jsonl = (rows: readonly unknown[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('')
const prompt = (name: string, prompt_template: string) => ({
  ...{ name, type: 'single', system_prompt: 'You rate.', prompt_template },
})

it("rates a model's turns with the prompts of the user's copy, and counts what the judge does not rate", async () => {
  using folder = scratch()
  const file = (name: string) => join(folder.path, name)
  writeFileSync(
    file('question.jsonl'),
    jsonl([
      { question_id: 81, category: 'writing', turns: ['Name a tree.', 'And a bird.'] },
      { question_id: 82, category: 'math', turns: ['1+1?', '2+2?'] },
    ]),
  )
  writeFileSync(
    file('judge_prompts.jsonl'),
    jsonl([
      prompt('single-v1', 'RATE {question} BY {answer}'),
      prompt('single-v1-multi-turn', 'RATE {question_2} BY {answer_2}'),
      prompt('single-math-v1', 'RATE {question} {ref_answer_1} {answer}'),
      prompt('single-math-v1-multi-turn', 'RATE {question_2} {ref_answer_2} {answer_2}'),
    ]),
  )
  const server = await scriptedServer(({ body }) => {
    const last = body.messages.at(-1)?.content ?? ''
    if (!last.startsWith('RATE')) return 'An oak.'
    return last.includes('bird') ? 'It is lovely.' : 'Rating: [[8]]'
  })
  try {
    const model = `${server.url}#m`
    const files = [file('question.jsonl'), file('judge_prompts.jsonl')]
    const { code, stdout, events } = await rnr(
      ['eval', 'mt-bench', ...files, '--model', model, '--judge', model, '-o', file('run'), '--json'],
      { cwd: folder.path },
    )
    expect(code, stdout).toBe(0)
    expect(events.find(({ event }) => event === 'problem')).toMatchObject({
      row: 2,
      problem: expect.stringContaining('no reference answer for question 82'),
    })
    expect(events.at(-1)).toMatchObject({
      event: 'done',
      metrics: [
        { name: 'score', value: 8, counted: 1, undecided: 1 },
        { name: 'first-turn', value: 8, counted: 1, undecided: 0 },
        { name: 'second-turn', value: null, counted: 0, undecided: 1 },
      ],
    })
    expect(server.requests.map(({ body }) => body.messages.at(-1)?.content)).toEqual(
      expect.arrayContaining(['RATE Name a tree. BY An oak.', 'RATE And a bird. BY An oak.']),
    )
  } finally {
    await server.close()
  }
})

it('asks a judge about every criterion of a session, and decides nothing without one', async () => {
  using folder = scratch()
  const file = join(folder.path, 'sysbench.jsonl')
  const criterion = (id: number, text: string) => ({ id, text, type: 'content' })
  writeFileSync(
    file,
    jsonl([
      {
        ...{ system_id: 1, system_prompt: '你是园丁。', multi_rounds_related: false },
        turns: [
          { prompt: '一', alignment: 'align', criteria: [criterion(1, '提到水')] },
          { prompt: '二', alignment: 'misalign', criteria: [criterion(1, '提到火'), criterion(2, '提到土')] },
        ],
      },
    ]),
  )
  const server = await scriptedServer(({ body }) => {
    const asked = body.messages.map(({ content }) => content).join('\n')
    if (!asked.includes('"verdict"')) return '水和土。'
    return JSON.stringify({
      reason: 'As scripted.',
      verdict: asked.includes('提到火') ? 'broken' : 'followed',
    })
  })
  try {
    const model = `${server.url}#m`
    const args = ['eval', 'sysbench', file, '--model', model]
    const judged = await rnr([...args, '--judge', model, '--json'], { cwd: folder.path })
    expect(judged.events.at(-1), judged.stdout).toMatchObject({
      metrics: [
        { name: 'csr', value: 2 / 3 },
        { name: 'isr', value: 0.5 },
        { name: 'ssr', value: 0.5 },
      ],
    })
    const alone = await rnr([...args, '-o', join(folder.path, 'alone'), '--json'], { cwd: folder.path })
    expect(alone.events.at(-1)).toMatchObject({
      metrics: [{ name: 'csr', value: null, undecided: 3 }, {}, {}],
    })
  } finally {
    await server.close()
  }
})
