import { hosted } from './wires/hosted.ts'

export const groq = hosted({
  name: 'groq',
  title: 'Groq',
  baseUrl: 'https://api.groq.com/openai/v1',
  key: 'GROQ_API_KEY',
})
