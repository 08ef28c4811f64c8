import type { Layout } from '../../core/teacher.ts'

export const brief: Layout = {
  name: 'brief',
  summary: 'a note to a colleague: the part to play, then one paragraph per rule',
  render({ role, rules, random }) {
    const link = random.pick([
      'A few things you must hold to while you answer.',
      'While you are in this part, the following applies.',
      'The product depends on these conventions, so keep them every time.',
    ])
    return `${role.persona}\n\n${link}\n\n${rules.join('\n\n')}`
  },
}
