import { hosted } from './wires/hosted.ts'

export const fireworks = hosted({
  name: 'fireworks',
  title: 'Fireworks AI',
  baseUrl: 'https://api.fireworks.ai/inference/v1',
  key: 'FIREWORKS_API_KEY',
})
