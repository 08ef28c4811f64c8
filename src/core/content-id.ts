import { hash } from 'node:crypto'

/** Content address: the first 16 hex digits of SHA-256 over the JSON of the parts. Same content, same id, anywhere. */
export const contentId = (...parts: readonly unknown[]): string =>
  hash('sha256', JSON.stringify(parts)).slice(0, 16)
