import { cacheFolder } from './cache-folder.ts'

/** How to reach the dataset hub: HF_TOKEN for private datasets, HF_ENDPOINT for a mirror. */
export function hubSettings(env: Readonly<Record<string, string | undefined>>): {
  cacheDir: string
  hubUrl?: string
  token?: string
} {
  return {
    cacheDir: cacheFolder(env),
    ...(env.HF_ENDPOINT && { hubUrl: env.HF_ENDPOINT }),
    ...(env.HF_TOKEN && { token: env.HF_TOKEN }),
  }
}
