import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where downloads are kept between runs: RNR_CACHE, or the platform's cache folder. */
export const cacheFolder = (env: Readonly<Record<string, string | undefined>>): string =>
  env.RNR_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'rolenrules')
