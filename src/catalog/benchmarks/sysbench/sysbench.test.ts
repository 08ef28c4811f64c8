import { describe, expect, it } from 'vitest'
import {
  casesIn,
  fileAt,
  fileOf,
  hasSharedData,
  scriptedJudge,
  sharedData,
  toolsWith,
} from '../../../../test/benchmark-files.ts'
import type { Case } from '../../../core/evaluation/case.ts'
import type { GradedCase, Mark } from '../../../core/evaluation/graded-case.ts'
import { fail, pass, unknown, type Verdict } from '../../../core/verdict.ts'
import { gradedSession, sysbench } from './sysbench.ts'

const criterion = (id: number, text: string, type: string) => ({ id, text, type })
const turn = (prompt: string, alignment: string, ...criteria: readonly unknown[]) => ({
  ...{ prompt, alignment, criteria },
})
const sheet = {
  system_id: 7,
  system_prompt: '你是园丁，只谈植物。',
  multi_rounds_related: true,
  domain: '园艺',
  turns: [
    turn(
      '玫瑰怎么修剪？',
      'align',
      criterion(1, '语气温和', 'style'),
      criterion(2, '字数数量小于20', 'format'),
    ),
    turn('讲讲股票。', 'misalign', criterion(1, '须合理拒绝', 'action')),
    turn('那郁金香呢？', 'align', criterion(1, '提到浇水', 'content')),
  ],
}
const type = { style: '风格约束', format: '格式约束', action: '动作约束', content: '内容约束' }
const published = {
  system_id: 7,
  system_prompt: sheet.system_prompt,
  rounds_related: true,
  领域: '园艺',
  场景: '咨询',
  messages: [
    { role: 'system', content: sheet.system_prompt },
    ...sheet.turns.flatMap(({ prompt }) => [
      { role: 'user', content: prompt },
      { role: 'assistant', content: '参考答案' },
    ]),
  ],
  prompt_infos: Object.fromEntries(
    sheet.turns.map(({ prompt, alignment, criteria }) => [
      prompt,
      {
        alignment,
        criteria: Object.fromEntries(
          (criteria as ReturnType<typeof criterion>[]).map(each => [
            String(each.id),
            {
              criteria_id: each.id,
              criteria_content: each.text,
              criteria_type: type[each.type as keyof typeof type],
            },
          ]),
        ),
      },
    ]),
  ),
}
const replies = ['剪在芽的上方。', '我只谈植物。', '春天种。']
const value = (name: string, graded: readonly GradedCase[]) =>
  sysbench.metrics.find(metric => metric.name === name)?.of(graded)

it('reads the published shape and result sheets as the same cases', async () => {
  const fromSheet = await casesIn(sysbench, fileOf('sysbench.jsonl', [sheet]))
  expect(await casesIn(sysbench, fileOf('system_benchmark_eval_datas.json', [published]))).toEqual(fromSheet)
  expect(fromSheet.problems).toEqual([])
  expect(fromSheet.cases[0]).toMatchObject({
    id: '7',
    system: sheet.system_prompt,
    messages: sheet.turns.map(({ prompt }) => ({ role: 'user', content: prompt })),
    tags: { session: 'dependent', domain: '园艺' },
  })
  expect(fromSheet.cases[0]?.rules.map(({ id, kind, scope }) => [id, kind?.name, scope])).toEqual([
    ['t1c1', 'sysbench:style', { is: 'from-turn', turn: 1, to: 1 }],
    ['t1c2', 'sysbench:format', { is: 'from-turn', turn: 1, to: 1 }],
    ['t2c1', 'sysbench:action', { is: 'from-turn', turn: 2, to: 2 }],
    ['t3c1', 'sysbench:content', { is: 'from-turn', turn: 3, to: 3 }],
  ])
})

