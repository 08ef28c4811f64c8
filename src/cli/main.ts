import { Command, CommanderError } from 'commander'
import { Failure } from '../core/failure.ts'
import { withAnnotateExport, withAnnotateImport } from './annotate-flags.ts'
import { withAudit } from './audit-flags.ts'
import { withBenchBuild } from './bench-flags.ts'
import { withCalls } from './call-flags.ts'
import { checkHelp } from './check-help.ts'
import { withEval } from './eval-flags.ts'
import { withGenerate } from './generate-flags.ts'
import { withJudge } from './judge-flags.ts'
import { settleBars } from './open-bars.ts'
import { withOwnChecks } from './own-checks.ts'
import { withSelect } from './select-flags.ts'
import { version } from './version.ts'

// Each command is loaded when it is called for: `rnr --help` loads none of them.
const program = new Command('rnr')
  .description("Teach a language model to follow a developer's roles and rules, and prove that it does.")
  .version(version)
  .showHelpAfterError('(rnr --help shows what there is)')
  .exitOverride()
  .addHelpText(
    'after',
    `
First steps:
  $ rnr demo                                   the whole loop on bundled instructions, offline, no key
  $ rnr generate my-data.jsonl -o runs/mine    instructions → verified (system prompt, instruction, response) triplets
  $ rnr export runs/mine --to messages         what trainers read
  $ rnr verify runs/mine                       check every rule of every reply again
  $ rnr eval rnr-alpaca --model MODEL          does a model follow roles and rules? (offline: a stand-in, to try it)
  $ rnr audit prompt.txt --model MODEL         does it keep the rules of your own system prompt?

A SOURCE is a file, a folder, a glob, "-" for standard input, hf://owner/dataset, or "bundled".
A MODEL is openai:NAME, anthropic:NAME, bedrock:ID, gemini:NAME, http://host:port/v1#NAME, … (rnr list providers).
Keys come from the environment only and are never written anywhere; rnr doctor says which are set.`,
  )

type Action = (args: readonly string[], options: Record<string, unknown>) => Promise<number>

function command(
  usage: string,
  description: string,
  load: () => Promise<{ run: Action }>,
  parent: Command = program,
): Command {
  return parent
    .command(usage)
    .description(description)
    .action(async (...given: unknown[]) => {
      const self = given.at(-1) as Command
      const { run } = await load()
      process.exitCode = await run(self.args, self.opts())
    })
}

const json = ['--json', 'write JSON lines, also on a terminal'] as const

command(
  'demo',
  'the whole loop on the bundled instructions: generate, verify, select, export',
  () => import('./commands/demo.ts'),
)
  .option('-o, --out <folder>', 'where the results go', 'runs/demo')
  .option('--seed <number>', 'same seed, same bytes', '7')
  .option('--samples <number>', 'triplets for each instruction', '6')
  .option(...json)

withGenerate(
  command('generate', 'instructions → verified triplets', () => import('./commands/generate.ts')),
).option(...json)

withJudge(
  withOwnChecks(
    command(
      'verify',
      "check every rule of every reply again, in our files or in anybody's",
      () => import('./commands/verify.ts'),
    ).argument(
      '<file...>',
      'run folders, triplet files, exported files (JSONL or Parquet), or foreign chat files with system prompts',
    ),
  ),
).option(...json)

withCalls(
  command(
    'write-checks',
    'have a model write programs for rules that no kind reads; kept when they pass their tests and agree',
    () => import('./commands/write-checks.ts'),
  )
    .argument('<rules>', 'a text file with one rule a line, or "-"')
    .option('--model <model>', 'who writes them; rnr list providers names all')
    .option(
      '-o, --out <file>',
      'where the accepted checks go; rnr check and rnr verify take it with --checks',
    )
    .option('--programs <number>', 'programs asked for, per rule', '4')
    .option('--journal <folder>', "where the model's replies are kept (default: beside the output)"),
).option(...json)

command('prove', 'can a reply follow all of these rules?', () => import('./commands/prove.ts'))
  .argument(
    '<file...>',
    'system prompts as text, or JSON Lines of {"rules": [{"kind", "params"} or "text", …]}',
  )
  .option(...json)

withJudge(
  withOwnChecks(
    command('check', 'one verdict a line for rows of a rule and a reply', () => import('./commands/check.ts'))
      .argument('<file>', 'JSON lines of {"rule": {"kind", "params"}, "prompt"?, "reply"}, or "-"')
      .option(
        '--loose',
        "check rows that do not say their mode loosely, by IFEval's eight readings of a reply",
      )
      .addHelpText('after', checkHelp),
  ),
)

withEval(
  command(
    'eval',
    'does a model follow roles and rules? A benchmark, its metrics with intervals, a report',
    () => import('./commands/eval.ts'),
  ),
).option(...json)

command('compare', 'two evaluations or more, case by case', () => import('./commands/compare.ts'))
  .argument('<report...>', 'folders of evaluations, or their report.json; all are compared with the first')
  .option(...json)

withAudit(
  command(
    'audit',
    'does a model keep the rules of your system prompt? Reads them, attacks them, tells which hold',
    () => import('./commands/audit.ts'),
  ),
).option(...json)

