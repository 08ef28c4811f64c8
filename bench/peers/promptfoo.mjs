// Its own database, no cache, nothing sent anywhere but to the server that is measured.
import { mkdirSync } from 'node:fs'

export const open = async ({ url, width, scratch }) => {
  mkdirSync(`${scratch}/promptfoo`, { recursive: true })
  Object.assign(process.env, {
    PROMPTFOO_CONFIG_DIR: `${scratch}/promptfoo`,
    PROMPTFOO_DISABLE_TELEMETRY: '1',
    PROMPTFOO_DISABLE_UPDATE: '1',
    PROMPTFOO_DISABLE_REMOTE_GENERATION: '1',
    PROMPTFOO_DISABLE_SHARING: '1',
    PROMPTFOO_SELF_HOSTED: '1',
    LOG_LEVEL: 'error',
  })
  const { evaluate } = await import('promptfoo')
  return {
    async askAll({ count, at }) {
      const evaluation = await evaluate(
        {
          prompts: ['{{prompt}}'],
          providers: [{ id: 'openai:chat:instant', config: { apiBaseUrl: url, apiKey: 'none' } }],
          tests: Array.from({ length: count }, (_, i) => ({ vars: { prompt: at(i) } })),
          sharing: false,
          writeLatestResults: false,
        },
        { cache: false, maxConcurrency: width, showProgressBar: false },
      )
      const { results } = await evaluation.toEvaluateSummary()
      return results.filter(({ response }) => response?.output?.length > 0).length
    },
    close: async () => {},
  }
}
