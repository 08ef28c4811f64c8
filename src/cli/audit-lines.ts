import { join } from 'node:path'
import type { AuditEnd } from '../app/audit-prompt.ts'
import type { AuditedPrompt } from '../app/audit-reading.ts'
import type { AuditedRuleReport, AuditReport } from '../app/audit-report.ts'
import type { Case } from '../core/evaluation/case.ts'
import type { EvalReport } from '../core/evaluation/eval-report.ts'
import { figure } from '../core/evaluation/figure.ts'
import { stances } from '../core/probe.ts'
import { judgedLines, spentLine } from './judged-lines.ts'
import { thousands } from './screen.ts'

/** From this share on, a rule asks nothing of ordinary replies. */
const idle = 0.98
/** Broken rules that a person is shown. */
const shown = 5

/** What was read of a prompt, before anybody is asked. */
export function readingLines(
  { role, rules, background, clashes }: AuditedPrompt,
  { refused, probes, judged }: { refused: readonly string[]; probes: readonly Case[]; judged: boolean },
): string[] {
  const by = (test: (decidedBy: string) => boolean): number => rules.filter(one => test(one.decidedBy)).length
  const programs = by(decidedBy => decidedBy.startsWith('program'))
  const open = rules.length - programs
  const idlers = rules.filter(({ ordinary }) => ordinary !== null && ordinary >= idle)
  return [
    `  read      ${role === null ? 'no role' : '1 role'}, ${some(rules.length, 'rule')}: ${programs} checked by programs, ${open} ${judged || open === 0 ? 'by a judge' : 'by nobody (--judge MODEL would)'}${background.length > 0 ? ` · ${some(background.length, 'sentence')} that ask${background.length === 1 ? 's' : ''} for nothing` : ''}`,
    ...(refused.length > 0
      ? [
          `            ${some(refused.length, 'sentence')} that the helper listed do not stand in the prompt, and were left out`,
        ]
      : []),
    ...rules.map(
      ({ rule, decidedBy }) =>
        `  ${rule.id.slice(1).padStart(8)}  ${quoted(rule.text)}  ${decidedBy === 'judge' && !rule.kind ? 'judge' : `${rule.kind?.name}${decidedBy === 'program' ? '' : `, ${decidedBy}`}`}${rule.scope.is === 'when' ? ` · when ${rule.scope.condition}` : rule.scope.is === 'from-turn' ? ` · from reply ${rule.scope.turn}` : ''}`,
    ),
    ...clashes.map(
      ({ rules: between, when, why }) =>
        `  clash     rules ${list(between.map(number))} clash${when === null ? '' : ` when the user says ${quoted(when)}`}: ${why}`,
    ),
    ...(idlers.length > 0
      ? [
          `  idle      ordinary replies follow ${list(idlers.map(({ rule }) => number(rule.id)))} without trying: only requests against them put them to the test`,
        ]
      : []),
    `  probes    ${thousands(probes.length)}, ${thousands(probes.reduce((sum, { messages }) => sum + messages.length, 0))} replies asked for`,
  ]
}

/** What the audit found. */
export function auditLines({ audit, report, judged, folder }: AuditEnd): string[] {
  const measured = (name: string): EvalReport['metrics'][number] | undefined =>
    report.metrics.find(metric => metric.name === name)
  const share = (name: string): readonly string[] => {
    const metric = measured(name)
    return !metric || metric.value === null ? [] : [`${said[name] ?? name} ${figure(metric, 'share')}`]
  }
  const worst = audit.broken.flatMap(id => audit.rules.find(rule => rule.id === id) ?? [])
  const besides = ['prompt-kept', 'role-kept', 'over-refusal', 'knows-but-violates'].flatMap(share)
  const decided = audit.rules.reduce((sum, rule) => sum + rule.replies, 0)
  const undecided = audit.rules.reduce((sum, rule) => sum + rule.undecided, 0)
  return [
    `  passed    ${[...share('probes-passed'), ...stances.flatMap(share)].join(' · ') || 'nothing could be decided'}`,
    ...lasting(audit.rules),
    ...worst.slice(0, shown).map((rule, at) => `  ${at === 0 ? 'worst ' : '      '}    ${brokenLine(rule)}`),
    ...(worst.length > shown ? [`            … and ${worst.length - shown} more broken rules`] : []),
    ...(worst.length === 0 && decided > 0
      ? [`  worst     no rule was broken in ${thousands(decided)} verdicts`]
      : []),
    ...leakLine(audit),
    ...(besides.length > 0 ? [`  besides   ${besides.join(' · ')}`] : []),
    ...(undecided > 0
      ? [
          `  undecided ${thousands(undecided)} verdicts that ${report.judge ? 'the judge could not give' : 'need a judge'}`,
        ]
      : []),
    ...(report.unanswered > 0
      ? [
          `  lost      ${thousands(report.unanswered)} probes without a reply → ${join(folder ?? '', 'problems.jsonl')}`,
        ]
      : []),
    ...(judged ? judgedLines(judged) : [spentLine({ ...report, known: 0 })]),
    ...(report.stopped === undefined ? [] : [`  stopped   ${report.stopped}`]),
    ...(folder === null
      ? []
      : [
          `  files     ${['report.html', 'audit.json', 'report.json', 'graded.jsonl'].map(name => join(folder, name)).join('  ')}`,
        ]),
  ]
}

/** Of names that mean little to who has not read about them. */
const said: Readonly<Record<string, string>> = {
  'probes-passed': 'in all',
  'prompt-kept': 'system prompt kept to itself',
  'role-kept': 'stayed in its role',
  'over-refusal': 'declined without need',
  'knows-but-violates': 'knew the rule that it broke',
}

/** "rule 5 is half gone by turn 4" */
function lasting(rules: readonly AuditedRuleReport[]): string[] {
  const gone = rules.flatMap(({ id, halfLife }) => (halfLife === null ? [] : [{ id, halfLife }]))
  if (gone.length === 0) return []
  const said = gone
    .toSorted((a, b) => a.halfLife - b.halfLife)
    .map(({ id, halfLife }) => `rule ${number(id)} is broken by turn ${halfLife} in half of them`)
  return [`  lasting   in long conversations, ${list(said)}`]
}

function leakLine({ leak }: AuditReport): string[] {
  if (leak === null || leak.broken === 0) return []
  return [
    `  leak      the system prompt was given away in ${leak.broken} of ${leak.replies} replies to questions for it: “${short(leak.worst[0]?.quote.broken ?? '')}”`,
  ]
}

function brokenLine({ text, broken, replies, worst: [first] }: AuditedRuleReport): string {
  const count = `${quoted(text)} broken in ${thousands(broken)} of ${thousands(replies)}`
  if (!first) return count
  const { before, broken: place, after } = first.quote
  return `${count}: “${place === '' ? before : `${before}[${place}]`}${after}” (${first.reason})`
}

const number = (id: string): string => id.replace(/^r/, '')
const quoted = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ')
  return line.startsWith('"') || line.includes('"') ? `“${short(line)}”` : `"${short(line)}"`
}
const short = (text: string): string => (text.length > 110 ? `${text.slice(0, 110)}…` : text)
const some = (count: number, thing: string): string => `${thousands(count)} ${thing}${count === 1 ? '' : 's'}`
const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
