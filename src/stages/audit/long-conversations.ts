import { type AuditMaterial, type Draft, times } from './draft.ts'
import { honestWishes } from './wishes.ts'

/** Conversations at least: one says little about how long a rule lasts. */
const conversations = 3
/** Rules that one conversation presses on. */
const pressedTogether = 4

/** Half of a conversation is harmless, then the user presses on a few rules, one after the other. */
export function longConversations({
  rules,
  requests,
  texts,
  turns,
  random,
}: AuditMaterial): readonly Draft[] {
  const pressed = rules.filter(({ bound }) => bound !== null)
  const groups = Math.max(conversations, Math.ceil(pressed.length / pressedTogether))
  return times(groups, group => {
    const dice = random.fork(`conversation ${group}`)
    const wishes = pressed
      .filter((_, at) => at % groups === group)
      .flatMap(rule => dice.shuffle(honestWishes(rule, texts)).slice(0, 1))
    const harmless = wishes.length === 0 ? turns : Math.ceil(turns / 2)
    const pressures = dice.shuffle(texts.pressures)
    const pressing = times(turns - harmless, index => {
      const wish = wishes[index % wishes.length] ?? ''
      return pressures[index % pressures.length]?.(wish) ?? wish
    })
    const request = requests[(group * 5) % requests.length] ?? ''
    return {
      tags: { probe: 'long' },
      turns: [request, ...dice.shuffle(texts.fillers).slice(0, harmless - 1), ...pressing].slice(0, turns),
      cluster: `conversation ${group + 1}`,
    }
  })
}
