import type { Command } from 'commander'
import { withVotes } from './judge-flags.ts'

/** What `rnr generate` takes. */
export const withGenerate = (command: Command): Command =>
  withVotes(command)
    .argument('<source...>', 'files, folders, globs, "-", hf://owner/dataset or "bundled"')
    .option(
      '-o, --out <folder>',
      "run folder; the same command on it resumes (default: runs/ and the first source's name)",
    )
    .option(
      '--teacher <model>',
      'offline, or a model such as anthropic:NAME or http://host:port/v1#NAME; rnr list providers names all',
      'offline',
    )
    .option('--rules <range>', 'rules per system prompt, drawn evenly from a range such as 1-6', '1-6')
    .option('--samples <number>', 'triplets for each instruction', '1')
    .option('--limit <rows>', 'read no more than this many rows')
    .option('--accept <triplets>', 'exactly this many: goes over the sources until there are so many')
    .option('--budget <dollars>', 'spend no more than this; the same command with more goes on')
    .option('--prices <file>', 'what models cost, in the shape of data/prices.json; wins over ours')
    .option('--seed <number>', 'same seed, same bytes', '7')
    .option(
      '--concurrency <number>',
      'calls in flight at once; "auto" finds out, up to 256 (20000 with --batch)',
      'auto',
    )
    .option('--rpm <number>', 'send no more requests a minute; what the provider grants is found out anyway')
    .option('--tpm <number>', 'send no more tokens a minute')
    .option('--deadline <seconds>', 'give up a call that has taken so long, and try it again (default: 120)')
    .option(
      '--patience <seconds>',
      'stop, resumable, when a provider has been down for so long (default: 300)',
    )
    .option('--batch', "ask through the provider's batch API: half the price, replies within a day")
    .option('--no-cache', 'buy anew what other runs of this machine have bought, and share nothing with them')
    .option('--metrics <port>', 'serve Prometheus metrics on this port, or host:port, while the run lasts')
    .option('--trace', 'send OpenTelemetry spans to where OTEL_EXPORTER_OTLP_ENDPOINT says')
    .option('--dry-run', 'say what it would take and cost, from a sample, and send and write nothing')
    .addHelpText(
      'after',
      `
Examples:
  $ rnr generate alpaca.json -o runs/alpaca
  $ rnr generate data/*.jsonl.gz --rules 2-8 --samples 3 -o runs/mixed
  $ rnr generate hf://tatsu-lab/alpaca --limit 5000
  $ rnr generate alpaca.json --teacher http://127.0.0.1:8000/v1#my-model
Row shapes are told from the content (rnr list sources). Rows that cannot be used go to dropped.jsonl with the reason.`,
    )
