import type { Mark } from '../../core/evaluation/graded-case.ts'
import type { GradedRow } from '../../core/evaluation/graded-row.ts'
import type { Span } from '../../core/verdict.ts'
import { type Markup, markup } from './markup.ts'

/** Longer texts are cut in the middle of a page; the file beside it has all of them: characters. */
const mostShown = 6_000

/** A text with the places marked that broke a rule. */
export function marked(text: string, spans: readonly Span[]): Markup {
  const pieces: (string | Markup)[] = []
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || start >= mostShown) continue
    pieces.push(text.slice(at, start), markup`<mark>${text.slice(start, Math.min(end, mostShown))}</mark>`)
    at = Math.min(end, mostShown)
  }
  pieces.push(text.slice(at, Math.max(at, mostShown)))
  if (text.length > mostShown) pieces.push(`\n… ${text.length - mostShown} more characters`)
  return markup`<p class="text" dir="auto">${pieces}</p>`
}

/** Where a turn's reply broke a rule, where there is a place to point at. */
const spansIn = (marks: readonly Mark[], turn: number): Span[] =>
  marks.flatMap(mark =>
    mark.turn === turn && mark.verdict.outcome === 'fail' && mark.verdict.span ? [mark.verdict.span] : [],
  )

/** What was said in a case, every broken place marked. */
export function conversation({ system, messages, marks }: GradedRow): Markup {
  let turn = 0
  return markup`${system !== null && markup`<div class="turn system"><div class="who">System prompt</div>${marked(system, [])}</div>`}
${messages.map(({ role, content }) => {
  if (role !== 'assistant')
    return markup`<div class="turn"><div class="who">User</div>${marked(content, [])}</div>`
  turn++
  return markup`<div class="turn"><div class="who">Reply ${turn}</div>${marked(content, spansIn(marks, turn))}</div>`
})}`
}

/** Every verdict of a case in words; those of a strict reading only, where there are several. */
export function verdictList({ marks, rules, task }: GradedRow): Markup {
  const texts = new Map(rules.map(({ id, text }) => [id, text]))
  const many = new Set(marks.map(({ turn }) => turn)).size > 1
  const shown = marks.filter(({ reading }) => reading === undefined || reading === 'strict')
  return markup`<ul class="verdicts">${shown.map(
    ({ of, turn, by, verdict }) =>
      markup`<li class="${verdict.outcome}">${many && `turn ${turn}: `}${texts.get(of) ?? of}${verdict.outcome !== 'pass' && markup` <span class="why">(${verdict.reason}; ${by})</span>`}</li>`,
  )}${task && markup`<li class="${task.outcome}">does the task${task.outcome !== 'pass' && markup` <span class="why">(${task.reason})</span>`}</li>`}</ul>`
}

/** The last reply of a case, marked. */
export function lastReply({ messages, marks }: GradedRow): Markup {
  const turns = messages.filter(({ role }) => role === 'assistant')
  return marked(turns.at(-1)?.content ?? '', spansIn(marks, turns.length))
}
