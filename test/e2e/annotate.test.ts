import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { GradedRow } from '../../src/core/evaluation/graded-row.ts'
import { faultServer } from '../../src/testing/index.ts'
import { runFolder, triplet } from '../hand-made.ts'
import { filesIn, rnr, scratch } from './rnr.ts'

type Row = Readonly<Record<string, unknown>>
const rowsIn = (path: string): Row[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

/** The folder of an evaluation whose judge said "pass" of every reply but those that `broken` names. */
function evaluation(folder: string, name: string, broken: (at: number) => boolean, cases = 25): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  const rows = Array.from({ length: cases }, (_, at): GradedRow => {
    const verdict = broken(at)
      ? ({ outcome: 'fail', reason: 'it is sour' } as const)
      : ({ outcome: 'pass' } as const)
    return {
      ...{ id: `case-${at}`, sample: 0, cluster: `case-${at}`, tags: {} },
      marks: [{ of: 'r1', group: 'tone.warm', turn: 1, by: 'judge', verdict }],
      system: 'You are a baker.\n\nRules:\n- Be warm.',
      messages: [
        { role: 'user', content: `Why does loaf ${at} rise?` },
        { role: 'assistant', content: at === 0 ? '=HYPERLINK("http://x")\nYeast.' : `Yeast ${at}.` },
      ],
      rules: [{ id: 'r1', text: 'Be warm.' }],
    }
  })
  writeFileSync(join(path, 'graded.jsonl'), rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  return path
}

/** In continuous integration: each of these starts the command. */
const thorough = process.env.RNR_THOROUGH === '1'

describe('rnr annotate', () => {
  it('hides the runs, shuffles, and finds the agreement that was planted', async () => {
    using folder = scratch()
    const cwd = folder.path
    const runs = ['glorious-7b', 'humble-1b'].map((name, run) => evaluation(cwd, name, at => at % 5 === run))
    const exported = await rnr(['annotate', 'export', ...runs, '-o', 'people', '--level', 'rule'], { cwd })
    expect([exported.code, exported.stderr]).toEqual([0, ''])
    expect(exported.events.at(-1)).toMatchObject({ items: 50, conversations: 50, unusable: 0 })
    const sheets = join(cwd, 'people/for-annotators')
    expect(readdirSync(sheets).sort()).toEqual([
      'README.txt',
      'annotator-1.csv',
      'annotator-1.jsonl',
      'annotator-2.csv',
      'annotator-2.jsonl',
    ])
    for (const text of Object.values(filesIn(sheets)))
      expect(text).not.toMatch(/glorious|humble|case-|tone\.warm|"pass"|"fail"|sour/)
    expect(readFileSync(join(sheets, 'annotator-1.csv'), 'utf8')).toContain(`"'=HYPERLINK(""http`)

    // 20 times both say followed, 15 times broken; they differ 5 and 10 times: kappa 0.4.
    const key = rowsIn(join(cwd, 'people/key.jsonl'))
    const answers = new Map(
      key.map(({ item }, at) => [
        item,
        at < 20
          ? ['followed', 'Followed']
          : at < 25
            ? ['followed', 'broken']
            : at < 35
              ? ['broken', 'followed']
              : ['Broken.', 'broken'],
      ]),
    )
    // One fills in the CSV in a spreadsheet that parts columns by semicolons; the other reverses the JSON Lines.
    const csv = readFileSync(join(sheets, 'annotator-1.csv'), 'utf8')
    const table = Papa.parse<Record<string, string>>(csv.slice(1), {
      header: true,
      skipEmptyLines: true,
    }).data
    const filled = table.map(row => ({ ...row, answer: answers.get(row.item)?.[0] }))
    writeFileSync(join(cwd, 'annotator-1.csv'), `\ufeff${Papa.unparse(filled, { delimiter: ';' })}`)
    const lines = rowsIn(join(sheets, 'annotator-2.jsonl')).reverse()
    const second = lines.map(row => `${JSON.stringify({ ...row, answer: answers.get(row.item)?.[1] })}\n`)
    writeFileSync(join(cwd, 'annotator-2.jsonl'), second.join(''))
    const args = ['annotate', 'import', 'people', 'annotator-1.csv', 'annotator-2.jsonl']
    const imported = await rnr(args, { cwd })
    expect([imported.code, imported.stderr]).toEqual([0, ''])
    const report = JSON.parse(readFileSync(join(cwd, 'people/agreement.json'), 'utf8'))
    expect(imported.events.at(-1)).toMatchObject(report)
    expect(report).toMatchObject({
      annotators: [
        { name: 'annotator-1', missing: 0 },
        { name: 'annotator-2', missing: 0 },
      ],
      agreement: [{ level: 'rule', items: 50, tied: 15, same: { value: 0.7 } }],
      against: [
        { by: 'judge', level: 'rule', runs: [{ reported: { value: 0.8 } }, { reported: { value: 0.8 } }] },
      ],
      runs: [
        { run: runs[0], level: 'rule', value: 1, counted: 20, undecided: 5 },
        { run: runs[1], level: 'rule', value: 0, counted: 15, undecided: 10 },
      ],
    })
    expect(report.agreement[0].pairs[0].kappa.value).toBeCloseTo(0.4, 12)

    // What people say calibrates a judge.
    await using server = await faultServer({
      latency: { median: 1, p95: 2 },
      reply: () => '{"reason": "So it reads.", "verdict": "followed"}',
    })
    const labels = rowsIn(join(cwd, 'people/labels.jsonl'))
    expect(labels.length).toBe(50)
    expect(labels[20]).toMatchObject({ rule: { text: 'Be warm.' }, labels: ['pass', 'fail'] })
    const calibrated = await rnr(
      ['calibrate', 'people/labels.jsonl', '--judge', `${server.url}#m`, '--votes', '1'],
      { cwd },
    )
    expect(calibrated.events.at(-1)).toMatchObject({ replies: 35, unlabelled: 15, people: { replies: 50 } })
  })

  it('reports what is missing or of no use by file and row, and counts the rest', async () => {
    using folder = scratch()
    const cwd = folder.path
    const run = evaluation(cwd, 'run', () => false, 3)
    await rnr(['annotate', 'export', run, '-o', 'people', '--level', 'prompt'], { cwd })
    const [a, b, c] = rowsIn(join(cwd, 'people/key.jsonl')).map(({ item }) => item)
    writeFileSync(
      join(cwd, 'annotator-1.csv'),
      `item,answer\r\n${a},followed\r\n${b},maybe\r\nitem-0000,broken\r\n"${c}`,
    )
    writeFileSync(
      join(cwd, 'annotator-2.jsonl'),
      `${JSON.stringify({ item: a, answer: 'broken' })}\n{"item"\n`,
    )
    const { code, events } = await rnr(
      ['annotate', 'import', 'people', 'annotator-1.csv', 'annotator-2.jsonl'],
      { cwd },
    )
    expect(code).toBe(1)
    expect(events.filter(({ event }) => event === 'problem')).toMatchObject([
      { file: 'annotator-1.csv', row: 2, problem: expect.stringContaining('answer "maybe": takes followed') },
      { file: 'annotator-1.csv', row: 3, problem: 'item "item-0000" is not in key.jsonl' },
      { file: 'annotator-1.csv', row: 4, problem: expect.stringContaining('quote') },
      { file: 'annotator-2.jsonl', row: 2, problem: expect.stringContaining('not valid JSON') },
    ])
    expect(events.at(-1)).toMatchObject({
      problems: 4,
      labels: 0,
      annotators: [
        { name: 'annotator-1', answers: { followed: 1, broken: 0 }, missing: 2 },
        { name: 'annotator-2', answers: { followed: 0, broken: 1 }, missing: 2 },
      ],
      agreement: [{ level: 'prompt', items: 1, tied: 1 }],
    })
  })

  it('asks about triplets too, writes the same bytes again, and overwrites nothing', async () => {
    using folder = scratch()
    const cwd = folder.path
    const run = runFolder([triplet(), triplet({ row: 2, persona: 'You are a miller.' })])
    const export_ = (out: string, ...more: string[]) =>
      rnr(['annotate', 'export', run, '-o', out, ...more], { cwd })
    const options = ['--annotators', '3', '--overlap', '0.5', '--seed', '11']
    expect((await export_('one', ...options)).events.at(-1)).toMatchObject({ items: 8, conversations: 2 })
    await export_('two', ...options)
    expect(filesIn(join(cwd, 'one'))).toEqual(filesIn(join(cwd, 'two')))
    const again = await export_('one', ...options)
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('one: holds an export already')])
  })

  it.skipIf(!thorough).each<[string, readonly string[], RegExp]>([
    ['no such run', ['export', 'nowhere', '-o', 'out'], /nowhere: no such file or folder/],
    ['a folder of something else', ['export', '.', '-o', 'out'], /holds no triplets/],
    [
      'a level',
      ['export', 'run', '-o', 'out', '--level', 'word'],
      /--level word: takes rule, prompt or both/,
    ],
    [
      'an overlap',
      ['export', 'run', '-o', 'out', '--overlap', '2'],
      /--overlap 2: takes a share from 0 to 1/,
    ],
    [
      'nobody',
      ['export', 'run', '-o', 'out', '--annotators', '0'],
      /--annotators 0: takes a whole number from 1/,
    ],
    [
      'a spreadsheet',
      ['import', 'people', 'sheet.xlsx'],
      /sheet.xlsx: the format of one spreadsheet program; save it as CSV/,
    ],
    [
      'no export',
      ['import', '.', 'run/graded.jsonl'],
      /holds no key.jsonl and annotation.json; rnr annotate export/,
    ],
    ['whose verdicts', ['import', '.', 'x.csv', '--against', 'me'], /--against me: takes judge or program/],
  ])('%s: one line', async (_, args, why) => {
    using folder = scratch()
    evaluation(folder.path, 'run', () => false, 2)
    writeFileSync(join(folder.path, 'sheet.xlsx'), 'PK')
    if (args.includes('people'))
      await rnr(['annotate', 'export', 'run', '-o', 'people'], { cwd: folder.path })
    const { code, stderr } = await rnr(['annotate', ...args], { cwd: folder.path })
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1])
    expect(stderr).toMatch(why)
  })
})
