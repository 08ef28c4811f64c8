import { Failure, reasonOf } from '../../../core/failure.ts'

/** What we use of node-llama-cpp, which is installed only by those who want models in this process. */
export interface LlamaCpp {
  getLlama(options: object): Promise<Llama>
  readonly LlamaChat: new (options: { contextSequence: LlamaSequence }) => LlamaChat
}

export interface Llama {
  loadModel(options: { modelPath: string }): Promise<LlamaModel>
  createGrammarForJsonSchema(schema: object): Promise<object>
  getGrammarFor(type: 'json'): Promise<object>
  dispose(): Promise<void>
}

export interface LlamaModel {
  readonly tokenizer: object
  readonly tokens: { readonly bos: number | null; readonly shouldPrependBosToken: boolean }
  tokenize(text: string): readonly number[]
  readonly trainContextSize: number
  createContext(options: object): Promise<LlamaContext>
  dispose(): Promise<void>
}

interface LlamaContext {
  readonly contextSize: number
  getSequence(): LlamaSequence
}

export interface LlamaSequence {
  readonly tokenMeter: { getState(): TokensUsed; diff(before: TokensUsed): TokensUsed }
  clearHistory(): Promise<void>
  /** What would come after each token for which something is asked, at the place of that token. */
  controlledEvaluate(
    input: readonly (number | readonly [token: number, options: object])[],
  ): Promise<readonly (NextToken | undefined)[]>
}

export interface NextToken {
  readonly next: {
    readonly logits?: ReadonlyMap<number, number>
    /** Sum of exp(logit - the largest logit) over the vocabulary. */
    readonly totalLogitWeight?: number
  }
}

interface TokensUsed {
  readonly usedInputTokens: number
  readonly usedOutputTokens: number
}

export type ChatItem =
  | { readonly type: 'system' | 'user'; readonly text: string }
  | { readonly type: 'model'; readonly response: readonly string[] }

export interface LlamaChat {
  readonly chatWrapper: {
    generateContextState(state: { chatHistory: readonly ChatItem[] }): {
      readonly contextText: { tokenize(tokenizer: object): readonly number[] }
    }
  }
  generateResponse(
    history: readonly ChatItem[],
    options: object,
  ): Promise<{ readonly response: string; readonly metadata: { readonly stopReason: string } }>
}

export const llamaPackage = 'node-llama-cpp'

/** @throws Failure('config') that names the fix. */
export async function loadLlamaCpp(
  reference: string,
  maxThreads: number,
): Promise<{ module: LlamaCpp; llama: Llama }> {
  const module: LlamaCpp = await import(llamaPackage).catch(() => {
    throw new Failure(
      'config',
      `${reference}: the package ${llamaPackage} is missing; run npm install ${llamaPackage}`,
    )
  })
  try {
    // Binaries come with the package; it must neither compile nor download any here.
    const quiet = { build: 'never', skipDownload: true, progressLogs: false, logLevel: 'fatal', maxThreads }
    return { module, llama: await module.getLlama(quiet) }
  } catch (error) {
    throw new Failure(
      'config',
      `${reference}: ${llamaPackage} does not run here (${reasonOf(error)}); run npx ${llamaPackage} source download`,
    )
  }
}
