/** A persona that a system prompt gives the model. */
export interface Role {
  /** A noun phrase without article: "pastry chef". */
  readonly name: string
  /** The field it belongs to: "cooking". */
  readonly domain: string
  /** One paragraph in the second person. */
  readonly persona: string
  /** Words and phrases that instructions suited to this role contain. */
  readonly topics: readonly string[]
  /** Fields, as sources name them, in which it can answer whatever is asked; 'anything' stands for all of them. */
  readonly broadIn?: readonly string[]
}
