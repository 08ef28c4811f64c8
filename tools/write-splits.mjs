// Writes data/benchmarks/built: the bundled splits, from the questions beside it. They are frozen: written anew only with a new version.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildBench } from '../dist/app/bench-build.js'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
for (const split of ['alpaca', 'awesome', 'ultrachat']) {
  const folder = `data/benchmarks/built/${split}`
  rmSync(folder, { recursive: true, force: true })
  const { version, cases, dropped } = await buildBench(
    {
      version: '1',
      sources: [`data/benchmarks/${split}.jsonl`],
      split,
      against: ['bundled'],
      near: 0.6,
      rules: { min: 1, max: 6 },
      samples: 2,
      limit: null,
      seed: 7,
      axes: [],
    },
    folder,
    { hub: { cacheDir: '' }, signal: AbortSignal.timeout(600_000) },
  )
  console.log(`${folder}: version ${version}, ${cases} cases`, dropped)
}
