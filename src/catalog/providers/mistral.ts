import { hosted } from './wires/hosted.ts'

export const mistral = hosted({
  name: 'mistral',
  title: 'Mistral AI',
  baseUrl: 'https://api.mistral.ai/v1',
  key: 'MISTRAL_API_KEY',
})
