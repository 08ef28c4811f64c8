import { hosted } from './wires/hosted.ts'

export const openrouter = hosted({
  name: 'openrouter',
  title: 'OpenRouter, models of many providers',
  baseUrl: 'https://openrouter.ai/api/v1',
  key: 'OPENROUTER_API_KEY',
  // It hands cache marks on to the one provider that wants them.
  dialect: model => ({ marks: model.startsWith('anthropic/') }),
})
