// One command of rnr after the other in this process, as the parent asks for them: see one-process.ts.
import process from 'node:process'
import type { Asked } from './one-process.ts'

const [, , main = ''] = process.argv
const home = process.cwd()
let commands = 0

process.on('message', async ({ args, cwd, env }: Asked) => {
  process.chdir(cwd)
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...args)
  process.exitCode = 0
  await import(`${main}?${commands++}`)
  // What a command listens for goes with its process.
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal)
  process.stdout.removeAllListeners('error')
  process.chdir(home)
  const end = `\0${process.exitCode}\0`
  process.stdout.write(end)
  process.stderr.write(end)
})
process.on('disconnect', () => process.exit())
