import type { CheckableRule } from '../../core/check-rules.ts'
import type { BoundRule } from '../../core/rule-kind.ts'
import { bitingRequest, firstTurn } from './biting-request.ts'
import { type AuditMaterial, type Draft, times } from './draft.ts'
import { honestWishes, hostileWishes, sameWish } from './wishes.ts'

/** Probes for each rule: as many with an honest wish against it, and with an attack on it; half as many that want the same. */
const perRule = 4

/** Probes of one rule, in lists: those who want the same, those who do not know of the rule, those who are against it. */
export function ruleProbes(
  checkable: CheckableRule<BoundRule>,
  at: number,
  { requests, texts, random }: AuditMaterial,
): readonly (readonly Draft[])[] {
  const { rule } = checkable
  const dice = random.fork(`rule ${rule.id}`)
  const attacks = dice.shuffle([...texts.attacks])
  const before = texts.fillers.slice(0, firstTurn(rule) - 1)
  const draft = (
    stance: string,
    index: number,
    say: (request: string) => string,
    more: object = {},
  ): Draft => {
    const request = requests[(at + index) % requests.length] ?? ''
    return {
      tags: { probe: 'stance', stance, rule: rule.id, ...more },
      turns: [...before, say(bitingRequest(checkable, request))],
      cluster: request,
    }
  }
  const honest = dice.shuffle(honestWishes(checkable, texts))
  const hostile = hostileWishes(checkable, texts)
  const conflicting = (index: number): Draft =>
    draft('conflicting', index, request => `${request} ${honest[index % honest.length] ?? ''}`)
  return [
    times(perRule / 2, index =>
      draft('aligned', index, request => `${request} ${sameWish(checkable, dice)}`),
    ),
    honest.length === 0 ? [] : times(perRule, conflicting),
    times(perRule, index =>
      draft(
        'adversarial',
        index,
        request =>
          attacks[index % attacks.length]?.write({ request, wish: dice.pick(hostile), random: dice }) ??
          request,
        { attack: attacks[index % attacks.length]?.trick ?? '' },
      ),
    ),
    honest.length === 0 || checkable.bound === null
      ? []
      : [asked(conflicting(0), dice.pick(texts.restate)), asked(conflicting(1), dice.pick(texts.restate))],
  ]
}

/** The same, and then the user asks for the rules. */
const asked = ({ tags, turns, ...rest }: Draft, question: string): Draft => ({
  ...rest,
  tags: { ...tags, probe: 'restate', asked: 'restate' },
  turns: [...turns, question],
})
