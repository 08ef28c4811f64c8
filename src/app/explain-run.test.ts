import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { countingModel, scratchFolder } from '../../test/reply-specimens.ts'
import type { ModelRequest } from '../core/model.ts'
import { openReplies } from '../io/replies/open-replies.ts'
import { recorded } from '../io/replies/recorded.ts'
import { openReplyJournal } from '../io/replies/reply-journal.ts'
import { inWords } from './call-reasons.ts'
import { explainRun } from './explain-run.ts'

const folder = (): {
  cache: string
  buy(run: string, asked: readonly ModelRequest[], model?: string): Promise<string>
} => {
  const scratch = scratchFolder()
  const cache = join(scratch, 'cache')
  return {
    cache,
    async buy(run, asked, model = 'm') {
      const path = join(scratch, run)
      mkdirSync(join(path, 'journal'), { recursive: true })
      const store = openReplies(openReplyJournal(join(path, 'journal', 'replies.jsonl')), { cache })
      const known = recorded({ ...countingModel().model, id: model }, store)
      for (const request of asked) await known.complete(request)
      await store.close()
      return path
    },
  }
}

const request = (
  question: string,
  given: Partial<ModelRequest> & { guideline?: string } = {},
): ModelRequest => {
  const { guideline = 'Be brief.', ...more } = given
  return {
    messages: [
      { role: 'system', content: guideline },
      { role: 'user', content: question },
    ],
    constant: 1,
    temperature: 0.7,
    purpose: `${question} response 1`,
    ...more,
  }
}

it('says why calls were bought, counted by reason', async () => {
  const { cache, buy } = folder()
  const first = await buy('first', [request('a'), request('b'), request('a', { sample: 1 })])
  const second = await buy('second', [
    ...['a', 'b'].map(question => request(question, { guideline: 'Be concise.' })),
    request('c'),
    request('b', { temperature: 0.2 }),
    request('a'),
  ])
  const third = await buy('third', [request('a')], 'n')
  expect(explainRun(first, { cache }).reasons.map(({ count, why }) => [count, why])).toEqual([
    [2, 'new: nothing alike was asked before'],
    [1, 'another draw of a request that was answered before'],
  ])
  const { bought, known, reasons } = explainRun(second, { cache })
  expect([bought, known]).toEqual([4, 1])
  expect(reasons.map(({ count, why }) => [count, why])).toEqual([
    [2, 'message 1 (system) differs at character 4: "Be concise.", was "Be brief."'],
    [1, 'new: nothing alike was asked before'],
    [1, 'temperature 0.2, was 0.7'],
  ])
  expect(explainRun(third, { cache }).reasons.map(({ why }) => why)).toEqual(['model n, was m'])

  const { calls, matching } = explainRun(second, { cache, wanted: 'b resp' })
  expect(matching).toBe(2)
  expect(calls.map(({ why }) => inWords(why))).toEqual([reasons[0]?.why, reasons[2]?.why])
  expect(() => explainRun(second, { cache, wanted: 'zebra' })).toThrow(/bought nothing for "zebra"/)
})

it.each([
  ['no folder', 'none', /no such folder/],
  ['a folder without replies', '.', /only runs with a model have replies/],
])('says in one line what is wrong with %s', (_, name, said) => {
  expect(() => explainRun(join(scratchFolder(), name), { cache: null })).toThrow(said)
})
