import type { Layout } from '../../core/teacher.ts'

export const headings: Layout = {
  name: 'headings',
  summary: 'Markdown headings: role, then rules',
  render({ role, rules, random }) {
    const [first, second] = random.pick([
      ['# Role', '# Rules'],
      ['## Who you are', '## How you reply'],
      ['# Persona', '# Response requirements'],
      ['### Identity', '### Output rules'],
    ])
    return `${first}\n\n${role.persona}\n\n${second}\n\n${rules.map(rule => `- ${rule}`).join('\n')}`
  },
}
