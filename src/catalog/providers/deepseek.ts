import { hosted } from './wires/hosted.ts'

export const deepseek = hosted({
  name: 'deepseek',
  title: 'DeepSeek',
  baseUrl: 'https://api.deepseek.com/v1',
  key: 'DEEPSEEK_API_KEY',
})
