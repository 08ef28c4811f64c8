import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cli } from './built.ts'
import { inTurn, type Open } from './contender.ts'

// As it is built: what users run has no types to strip, neither here nor in its threads.
const built = (file: string): string => pathToFileURL(join(dirname(dirname(cli)), file)).href
const { openEngine }: typeof import('../../src/app/open-engine.ts') = await import(
  built('app/open-engine.js')
)
const { openRun }: typeof import('../../src/io/run/run-folder.ts') = await import(
  built('io/run/run-folder.js')
)

/** A row waits for the disk after its call, and somebody else has to call meanwhile (decisions/0018). */
const rowsPerCall = 2

/** The engine as a run of `rnr` opens it: the durable journal of a run folder, the machine's cache, the limiter, the provider. */
export const open: Open = async ({ url, width, scratch, run }) => {
  const folder = openRun(join(scratch, run), { bench: 'engine' })
  const engine = await openEngine(`${url}#instant`, {
    env: {},
    folder,
    cache: `${scratch}/cache`,
    seed: 7,
    limits: { concurrency: width },
  })
  let lost = 0
  const ask = async (content: string): Promise<boolean> => {
    try {
      const reply = await engine.model.complete({ messages: [{ role: 'user', content }] })
      return reply.text.length > 0
    } catch (error) {
      if (lost++ === 0) console.error(error)
      return false
    }
  }
  return {
    askAll: prompts => inTurn(prompts, rowsPerCall * width, ask),
    async close() {
      await engine.close()
      folder.close()
    },
  }
}
