import { dollars } from '../core/cost.ts'
import type { RunReport } from '../core/report.ts'
import type { Tally } from '../core/tally.ts'
import type { GeneratePlan } from './generate-plan.ts'

/** The dataset card of a run: what is in it, where it came from, how it was made. Markdown with the hub's front matter. */
export function cardOf(plan: GeneratePlan, report: RunReport): string {
  const known = Object.keys(report.languages).filter(code => code !== 'unknown')
  return `---
pretty_name: Role-and-rule triplets
task_categories:
- text-generation
tags:
- system-prompt
- instruction-following
- rolenrules
${known.length > 0 ? `language:\n${known.map(code => `- ${code}`).join('\n')}\n` : ''}---

# Role-and-rule triplets

${thousands(report.triplets)} triplets (system prompt with a role and rules, instruction, response), written from ${thousands(report.rows)} rows by
rolenrules ${plan.version} with the recipe \`${plan.recipe}\` (RNR, arXiv 2409.13733). Every rule of every reply was checked; only
replies that pass every rule a program can decide were kept.

| | |
|---|---|
| teacher | ${plan.teacher === 'offline' ? "offline: the dataset's own answers, edited by the rules; no model took part" : `\`${plan.teacher}\``} |
| rules per triplet | drawn from ${plan.rules.min} to ${plan.rules.max} |
| triplets per instruction | ${plan.samples} |
| seed | ${plan.seed} |
| verdicts | ${list(report.verdicts)} |
| model calls | ${thousands(report.calls)}${report.known > 0 ? ` bought, ${thousands(report.known)} known before` : ''} |
| tokens | ${thousands(report.tokens.input)} in (${thousands(report.tokens.cached)} from the provider's cache), ${thousands(report.tokens.output)} out |
| cost | ${costLine(report)} |

## Sources and licences

${table(report.sources, 'source', 'triplets')}

${table(report.licences, 'licence', 'triplets')}

The triplets hold text of these sources, so their licences apply to it. The system prompts are new.

## Dropped

${Object.keys(report.dropped).length > 0 ? table(report.dropped, 'reason', 'records') : 'Nothing was dropped.'}

## What is in it

${table(report.languages, 'language', 'triplets')}

${table(report.rulesPerTriplet, 'rules', 'triplets')}

${table(report.turns, 'turns', 'triplets')}

${table(report.layouts, 'layout of the system prompt', 'triplets')}

${table(report.domains, 'field of the role', 'triplets')}

${table(report.kinds, 'rule kind', 'rules')}
`
}

function costLine({ costUsd, costPerAcceptedUsd }: RunReport): string {
  if (costUsd === null) return 'not known'
  return costPerAcceptedUsd === null || costUsd === 0
    ? dollars(costUsd)
    : `${dollars(costUsd)}, ${dollars(costPerAcceptedUsd)} for each triplet`
}

const thousands = (value: number): string => value.toLocaleString('en-US')

const list = (tally: Tally): string =>
  Object.entries(tally)
    .map(([name, value]) => `${thousands(Number(value))} ${name}`)
    .join(', ') || 'none'

function table(tally: Tally, first: string, second: string): string {
  const rows = Object.entries(tally)
    .map(([name, value]) => [name, Number(value)] as const)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return [
    `| ${first} | ${second} |`,
    '|---|---:|',
    ...rows.map(([name, value]) => `| ${cell(name)} | ${thousands(value)} |`),
  ].join('\n')
}

/** Names come from files and rows: nothing in them may end the cell or become markup. */
const cell = (text: string): string => text.replace(/[\r\n]+/g, ' ').replace(/([|<>`*_[\]\\])/g, '\\$1')
