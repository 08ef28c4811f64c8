import type { Mark } from '../../core/evaluation/graded-case.ts'
import type { GradedRow } from '../../core/evaluation/graded-row.ts'
import { conversation, verdictList } from './conversation.ts'
import { type Markup, markup } from './markup.ts'
import { whole } from './whole.ts'

/** Failed cases kept for a page, at most; a page of more is slow to open. */
export const mostFailures = 200

/** Keeps failed cases for a page: some of every kind of rule that was broken before many of one kind. */
export function failureKeeper() {
  const kept: GradedRow[] = []
  const perGroup = new Map<string, number>()
  let failed = 0
  return {
    add(row: GradedRow): void {
      const broken = brokenIn(row)
      if (broken.length === 0) return
      failed++
      const rarest = Math.min(...broken.map(({ group }) => perGroup.get(group) ?? 0))
      // The later half of the room is for kinds that have had little of it.
      if (kept.length >= mostFailures || (kept.length >= mostFailures / 2 && rarest >= 5)) return
      for (const { group } of broken) perGroup.set(group, (perGroup.get(group) ?? 0) + 1)
      kept.push(row)
    },
    kept: (): { readonly rows: readonly GradedRow[]; readonly failed: number } => ({ rows: kept, failed }),
  }
}

const brokenIn = ({ marks }: GradedRow): Mark[] =>
  marks.filter(({ verdict, reading }) => verdict.outcome === 'fail' && reading !== 'loose')

/** Failed cases to look through, by kind of rule, by turn, by a word. */
export function failureBrowser({
  rows,
  failed,
}: {
  readonly rows: readonly GradedRow[]
  readonly failed: number
}): Markup {
  if (failed === 0) return markup`<p>No rule was broken.</p>`
  const groups = [...new Set(rows.flatMap(row => brokenIn(row).map(({ group }) => group)))].sort()
  const turns = [...new Set(rows.flatMap(row => brokenIn(row).map(({ turn }) => turn)))].sort((a, b) => a - b)
  return markup`<div class="browser">
<div class="filters" hidden>
<label>Kind <select name="kinds"><option value="">all</option>${groups.map(group => markup`<option>${group}</option>`)}</select></label>
${turns.length > 1 && markup`<label>Turn <select name="turns"><option value="">all</option>${turns.map(turn => markup`<option>${turn}</option>`)}</select></label>`}
<label>Text <input name="text" type="search" placeholder="search these"></label> <output></output></div>
<p class="note">${rows.length === failed ? `${whole(failed)} cases break a rule.` : `${whole(rows.length)} of ${whole(failed)} cases that break a rule, some of every kind; graded.jsonl has all of them.`}</p>
${rows.map(failureCard)}</div>`
}

function failureCard(row: GradedRow): Markup {
  const broken = brokenIn(row)
  const groups = [...new Set(broken.map(({ group }) => group))]
  const turns = [...new Set(broken.map(({ turn }) => turn))]
  const request = row.messages.findLast(({ role }) => role === 'user')?.content ?? ''
  return markup`<details class="case" data-kinds="${groups.join('\n')}" data-turns="${turns.join('\n')}">
<summary><span>${request.slice(0, 120)}${request.length > 120 && '…'}</span> ${groups.slice(0, 4).map(group => markup`<span class="broke">${group}</span> `)}</summary>
<div>${verdictList(row)}${conversation(row)}<p class="why">${row.id}${Object.entries(row.tags).map(([name, value]) => ` · ${name} ${value}`)}</p></div>
</details>
`
}
