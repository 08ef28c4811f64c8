import { Pool } from 'undici'
import { inTurn, type Open } from './contender.ts'

/** The least that any client of this HTTP library does: a body written, a body read, and nothing kept. */
export const open: Open = async ({ url, width }) => {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin)
  const path = `${pathname}/chat/completions`
  const headers = { 'content-type': 'application/json', authorization: 'Bearer none' }
  const ask = async (content: string): Promise<boolean> => {
    const body = JSON.stringify({ model: 'instant', messages: [{ role: 'user', content }] })
    const response = await pool.request({ path, method: 'POST', headers, body })
    const reply = JSON.parse(await response.body.text())
    return reply.choices[0].message.content.length > 0
  }
  return { askAll: prompts => inTurn(prompts, width, ask), close: () => pool.close() }
}
