import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A command with the folder and the whole environment that it gets. */
export interface Asked {
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

interface Answer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs the commands of the built program one after the other in one process: to load the catalogues for each of them takes
 * many times as long as what most commands do. A command that the process does not survive rejects; the next one gets another.
 * @param main URL of the module that reads the command line and runs the command when it is loaded.
 */
export function oneProcess(main: string): (asked: Asked) => Promise<Answer> {
  const script = fileURLToPath(new URL('./command-host.ts', import.meta.url))
  let host: ChildProcess | undefined
  let last: Promise<unknown> = Promise.resolve()

  return asked => {
    const answer = last.then(() => run(asked))
    last = answer.catch(() => {})
    return answer
  }

  async function run(asked: Asked): Promise<Answer> {
    host ??= fork(script, [main], { silent: true, execArgv: [] }).once('exit', () => {
      host = undefined
    })
    const asking = host
    const ended = Promise.all([said(asking, 'stderr'), said(asking, 'stdout')])
    asking.send(asked)
    const [err, out] = await ended
    return { code: out.code, stdout: out.text, stderr: err.text }
  }
}

/** What a process writes until the command has ended, and the exit code, between two NUL, that follows it. */
function said(host: ChildProcess, stream: 'stdout' | 'stderr'): Promise<{ text: string; code: number }> {
  return new Promise((resolve, reject) => {
    let text = ''
    const onData = (chunk: string): void => {
      text += chunk
      const end = /\0(\d+)\0$/.exec(text)
      if (!end) return
      settle()
      resolve({ text: text.slice(0, end.index), code: Number(end[1]) })
    }
    const onClose = (): void => {
      settle()
      reject(new Error(`the process ended before the command did: ${text}`))
    }
    const settle = (): void => {
      host[stream]?.off('data', onData)
      host.off('close', onClose)
    }
    host[stream]?.setEncoding('utf8').on('data', onData)
    host.once('close', onClose)
  })
}
