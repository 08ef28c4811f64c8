import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { contentId } from '../core/content-id.ts'
import { Failure } from '../core/failure.ts'
import type { DataFile } from './data-file.ts'
import { accessOf, type HubOptions, talking } from './hub-access.ts'
import { parseHubReference, pickFiles } from './hub-reference.ts'
import { isDataName } from './locate.ts'

/**
 * What was learnt of a dataset at one commit; kept beside its files, so that a later run needs no network.
 */
const Snapshot = z.object({
  commit: z.string().regex(/^[0-9a-f]{7,64}$/),
  licence: z.string().optional(),
  files: z.array(z.object({ path: z.string(), size: z.number(), sha256: z.string().optional() })),
})
type Snapshot = z.infer<typeof Snapshot>

/**
 * The data files of hf://owner/dataset[@revision][/path], downloaded where the cache lacks them, sorted. A
 * named branch is looked up again each time; when the hub cannot be reached, its last known commit is used.
 * Fails (source) with one line.
 */
export async function hubFiles(source: string, options: HubOptions): Promise<readonly DataFile[]> {
  const { dataset, revision, path } = parseHubReference(source)
  const folder = join(options.cacheDir, 'hub', ...dataset.split('/'))
  const snapshot = await snapshotOf({ dataset, revision, folder, options })
  const picked = pickFiles(
    snapshot.files.map(file => file.path),
    path,
    isDataName,
  )
  if (picked.length === 0)
    throw new Failure(
      'source',
      `${source}: no data file ${path ? `at "${path}"` : 'in this dataset'}; give .parquet, .jsonl, .json or .csv`,
    )
  const files: DataFile[] = []
  for (const name of picked) {
    const entry = snapshot.files.find(file => file.path === name) as Snapshot['files'][number]
    const local = join(folder, snapshot.commit, localName(name))
    const known = await stat(local).catch(() => undefined)
    if (known?.size !== entry.size)
      await download({ dataset, commit: snapshot.commit, entry, local, options })
    const shown = `hf://${dataset}${revision === 'main' ? '' : `@${revision}`}/${name}`
    files.push({ name: shown, path: local, ...(snapshot.licence && { licence: snapshot.licence }) })
  }
  return files
}

interface Wanted {
  readonly dataset: string
  readonly revision: string
  readonly folder: string
  readonly options: HubOptions
}

async function snapshotOf(wanted: Wanted): Promise<Snapshot> {
  const record = join(wanted.folder, `${contentId(wanted.revision)}.json`)
  const kept = Snapshot.safeParse(
    await readFile(record, 'utf8')
      .then(JSON.parse)
      .catch(() => undefined),
  )
  if (kept.success && kept.data.commit === wanted.revision) return kept.data
  try {
    const fresh = await listSnapshot(wanted)
    await mkdir(wanted.folder, { recursive: true })
    await writeFile(`${record}.part`, JSON.stringify(fresh))
    await rename(`${record}.part`, record)
    return fresh
  } catch (error) {
    if (kept.success && error instanceof Failure && error.retryable) return kept.data
    throw error
  }
}

async function listSnapshot({ dataset, revision, options }: Wanted): Promise<Snapshot> {
  const hub = await import('@huggingface/hub')
  const access = accessOf(options)
  const repo = { type: 'dataset', name: dataset } as const
  return talking(dataset, revision, options, async () => {
    const { sha } = await hub.datasetInfo({ name: dataset, revision, additionalFields: ['sha'], ...access })
    const files: Snapshot['files'] = []
    for await (const { type, path, size, lfs } of hub.listFiles({
      repo,
      revision: sha,
      recursive: true,
      ...access,
    }))
      if (type === 'file') files.push({ path, size, ...(lfs && { sha256: lfs.oid }) })
    const card = files.some(({ path }) => path === 'README.md')
      ? await hub.downloadFile({ repo, path: 'README.md', revision: sha, xet: false, ...access })
      : null
    const licence = card ? licenceOf(await card.text()) : undefined
    return Snapshot.parse({ commit: sha, files, ...(licence && { licence }) })
  })
}

interface Download {
  readonly dataset: string
  readonly commit: string
  readonly entry: Snapshot['files'][number]
  readonly local: string
  readonly options: HubOptions
}

async function download({ dataset, commit, entry, local, options }: Download): Promise<void> {
  const hub = await import('@huggingface/hub')
  const repo = { type: 'dataset', name: dataset } as const
  const aside = `${local}.${process.pid}.part`
  await mkdir(join(local, '..'), { recursive: true })
  const file = await open(aside, 'w')
  try {
    await talking(dataset, commit, options, async () => {
      // Plain HTTP rather than xet: it works through any proxy and any injected fetch.
      const blob = await hub.downloadFile({
        repo,
        path: entry.path,
        revision: commit,
        xet: false,
        ...accessOf(options),
      })
      if (!blob)
        throw new Failure('source', `hf://${dataset}/${entry.path}: no such file at commit ${commit}`)
      const sum = createHash('sha256')
      let size = 0
      for await (const chunk of blob.stream()) {
        size += chunk.length
        sum.update(chunk)
        await file.appendFile(chunk)
      }
      if (size !== entry.size || (entry.sha256 && sum.digest('hex') !== entry.sha256))
        throw new Failure(
          'source',
          `hf://${dataset}/${entry.path}: the download is not whole; run the command again`,
          {
            retryable: true,
          },
        )
    })
    await file.sync()
    await file.close()
    await rename(aside, local)
  } catch (error) {
    await file.close()
    await rm(aside, { force: true })
    throw error
  }
}

/** A name of our own making: what a repository calls its files never becomes a path. */
const localName = (path: string): string =>
  `${contentId(path)}-${basename(path)
    .replace(/[^\w.-]/g, '_')
    .slice(-80)}`

/** The licence in the YAML front matter of a dataset card; the first where there are several. */
export function licenceOf(card: string): string | undefined {
  const [, matter = ''] = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(card) ?? []
  const [, licence] = /^licen[cs]e:[ \t]*(?:\r?\n[ \t]*-[ \t]*|\[[ \t]*)?["']?([\w.+-]+)/m.exec(matter) ?? []
  return licence
}
