import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { generateText } from 'ai'
import pLimit from 'p-limit'

export const open = async ({ url, width }) => {
  const model = createOpenAICompatible({ name: 'instant', baseURL: url, apiKey: 'none' })('instant')
  const ask = async prompt => (await generateText({ model, prompt })).text.length > 0
  return {
    async askAll({ count, at }) {
      const limit = pLimit(width)
      const replies = await Promise.all(Array.from({ length: count }, (_, i) => limit(() => ask(at(i)))))
      return replies.filter(Boolean).length
    },
    close: async () => {},
  }
}
