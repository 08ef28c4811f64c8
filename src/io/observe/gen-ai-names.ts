/** Providers whose name in OpenTelemetry's conventions is not ours. */
const names: Readonly<Record<string, string>> = {
  azure: 'azure.ai.openai',
  bedrock: 'aws.bedrock',
  gemini: 'gcp.gemini',
  mistral: 'mistral_ai',
  xai: 'x_ai',
}

/**
 * The value of `gen_ai.provider.name`. A server that nobody named speaks the OpenAI protocol, which is what the attribute
 * tells apart.
 */
export const genAiProvider = (provider: string | undefined): string =>
  provider === undefined ? 'openai' : (names[provider] ?? provider)
