import { ChatOpenAI } from '@langchain/openai'

export const open = async ({ url, width }) => {
  const model = new ChatOpenAI({ model: 'instant', apiKey: 'none', configuration: { baseURL: url } })
  return {
    async askAll({ count, at }) {
      const prompts = Array.from({ length: count }, (_, i) => at(i))
      const replies = await model.batch(prompts, { maxConcurrency: width })
      return replies.filter(({ content }) => content.length > 0).length
    },
    close: async () => {},
  }
}
