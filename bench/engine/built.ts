import { fileURLToPath } from 'node:url'

/** The built command; RNR_CLI names that of another build. */
export const cli = process.env.RNR_CLI ?? fileURLToPath(new URL('../../dist/cli/rnr.js', import.meta.url))
