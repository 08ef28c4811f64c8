import { join } from 'node:path'
import { demoEvaluation } from '../../app/evaluation/demo-evaluation.ts'
import { exportRun } from '../../app/export-run.ts'
import { clearFinished } from '../../app/fresh-folder.ts'
import { generateRun } from '../../app/generate-run.ts'
import { planGenerate } from '../../app/plan-generate.ts'
import { selectRuns } from '../../app/select-runs.ts'
import { kinds } from '../../app/shipped.ts'
import { verifyFiles } from '../../app/verify-file.ts'
import { valueFigure } from '../../core/evaluation/figure.ts'
import { differenceFigure } from '../compare-lines.ts'
import { hubSettings } from '../hub-settings.ts'
import { interruptible } from '../interrupt.ts'
import { text, wholeNumber } from '../options.ts'
import { droppedLine } from '../run-end.ts'
import { openScreen, thousands } from '../screen.ts'
import { version } from '../version.ts'

/** How to call this program from here: in a clone there is no `rnr` on the path. */
const rnr = process.env.npm_lifecycle_event === undefined ? 'rnr' : 'npm run rnr --'

/** The loop on the bundled instructions, and an evaluation without a model. A finished demo is run afresh; an interrupted one goes on. */
export async function run(_: readonly string[], options: Readonly<Record<string, unknown>>): Promise<number> {
  const screen = openScreen(options.json === true ? 'json' : 'person')
  const out = text(options.out) ?? join('runs', 'demo')
  const seed = wholeNumber('--seed', options.seed, { max: 2 ** 32 - 1 })
  const hub = hubSettings(process.env)
  const plan = await planGenerate(
    {
      version,
      sources: ['bundled'],
      teacher: 'offline',
      rules: { min: 1, max: 6 },
      samples: wholeNumber('--samples', options.samples, { min: 1, max: 100 }),
      limit: null,
      accept: null,
      seed,
    },
    hub,
  )
  const selected = join(out, 'selected')
  clearFinished(out)

  screen.say(`rnr demo · offline, no key needed · seed ${seed} · ${out}`)
  const signal = interruptible()
  const { report, state } = await generateRun(plan, out, {
    env: process.env,
    hub,
    width: 1,
    signal,
    price: null,
    watch: {
      progress: ({ rows, triplets }) => screen.progress(rows, null, `${thousands(triplets)} triplets`),
    },
  })
  screen.settle()
  screen.event({ event: state, run: out, ...report })
  if (state === 'stopped') {
    screen.say(`  stopped   what was done is safe in ${out}; the same command goes on from there`)
    return 0
  }
  const rules = Object.entries(report.rulesPerTriplet).reduce(
    (sum, [k, count]) => sum + Number(k) * Number(count),
    0,
  )
  const domains = Object.keys(report.domains).length
  const languages = Object.keys(report.languages).filter(code => code !== 'unknown').length
  screen.say(`  read      ${thousands(report.rows)} instructions in ${languages} languages (bundled)`)
  screen.say(
    `  write     ${thousands(report.triplets)} triplets for roles in ${domains} fields, ${(rules / report.triplets).toFixed(1)} rules each, of ${Object.keys(report.kinds).length} kinds · ${thousands(report.tripletsPerSecond)}/s`,
  )

  const checked = await verifyFiles({ paths: [out], kinds })
  screen.event({ event: 'verified', ...checked })
  screen.say(
    `  verify    ${thousands(checked.pass)} of ${thousands(checked.verdicts)} verdicts pass, checked again from the files${checked.disagree > 0 ? ` · ${thousands(checked.disagree)} differ from the stored ones` : ''}`,
  )
  if (Object.keys(report.dropped).length > 0)
    screen.say(`  dropped   ${droppedLine(report)} → ${join(out, 'dropped.jsonl')}`)

  const kept = await selectRuns({ runs: [out], out: selected, version })
  screen.event({ event: 'selected', run: selected, ...kept.report })
  screen.say(
    `  select    ${thousands(kept.report.triplets)} kept${Object.keys(kept.report.dropped).length > 0 ? ` · dropped ${droppedLine(kept.report)} → ${join(selected, 'dropped.jsonl')}` : ', no duplicates'}`,
  )

  for (const format of ['messages', 'preference'] as const) {
    const end = await exportRun({
      runs: [selected],
      format,
      as: 'jsonl',
      out: join(out, 'export', `${format}.jsonl`),
      seed,
      kinds,
    })
    screen.event({ event: 'exported', ...end })
    screen.say(
      `  export    ${end.files.data}  ${thousands(end.rows)} rows ${format === 'messages' ? 'for SFT' : 'for DPO: each rejected reply breaks one rule'}`,
    )
  }
  const { compared, page } = await demoEvaluation(join(out, 'eval'), {
    version,
    env: process.env,
    hub,
    signal,
  })
  screen.event({ event: 'evaluated', page, ...compared })
  const [headline] = compared.metrics
  if (headline)
    screen.say(
      `  evaluate  stand-in model, no system prompt ${valueFigure({ value: headline.a }, headline.unit)} → with it ${valueFigure({ value: headline.b }, headline.unit)} of prompts with every rule followed: ${differenceFigure(headline)}`,
    )
  screen.say(`  open      ${page}`)
  screen.say(`  look      ${rnr} show triplet ${out} · ${join(out, 'card.md')}`)
  screen.say(`  next      ${rnr} generate YOUR-DATA.jsonl -o runs/mine   (${rnr} --help says more)`)
  return checked.fail + checked.disagree + checked.unusable > 0 ? 1 : 0
}
