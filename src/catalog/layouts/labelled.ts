import type { Layout } from '../../core/teacher.ts'

export const labelled: Layout = {
  name: 'labelled',
  summary: 'plain labels in capitals: ROLE, PERSONA, RULE 1, RULE 2…',
  render: ({ role, rules }) =>
    `ROLE: ${role.name}\nPERSONA: ${role.persona}\n${rules.map((rule, index) => `RULE ${index + 1}: ${rule}`).join('\n')}`,
}
