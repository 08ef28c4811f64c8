import { hosted } from './wires/hosted.ts'

export const openai = hosted({
  name: 'openai',
  title: 'OpenAI',
  baseUrl: 'https://api.openai.com/v1',
  key: 'OPENAI_API_KEY',
  batches: true,
  // What reasons there takes no other name of the limit, and what does not reason takes this one too.
  dialect: () => ({ limit: 'max_completion_tokens' }),
})
