import { join } from 'node:path'
import type { BenchCard } from '../core/evaluation/bench-card.ts'
import type { Case } from '../core/evaluation/case.ts'
import { caseSchema, type Witness, witnessSchema } from '../core/evaluation/case-schema.ts'
import { Failure } from '../core/failure.ts'
import { issueLine } from '../core/issue-line.ts'
import { casesFile, fileHash, readBenchCard, witnessesFile } from '../io/bench-folder.ts'
import { readJsonRows } from '../io/json-rows.ts'
import { identified } from '../stages/bench/case-of.ts'
import { whyUnproven } from '../stages/bench/solvable.ts'
import type { BenchSurroundings } from './bench-surroundings.ts'
import { checkersWith } from './checkers.ts'
import { contaminantsIn } from './contaminants.ts'

export interface BenchCheck {
  readonly cases: number
  /** Cases whose witness follows every rule and does the task. */
  readonly solvable: number
  /** Texts of training data that the cases were compared with. */
  readonly texts: number
  /** What is wrong, one line each, with the file it is in. */
  readonly problems: readonly string[]
}

/**
 * Checks a benchmark's folder again: hashes, ids, the proof of every case, and nearness to training data.
 * @param against compared besides what it was built against.
 * @throws Failure('config') for a folder that holds no benchmark, Failure('source') for files that cannot be read.
 */
export async function checkBench(
  folder: string,
  { against, ...surroundings }: { readonly against: readonly string[] } & BenchSurroundings,
): Promise<BenchCheck> {
  const card = readBenchCard(folder)
  if (card === null) throw new Failure('config', `${folder}: no benchmark here; rnr bench build writes one`)
  const problems = await changedFiles(folder, card)
  const casesAt = join(folder, casesFile)
  const cases: Case[] = []
  const witnesses = new Map<string, Witness>()
  for await (const { value, where } of rowsOf(join(folder, witnessesFile), witnessSchema, problems))
    if (witnesses.has(value.id)) problems.push(`${where}: the witness of ${value.id} was there before`)
    else witnesses.set(value.id, value)
  const checkers = checkersWith()
  const ids = new Set<string>()
  let solvable = 0
  for await (const { value, where } of rowsOf(casesAt, caseSchema, problems)) {
    const { id, ...given } = value
    if (ids.has(id)) problems.push(`${where}: the case ${id} was there before`)
    ids.add(id)
    cases.push(value)
    if (identified(given).id !== id) problems.push(`${where}: the case is not the one that its id ${id} says`)
    const witness = witnesses.get(id)
    const why = witness
      ? whyUnproven({ case: value, replies: witness.replies }, checkers)
      : { reason: 'no witness', detail: `${witnessesFile} has none for it` }
    if (why) problems.push(`${where}: ${why.reason}: ${why.detail}`)
    else solvable++
  }
  const { found, texts } = await contaminantsIn(cases, {
    against: [...new Set([...card.against, ...against])],
    near: card.near,
    ...surroundings,
  })
  for (const [id, near] of found) problems.push(`${casesAt}: case ${id}: ${near}`)
  return { cases: cases.length, solvable, texts, problems }
}

async function changedFiles(folder: string, { sha256 }: BenchCard): Promise<string[]> {
  const changed: string[] = []
  for (const [file, hash] of [
    [casesFile, sha256.cases],
    [witnessesFile, sha256.witnesses],
  ] as const)
    if ((await fileHash(join(folder, file))) !== hash)
      changed.push(`${join(folder, file)}: changed since the benchmark was built; its hash is another`)
  return changed
}

async function* rowsOf<T>(
  path: string,
  schema: { safeParse(value: unknown): { data?: T; error?: Parameters<typeof issueLine>[0] } },
  problems: string[],
): AsyncGenerator<{ readonly value: T; readonly where: string }> {
  for await (const item of readJsonRows({ name: path, path })) {
    const where = `${path}:${item.row}`
    if ('error' in item) problems.push(`${where}: ${item.error}`)
    else {
      const { data, error } = schema.safeParse(item.value)
      if (data !== undefined) yield { value: data, where }
      else if (error) problems.push(`${where}: ${issueLine(error)}`)
    }
  }
}
