import { glob, readdir, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { nearest } from '../core/catalog.ts'
import { Failure } from '../core/failure.ts'
import { unreadable } from './bytes.ts'
import type { DataFile } from './data-file.ts'

/**
 * The files that one SOURCE argument means, sorted: a file, a folder (all data files under it), a glob, or
 * "-" for standard input. Fails (source) where there is none, or where one is empty.
 */
export async function locate(source: string): Promise<readonly DataFile[]> {
  if (source === '-') return [{ name: 'stdin' }]
  const found = await stat(source).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw unreadable({ name: source }, error)
  })
  if (found?.isDirectory()) return filesUnder(source)
  if (found) return notEmpty([{ name: source, path: source }])
  if (/[*?{[]/.test(source)) return filesLike(source)
  throw new Failure('source', `${source}: no such file or folder; ${await hint(source)}`)
}

/** True for names that data files have, packed or not. Descriptions of a dataset are not its data. */
export const isDataName = (name: string): boolean =>
  /\.(jsonl|ndjson|json|csv|tsv|parquet)(\.(gz|zst|zstd))?$/i.test(name) && !descriptions.has(basename(name))

const descriptions = new Set([
  'dataset_info.json',
  'dataset_infos.json',
  'dataset_dict.json',
  'state.json',
  'MANIFEST.json',
  'package.json',
  'package-lock.json',
])

const kinds = '.jsonl, .json, .csv, .tsv or .parquet, plain, .gz or .zst'

async function filesUnder(folder: string): Promise<readonly DataFile[]> {
  const entries = await readdir(folder, { recursive: true }).catch(error => {
    throw unreadable({ name: folder }, error)
  })
  const names = entries.map(entry => entry.replaceAll('\\', '/'))
  const wanted = names.filter(name => isDataName(name) && !name.split('/').some(part => part.startsWith('.')))
  const root = folder.replace(/[\\/]+$/, '') || '/'
  const files = await onlyFiles(wanted.map(name => (root === '/' ? `/${name}` : `${root}/${name}`)))
  if (files.length === 0)
    throw new Failure('source', `${folder}: no data file in this folder; it needs ${kinds}`)
  return notEmpty(files)
}

async function filesLike(pattern: string): Promise<readonly DataFile[]> {
  const paths: string[] = []
  for await (const path of glob(pattern)) paths.push(path)
  const matches = await onlyFiles(paths)
  const named = matches.filter(({ name }) => isDataName(name))
  const files = named.length > 0 ? named : matches
  if (files.length === 0)
    throw new Failure(
      'source',
      `${pattern}: no file matches; check the pattern, and quote it against the shell`,
    )
  return notEmpty(files)
}

async function onlyFiles(paths: readonly string[]): Promise<readonly DataFile[]> {
  const files: DataFile[] = []
  for (const path of paths.toSorted()) {
    const found = await stat(path).catch(error => {
      throw unreadable({ name: path }, error)
    })
    if (found.isFile()) files.push({ name: path, path })
  }
  return files
}

async function notEmpty(files: readonly DataFile[]): Promise<readonly DataFile[]> {
  for (const { name, path = '' } of files) {
    const found = await stat(path)
    if (found.isFile() && found.size === 0)
      throw new Failure('source', `${name} is empty: give a file that has rows`)
  }
  return files
}

async function hint(source: string): Promise<string> {
  const names = await readdir(dirname(source)).catch(() => [])
  const near = nearest(basename(source), names)
  return near
    ? `did you mean "${near}"?`
    : 'give a file, a folder, a glob, "-", hf://owner/dataset or "bundled"'
}
