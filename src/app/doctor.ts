import { accessSync, constants, existsSync, mkdirSync, readdirSync, statfsSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { providers } from '../catalog/providers/index.ts'
import { roles } from '../catalog/roles/index.ts'
import { kinds } from '../catalog/rules/index.ts'
import { reasonOf } from '../core/failure.ts'
import type { Environment, OptionalPackage, Provider } from '../core/provider.ts'

export interface Finding {
  /** 'missing' stops something that ships from working; 'note' is only worth knowing. */
  readonly state: 'ok' | 'note' | 'missing'
  readonly what: string
  /** What was found and, where something is amiss, what to do. */
  readonly found: string
}

/** Looks at what rnr needs on this machine. Sends nothing anywhere; keys are said to be set or not, never shown. */
export async function examine({
  env,
  cacheDir,
  version,
}: {
  env: Readonly<Record<string, string | undefined>>
  cacheDir: string
  version: string
}): Promise<Finding[]> {
  return [
    {
      state: 'ok',
      what: 'rolenrules',
      found: `${version}, ${kinds.names().length} rule kinds, ${roles.length} roles`,
    },
    nodeFinding(),
    await sqliteFinding(),
    bundledFinding(),
    writable('working folder', process.cwd()),
    writable('cache', cacheDir),
    {
      state: 'ok',
      what: 'machine',
      found: `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB memory`,
    },
    key(env, 'HF_TOKEN', 'private and gated hf:// datasets need it'),
    ...[...providers].map(provider => providerFinding(provider, env)),
    ...[...providers].flatMap(({ packages = [] }) => packages).map(packageFinding),
  ]
}

function nodeFinding(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const fits = major > 22 || (major === 22 && minor >= 19)
  return {
    state: fits ? 'ok' : 'missing',
    what: 'Node',
    found: fits ? process.versions.node : `${process.versions.node}; install Node 22.19 or later`,
  }
}

async function sqliteFinding(): Promise<Finding> {
  try {
    const { DatabaseSync } = await import('node:sqlite')
    new DatabaseSync(':memory:').close()
    return { state: 'ok', what: 'journal', found: 'SQLite of Node works' }
  } catch (error) {
    return {
      state: 'missing',
      what: 'journal',
      found: `this Node has no SQLite (${reasonOf(error)}); install Node 22.19 or later`,
    }
  }
}

function bundledFinding(): Finding {
  const folder = fileURLToPath(new URL('../../data/instructions', import.meta.url))
  const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.jsonl')) : []
  return files.length > 0
    ? { state: 'ok', what: 'bundled instructions', found: `${files.length} files` }
    : { state: 'missing', what: 'bundled instructions', found: `none in ${folder}; install rolenrules again` }
}

function writable(what: string, folder: string): Finding {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    const free = (bavail * bsize) / 2 ** 30
    return {
      state: free < 1 ? 'note' : 'ok',
      what,
      found: `${folder}, ${free.toFixed(0)} GB free${free < 1 ? '; large runs may fill it' : ''}`,
    }
  } catch (error) {
    return {
      state: 'missing',
      what,
      found: `${folder} cannot be written (${reasonOf(error)}); mend its permissions`,
    }
  }
}

/** Whether a provider could be called: which of its variables are set, and never what they hold. */
function providerFinding({ usage, variables }: Provider, env: Environment): Finding {
  const set = variables.filter(name => env[name]?.trim())
  return set.length > 0
    ? { state: 'ok', what: usage, found: `${set.join(', ')} set` }
    : { state: 'note', what: usage, found: `not set: ${variables.slice(0, 3).join(', ')}` }
}

function packageFinding({ name, needed }: OptionalPackage): Finding {
  try {
    import.meta.resolve(name)
    return { state: 'ok', what: name, found: 'present' }
  } catch {
    return { state: 'note', what: name, found: `missing; ${needed} needs it: npm install ${name}` }
  }
}

const key = (env: Readonly<Record<string, string | undefined>>, name: string, need: string): Finding =>
  env[name]
    ? { state: 'ok', what: name, found: 'set' }
    : { state: 'note', what: name, found: `not set; ${need}` }
