import type { Layout } from '../../core/teacher.ts'

export const tags: Layout = {
  name: 'tags',
  summary: 'XML-like tags: <role>, <rules>, <rule>',
  render({ role, rules, random }) {
    const list = random.chance(0.5)
      ? rules.map((rule, index) => `<rule id="${index + 1}">${rule}</rule>`)
      : rules.map(rule => `<rule>${rule}</rule>`)
    return `<role>\n${role.persona}\n</role>\n\n<rules>\n${list.join('\n')}\n</rules>`
  },
}
