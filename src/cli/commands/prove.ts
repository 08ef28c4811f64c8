import { type ProvenSet, proveSets } from '../../app/prove-sets.ts'
import { screenOf } from '../options.ts'
import { openScreen } from '../screen.ts'

/** From this share on, a rule asks little of most replies. */
const idle = 0.95

export async function run(
  paths: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const screen = openScreen(screenOf(options))
  let sets = 0
  let unusable = 0
  for await (const set of proveSets(paths)) {
    sets++
    if (!set.proof.usable) unusable++
    const { where, rules, unread, proof, baseRates } = set
    screen.event({
      event: 'proven',
      where,
      ...proof,
      rules: rules.map(({ text, kind }, index) => ({ text, ...kind, baseRate: baseRates[index] })),
      unread,
    })
    for (const line of linesOf(set)) screen.say(line)
  }
  if (sets > 1) screen.say(`${sets} sets, ${unusable} of them not usable`)
  return unusable === 0 ? 0 : 1
}

function linesOf({ where, rules, unread, proof, baseRates }: ProvenSet): string[] {
  const lines = [
    `${where}: ${rules.length} rules that programs decide${unread > 0 ? `, ${unread} sentences that they do not read` : ''}`,
  ]
  const quote = (place: number): string => `${rules[place]?.id} "${rules[place]?.text}"`
  if (proof.usable) lines.push(`  usable  ${oneLine(proof.witness.reply)}`)
  else
    lines.push(
      `  ${proof.by === 'vacuous' ? 'idle' : 'clash'}   ${proof.core.map(quote).join(' · ')}: ${proof.why}`,
    )
  for (const [place, rate] of baseRates.entries())
    if (rate !== null && rate >= idle)
      lines.push(
        `  idle    ${quote(place)}: ${Math.round(rate * 100)}% of ordinary replies follow it without trying`,
      )
  return lines
}

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}