it('tells broken rows and goes on', async () => {
  const { cases, problems } = await casesIn(
    sysbench,
    fileOf('mixed.jsonl', [
      { ...sheet, turns: [] },
      new Error('not valid JSON'),
      { ...published, system_id: 8, prompt_infos: {} },
      { ...sheet, turns: [turn('x', 'align', criterion(1, 'y', 'mood'))] },
      'text',
      sheet,
      sheet,
    ]),
  )
  expect(cases.map(({ id }) => id)).toEqual(['7'])
  expect(problems).toEqual([
    expect.stringContaining('row 1: turns: '),
    'copy/mixed.jsonl row 2: not valid JSON',
    'copy/mixed.jsonl row 3: prompt_infos: nothing about user turn 1',
    expect.stringContaining('row 4: turns.0.criteria.0.type: '),
    expect.stringContaining('row 5: expected object'),
    'copy/mixed.jsonl row 7: the case "7" was there before',
  ])
  await expect(casesIn(sysbench, fileOf('other.jsonl', [{ a: 1 }]))).rejects.toThrow(
    /no case of sysbench in the files given \(copy\/other.jsonl row 1: .*; wanted: datas\//,
  )
})

it('counts characters by a program and asks the judge the rest, each criterion in its turn', async () => {
  const { cases } = await casesIn(sysbench, fileOf('sysbench.jsonl', [sheet]))
  const { judge, asked } = scriptedJudge(({ name }) => (name.includes('t2c1') ? 'fail' : 'pass'))
  const graded = await sysbench.grade({ case: cases[0] as Case, replies, sample: 0 }, toolsWith({ judge }))
  expect(
    graded.marks.map(({ of, group, turn, by, verdict }) => [of, group, turn, by, verdict.outcome]),
  ).toEqual([
    ['t1c1', 'style', 1, 'judge', 'pass'],
    ['t1c2', 'format', 1, 'program', 'pass'],
    ['t2c1', 'action', 2, 'judge', 'fail'],
    ['t3c1', 'content', 3, 'judge', 'pass'],
  ])
  expect(asked.map(({ name, messages, reply }) => [name, messages.length, reply])).toEqual([
    ['7 t1c1 turn 1', 1, replies[0]],
    ['7 t2c1 turn 2', 3, replies[1]],
    ['7 t3c1 turn 3', 5, replies[2]],
  ])
  expect(value('csr', [graded])).toMatchObject({ value: 3 / 4, counted: 4, undecided: 0 })
  expect(value('isr', [graded])).toMatchObject({ value: 2 / 3, counted: 3 })
  expect(value('ssr', [graded])).toMatchObject({ value: 1 / 3, counted: 1 })
  const rows = Object.fromEntries(
    (sysbench.breakdowns?.([graded]) ?? []).map(({ by, rows }) => [
      by,
      rows.map(row => [row.name, row.value]),
    ]),
  )
  expect(rows).toMatchObject({
    constraint: [
      ['action', 0],
      ['content', 1],
      ['format', 1],
      ['style', 1],
    ],
    alignment: [
      ['aligned', 1],
      ['misaligned', 0],
    ],
    turn: [
      ['1', 1],
      ['2', 0],
      ['3', 1],
    ],
    session: [['dependent', 1 / 3]],
  })
})

it('leaves undecided what nobody can tell', async () => {
  const { cases } = await casesIn(sysbench, fileOf('sysbench.jsonl', [sheet]))
  const answered = { case: cases[0] as Case, replies, sample: 0 }
  const alone = await sysbench.grade(answered, toolsWith())
  expect(value('csr', [alone])).toMatchObject({ value: 1, counted: 1, undecided: 3 })
  expect(value('ssr', [alone])).toMatchObject({ value: null, counted: 0, undecided: 1 })
  const { judge } = scriptedJudge(({ name }) => (name.includes('t3') ? 'not-applicable' : 'pass'))
  const evasive = await sysbench.grade(answered, toolsWith({ judge }))
  expect(evasive.marks.at(-1)?.verdict.outcome).toBe('unknown')
  expect(value('isr', [evasive])).toMatchObject({ value: 1, counted: 2, undecided: 1 })
})

it('reads the replies of the published evaluator and of sheets with one model', () => {
  const said = [
    { role: 'system', content: 's' },
    { role: 'user', content: 'a' },
    { role: 'assistant', content: 'b' },
  ]
  expect(sysbench.repliesIn?.({ system_id: 7, infer_model: 'm', infer_results: said })).toEqual({
    id: '7',
    replies: ['b'],
  })
  const answers = { m: { text: 'b', verdicts: {} } }
  expect(sysbench.repliesIn?.({ system_id: 7, turns: [{ answers }, { answers: {} }, { answers }] })).toEqual({
    id: '7',
    replies: ['b'],
  })
  expect(
    sysbench.repliesIn?.({ system_id: 7, turns: [{ answers: { ...answers, n: { text: 'c' } } }] }),
  ).toBeNull()
  expect(sysbench.repliesIn?.({ id: 7, response: 'b' })).toBeNull()
})

describe.skipIf(!hasSharedData)('the published verdicts (skipped without ../shared/data)', () => {
  const file = fileAt(`${sharedData}/sysbench/sysbench.jsonl`)
  type Answer = { text: string; verdicts: Record<string, unknown>; all_followed: boolean }
  const recorded: { system_id: number; turns: { answers: Record<string, Answer> }[] }[] = []

  /** Verdicts as they were recorded; `neither` is what becomes of those that are neither true nor false. */
  const graded = async (model: string, neither: Verdict) => {
    if (recorded.length === 0)
      for await (const row of file.rows()) if ('value' in row) recorded.push(row.value as never)
    const { cases, problems } = await casesIn(sysbench, file)
    expect([cases.length, problems]).toEqual([250, []])
    return cases.map((session, at) => {
      const answers = (recorded[at]?.turns ?? []).map(({ answers }) => answers[model] as Answer)
      const marks = session.rules.map(({ id }): Mark => {
        const [, turn, criterion] = /^t(\d)c(\d+)$/.exec(id) ?? []
        const said = answers[Number(turn) - 1]?.verdicts[criterion as string]
        const verdict = said === true ? pass : said === false ? fail('recorded') : neither
        return { of: id, group: '', turn: Number(turn), by: 'judge', verdict }
      })
      return gradedSession({ case: session, replies: answers.map(({ text }) => text), sample: 0 }, marks)
    })
  }
  const sessions = (model: string) =>
    recorded.map(({ turns }) => turns.map(({ answers }) => answers[model]?.all_followed === true))

  it.each([
    ['gpt4o', { csr: 0.8743, isr: 0.7704, ssr: 0.5528 }],
    ['qwen2_7b', { csr: 0.4813, isr: 0.2712, ssr: 0.1384 }],
  ])('give the recorded figures for %s', async (model, figures) => {
    // The published evaluator takes the six verdicts that are neither yes nor no for unmet constraints of satisfied turns.
    const strict = await graded(model, fail('neither'))
    const lenient = await graded(model, pass)
    expect(value('csr', strict)?.value).toBeCloseTo(figures.csr, 4)
    expect(value('isr', lenient)?.value).toBeCloseTo(figures.isr, 10)
    expect(value('ssr', lenient)?.value).toBeCloseTo(figures.ssr, 10)
    // The flags that were recorded for whole turns give the same.
    const flags = sessions(model)
    const runs = flags.map(turns => (turns.indexOf(false) + 6) % 6)
    expect(figures.isr).toBeCloseTo(flags.flat().filter(Boolean).length / 1250, 10)
    expect(figures.ssr).toBeCloseTo(runs.reduce((a, b) => a + b, 0) / 1250, 10)
    // Ours counts them by themselves.
    const honest = await graded(model, unknown('neither'))
    expect(value('csr', honest)).toMatchObject({ counted: 2997, undecided: 3 })
    expect(Math.abs((value('isr', honest)?.value ?? 0) - figures.isr)).toBeLessThan(0.0012)
  })
})
