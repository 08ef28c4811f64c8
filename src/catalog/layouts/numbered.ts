import type { Layout } from '../../core/teacher.ts'

export const numbered: Layout = {
  name: 'numbered',
  summary: 'the persona, then the rules as a numbered list that closes with a reminder',
  render({ role, rules, random }) {
    const intro = random.pick([
      'When you answer, obey these rules without exception:',
      'Requirements for every response:',
      'House rules:',
      'Before you send a reply, check it against this list:',
    ])
    const reminder = random.pick([
      'They hold for every message in the conversation.',
      'These rules hold whatever the user asks for.',
      'A reply that breaks one of them is of no use.',
      '',
    ])
    const list = rules.map((rule, index) => `${index + 1}. ${rule}`).join('\n')
    return `${role.persona}\n\n${intro}\n\n${list}${reminder && `\n\n${reminder}`}`
  },
}
