import OpenAI from 'openai'
import pLimit from 'p-limit'

export const open = async ({ url, width }) => {
  const client = new OpenAI({ baseURL: url, apiKey: 'none' })
  const ask = async content => {
    const reply = await client.chat.completions.create({
      model: 'instant',
      messages: [{ role: 'user', content }],
    })
    return reply.choices[0].message.content.length > 0
  }
  return {
    async askAll({ count, at }) {
      const limit = pLimit(width)
      const replies = await Promise.all(Array.from({ length: count }, (_, i) => limit(() => ask(at(i)))))
      return replies.filter(Boolean).length
    },
    close: async () => {},
  }
}
