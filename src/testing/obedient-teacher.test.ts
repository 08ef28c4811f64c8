import { expect, it } from 'vitest'
import { kinds } from '../catalog/rules/index.ts'
import { bindRules, checkRules } from '../core/check-rules.ts'
import { ruleReader } from '../core/read-rules.ts'
import type { Asked } from './fault-server/asked.ts'
import { obedientTeacher, systemPromptFor } from './obedient-teacher.ts'

const read = ruleReader(kinds)
const asked = (variety: number, system: string, user: string, json = false): Asked => ({
  wire: 'openai',
  call: 1,
  path: '/v1/chat/completions',
  headers: {},
  body: {},
  hash: variety.toString(16).padStart(8, '0'),
  seen: 0,
  model: 'm',
  system,
  messages: [{ role: 'user', content: user }],
  json,
})
const varieties = Array.from({ length: 60 }, (_, at) => Math.imul(at, 0x9e3779b1) >>> 0)

it('obeys every rule that it writes, however many', async () => {
  const teacher = obedientTeacher()
  for (const variety of varieties) {
    const request = `Write the system prompt for a product that …\n\nNumber of rules: ${1 + (variety % 8)}\n`
    const prompt = JSON.parse(String(await teacher(asked(variety, '', request, true))))
    expect(prompt.rules).toHaveLength(1 + (variety % 8))
    const system = [prompt.role.persona, ...prompt.rules].join('\n')
    const reply = String(await teacher(asked((variety ^ 0xffff) >>> 0, system, 'Where?')))
    const { rules } = read(system)
    expect(rules.length).toBeGreaterThan(0)
    const messages = [
      { role: 'user' as const, content: 'Where?' },
      { role: 'assistant' as const, content: reply },
    ]
    const failed = checkRules(bindRules(rules, kinds), messages).filter(({ outcome }) => outcome === 'fail')
    expect([reply, failed]).toEqual([reply, []])
  }
})

it('lapses as often as it is told to, and obeys when a repair is asked for', async () => {
  const teacher = obedientTeacher({ lapses: 0.3 })
  const replies = varieties.map(variety => String(teacher(asked(variety, '', 'Where?'))))
  const lapsed = replies.filter(reply => reply.includes('!')).length
  expect(lapsed).toBeGreaterThan(5)
  expect(lapsed).toBeLessThan(35)
  for (const variety of varieties)
    expect(String(teacher(asked(variety, '', 'A program checked your last reply …')))).not.toContain('!')
})

it('takes the role that it is given', async () => {
  const request =
    'Write the system prompt for a product. The role is decided: "judge", described like this: You are a judge. Copy that name and go.\n\nNumber of rules: 1\n'
  const prompt = JSON.parse(String(await obedientTeacher()(asked(5, '', request, true))))
  expect(prompt.role).toEqual({ name: 'judge', persona: 'You are a judge.' })
  expect(systemPromptFor(2).role?.name).toBe('harbour pilot')
})
