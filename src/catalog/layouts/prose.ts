import type { Layout } from '../../core/teacher.ts'

export const prose: Layout = {
  name: 'prose',
  summary: 'one flowing text: the persona, then the rules as sentences of a second paragraph',
  render: ({ role, rules }) => `${role.persona}\n\n${rules.join(' ')}`,
}
