import type { Layout } from '../../core/teacher.ts'

export const rulesFirst: Layout = {
  name: 'rules-first',
  summary: 'the rules before the persona',
  render({ role, rules, random }) {
    const [before, after] = random.pick([
      ['These instructions come first and apply to every reply:', 'Your role:'],
      ['Output rules:', 'Character:'],
      ['Non-negotiable:', 'Now to who you are:'],
    ])
    return `${before}\n${rules.map(rule => `* ${rule}`).join('\n')}\n\n${after}\n${role.persona}`
  },
}
