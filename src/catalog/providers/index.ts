// Everybody who serves models. Sorted; a test compares this list with the folder.
import { catalog } from '../../core/catalog.ts'
import type { Provider } from '../../core/provider.ts'
import { anthropic } from './anthropic.ts'
import { azure } from './azure.ts'
import { bedrock } from './bedrock.ts'
import { deepseek } from './deepseek.ts'
import { fireworks } from './fireworks.ts'
import { gemini } from './gemini.ts'
import { gguf } from './gguf.ts'
import { groq } from './groq.ts'
import { http } from './http.ts'
import { mistral } from './mistral.ts'
import { ollama } from './ollama.ts'
import { openai } from './openai.ts'
import { openrouter } from './openrouter.ts'
import { replay } from './replay.ts'
import { together } from './together.ts'

export const providers = catalog<Provider>('provider', [
  anthropic,
  azure,
  bedrock,
  deepseek,
  fireworks,
  gemini,
  gguf,
  groq,
  http,
  mistral,
  ollama,
  openai,
  openrouter,
  replay,
  together,
])
