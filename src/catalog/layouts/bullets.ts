import type { Layout } from '../../core/teacher.ts'

export const bullets: Layout = {
  name: 'bullets',
  summary: 'the persona as a paragraph, then the rules as a bulleted list',
  render({ role, rules, random }) {
    const intro = random.pick([
      'Rules:',
      'Follow these rules in every reply:',
      'Your replies must keep to the following:',
      'In everything you write:',
      'Ground rules for your answers:',
    ])
    return `${role.persona}\n\n${intro}\n${rules.map(rule => `- ${rule}`).join('\n')}`
  },
}
