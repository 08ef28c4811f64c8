import { hosted } from './wires/hosted.ts'

export const together = hosted({
  name: 'together',
  title: 'Together AI',
  baseUrl: 'https://api.together.xyz/v1',
  key: 'TOGETHER_API_KEY',
})
