/** What a model costs, in US dollars per million tokens. */
export interface Price {
  readonly input: number
  readonly output: number
  /** Input that the provider reads from its prompt cache; the input price unless given. */
  readonly cached?: number
  /** Factor on all of it through the batch API; 1 unless given. */
  readonly batch?: number
}
