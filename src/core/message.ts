/** One turn of a chat, in the words every provider and trainer shares. */
export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}
