import { Failure } from '../core/failure.ts'

/** A dataset on the hub, or a part of it: hf://owner/dataset[@revision][/path]. */
export interface HubReference {
  /** owner/dataset */
  readonly dataset: string
  /** Branch, tag or commit. */
  readonly revision: string
  /** A file, a folder or a pattern with "*"; empty for the whole dataset. */
  readonly path: string
}

export const isHubReference = (source: string): boolean => source.startsWith('hf://')

/** Fails (source) on anything that is not of this form. */
export function parseHubReference(source: string): HubReference {
  const [, dataset, revision = 'main', path = ''] =
    /^hf:\/\/(?:datasets\/)?([\w.-]+\/[\w.-]+)(?:@([^/]+))?(?:\/(.*?)\/?)?$/.exec(source) ?? []
  if (!dataset || dataset.split('/').some(part => /^\.+$/.test(part)))
    throw new Failure('source', `${source}: a hub reference is hf://owner/dataset[@revision][/path]`)
  return { dataset, revision: decoded(source, revision), path }
}

function decoded(source: string, revision: string): string {
  try {
    return decodeURIComponent(revision)
  } catch {
    throw new Failure('source', `${source}: the revision "${revision}" is not well encoded; write "/" as %2F`)
  }
}

/**
 * The data files that a reference means. Without a path the "train" split is preferred where one is named
 * so.
 */
export function pickFiles(
  paths: readonly string[],
  path: string,
  isData: (name: string) => boolean,
): string[] {
  const visible = paths.filter(name => !name.split('/').some(part => part.startsWith('.'))).toSorted()
  const data = visible.filter(isData)
  if (path === '') {
    const train = data.filter(name => /train/i.test(name))
    return train.length > 0 ? train : data
  }
  if (visible.includes(path)) return [path]
  if (path.includes('*')) return data.filter(name => wildcard(path).test(name))
  return data.filter(name => name.startsWith(`${path}/`))
}

function wildcard(pattern: string): RegExp {
  const parts = pattern.split(/(\*+)/).map(part => {
    if (part.startsWith('**')) return '.*'
    return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  })
  return new RegExp(`^${parts.join('')}$`)
}