withJudge(
  command(
    'calibrate',
    'how often a judge is wrong, by labels of people and by programs',
    () => import('./commands/calibrate.ts'),
  ).argument(
    '[labels...]',
    'rows with rule, prompt, reply and label; triplets or run folders (with --programs); "bundled"; "examples"',
  ),
)
  .option(
    '--programs',
    'compare with programs on rules that they decide; without labels, on the examples of all kinds',
  )
  .option('--limit <replies>', 'compare no more replies than this')
  .option('-o, --out <file>', 'file for what is found; those of other judges stay in it', 'calibration.json')
  .option(...json)

withSelect(
  command('select', 'drop duplicates, balance rule kinds and fields', () => import('./commands/select.ts')),
).option(...json)

const bench = program
  .command('bench')
  .description('benchmarks of your own: build one from any source, check one again')
withBenchBuild(
  command(
    'build',
    'roles and rules for the rows of any source, each case proven solvable, none near to training data, frozen',
    () => import('./commands/bench-build.ts'),
    bench,
  ),
).option(...json)
command(
  'check',
  'hashes, the proof of every case, and nearness to training data, again',
  () => import('./commands/bench-check.ts'),
  bench,
)
  .argument('<folder>', 'what rnr bench build wrote')
  .option('--against <training...>', 'more training data to compare with')
  .option(...json)

const annotate = program
  .command('annotate')
  .description('have people judge replies: sheets that hide the model, and what their answers come to')
withAnnotateExport(
  command(
    'export',
    'blinded, shuffled sheets for annotators, and the key that stays with you',
    () => import('./commands/annotate-export.ts'),
    annotate,
  ),
).option(...json)
withAnnotateImport(
  command(
    'import',
    'agreement of the annotators, our verdicts against theirs, pass rates by people, labels for rnr calibrate',
    () => import('./commands/annotate-import.ts'),
    annotate,
  ),
).option(...json)

command('export', 'write what trainers read', () => import('./commands/export.ts'))
  .argument('<run...>', 'run folders')
  .requiredOption('--to <format>', 'messages, sharegpt, alpaca, prompt-completion, preference or rl-prompts')
  .option('--as <container>', 'jsonl or parquet', 'jsonl')
  .option('-o, --out <file>', 'file to write (default: export/FORMAT in the run folder)')
  .option('--seed <number>', 'for the choice of the broken rule in preference pairs', '7')
  .option(...json)

command(
  'list',
  'what there is: rules, references, benchmarks, roles, layouts, sources, exporters, prices, conflicts',
  () => import('./commands/list.ts'),
)
  .argument(
    '[family]',
    'rules, references, benchmarks, roles, layouts, sources, exporters, prices or conflicts',
  )
  .option(...json)

command(
  'show',
  'one thing in full: a rule kind, a role, a prompt, a triplet',
  () => import('./commands/show.ts'),
)
  .argument('<thing...>', 'rule NAME · role NAME · prompt NAME · triplet RUN [ID]')
  .option(...json)

command(
  'rehearse',
  'a provider on this machine to try things on: every wire, any fault, no cost',
  () => import('./commands/rehearse.ts'),
)
  .option('--port <number>', 'port on the loopback; 0 takes a free one', '8484')
  .option('--latency <ms>', 'before each reply, as the median', '200')
  .option('--rpm <number>', 'requests per minute that it allows')
  .option('--tpm <number>', 'tokens per minute that it allows')
  .option('--faults <name>', 'mixed, none, throttled, outage, reset, hang, not-json, …', 'none')
  .option('--seed <number>', 'same seed and requests, same faults', '7')
  .option('--for <minutes>', 'so long the faults last, then it is calm (mixed: 10 unless given)')
  .option(...json)

command(
  'cache',
  'the replies that all runs of this machine share: show, verify, prune',
  () => import('./commands/cache.ts'),
)
  .argument('[action]', 'show, verify or prune', 'show')
  .option('--older-than <time>', 'prune: what is older than this, such as 30d')
  .option('--model <id>', 'prune: what this model answered; show says the names')
  .option('--max-bytes <size>', 'prune: the oldest, until it is no larger than this, such as 2GB')
  .option(...json)

command(
  'explain',
  'why calls of a run were bought and not known from before',
  () => import('./commands/explain.ts'),
)
  .argument('<run>', 'run folder')
  .argument(
    '[text]',
    'the beginning of a purpose or a key, or a part of a request: explains those calls one by one',
  )
  .option(...json)

command(
  'doctor',
  'what this machine has and lacks, and how to mend it',
  () => import('./commands/doctor.ts'),
).option(...json)

// A reader that has seen enough (`rnr list rules | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  settleBars()
  process.exitCode = exitCodeOf(error)
}

/** 0 done or stopped cleanly · 1 a check failed · 2 a mistake the user can mend · 70 our own bug. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Failure) {
    process.stderr.write(`rnr: ${error.message}\n`)
    return 2
  }
  process.stderr.write(
    `rnr: this is a bug of rnr; please report it with what follows\n${error instanceof Error ? error.stack : String(error)}\n`,
  )
  return 70
}
