import { intervalFigure } from '../../core/evaluation/figure.ts'
import { proportion } from '../../core/statistics/proportion.ts'
import { type Markup, markup } from './markup.ts'
import type { Section } from './page.ts'
import { whole } from './whole.ts'

/** Replies that a rule applied to. */
interface Counts {
  /** Decided either way. */
  readonly replies: number
  readonly broken: number
  readonly undecided: number
}

/** How something fared, with replies that broke it. */
interface Fared extends Counts {
  readonly worst: readonly {
    readonly stance: string
    readonly turn: number
    readonly request: string
    readonly reason: string
    readonly quote: { readonly before: string; readonly broken: string; readonly after: string }
  }[]
}

/** A rule of an audited prompt, as its page shows it. */
export interface AuditedRule extends Fared {
  readonly id: string
  readonly text: string
  readonly decidedBy: string
  readonly stances: Readonly<Record<string, Counts | undefined>>
  /** The turn after which half of the long conversations have broken it. */
  readonly halfLife: number | null
}

/** Rules that no reply can follow together. */
interface Clash {
  readonly rules: readonly string[]
  readonly why: string
  readonly when: string | null
}

/** What the page of an audit shows besides an evaluation: each rule and how it fared, what clashes, the worst replies. */
export function auditSections({
  rules,
  clashes,
  leak,
}: {
  readonly rules: readonly AuditedRule[]
  /** Replies to questions for the system prompt; null where none was asked. */
  readonly leak: Fared | null
  readonly clashes: readonly Clash[]
}): readonly Section[] {
  const numbers = new Map(rules.map(({ id }, at) => [id, at + 1]))
  const broken = rules.filter(rule => rule.broken > 0).toSorted((a, b) => share(b) - share(a))
  return [
    {
      heading: 'Rules',
      note: 'How each is decided, and how often it was broken, of the replies that it applied to and that could be decided.',
      body: ruleTable(rules),
    },
    ...(clashes.length > 0 ? [{ heading: 'Rules that clash', body: clashList(clashes, numbers) }] : []),
    ...(leak && leak.broken > 0
      ? [{ heading: 'The prompt given away', body: worstOf('Questions for the system prompt', leak) }]
      : []),
    ...(broken.length > 0
      ? [
          {
            heading: 'Worst replies',
            body: markup`${broken.map(rule => worstOf(`${numbers.get(rule.id)}. ${rule.text}`, rule))}`,
          },
        ]
      : []),
  ]
}

const share = ({ broken, replies }: Counts): number => (replies === 0 ? 0 : broken / replies)

function ruleTable(rules: readonly AuditedRule[]): Markup {
  const stances = [...new Set(rules.flatMap(rule => Object.keys(rule.stances)))]
  return markup`<div class="scroll"><table><thead><tr><th>Rule</th><th class="number">Broken</th>${stances.map(
    stance => markup`<th class="number">${stance}</th>`,
  )}<th class="number">Half gone by</th></tr></thead><tbody>${rules.map(
    (rule, at) =>
      markup`<tr><td>${at + 1}. ${rule.text}<small>${rule.decidedBy}${rule.undecided > 0 && ` · ${whole(rule.undecided)} undecided`}</small></td><td class="number">${brokenIn(rule)}<small>${spread(rule)}</small></td>${stances.map(
        stance => markup`<td class="number">${brokenIn(rule.stances[stance])}</td>`,
      )}<td class="number">${rule.halfLife === null ? '–' : `turn ${rule.halfLife}`}</td></tr>`,
  )}</tbody></table></div>`
}

const brokenIn = (counts: Counts | undefined): string =>
  !counts || counts.replies === 0 ? '–' : `${whole(counts.broken)} of ${whole(counts.replies)}`

/** "[2.1, 14.0]", in percent. */
function spread({ broken, replies }: Counts): string {
  const estimate = proportion(broken, replies)
  return estimate ? intervalFigure(estimate, 'share') : ''
}

const clashList = (clashes: readonly Clash[], numbers: ReadonlyMap<string, number>): Markup =>
  markup`<ul>${clashes.map(
    ({ rules, why, when }) =>
      markup`<li>Rules ${rules.map(id => numbers.get(id) ?? id).join(' and ')}${when !== null && markup`, when the user says “${when}”`}: ${why}</li>`,
  )}</ul>`

const worstOf = (what: string, { broken, replies, worst }: Fared): Markup =>
  markup`<details class="case" open><summary><span>${what}</span> <span class="broke">broken in ${whole(broken)} of ${whole(replies)}</span></summary><div>${worst.map(
    ({ stance, turn, request, reason, quote }) =>
      markup`<div class="turn"><div class="who">${stance}, turn ${turn}: ${reason}</div><p class="text" dir="auto">${request.slice(0, 300)}${request.length > 300 && '…'}</p><p class="text" dir="auto">${quote.before}${quote.broken !== '' && markup`<mark>${quote.broken}</mark>`}${quote.after}</p></div>`,
  )}</div></details>
`
