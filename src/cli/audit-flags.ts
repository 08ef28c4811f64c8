import type { Command } from 'commander'
import { each, withVotes } from './judge-flags.ts'

/** What `rnr audit` takes. */
export const withAudit = (command: Command): Command =>
  withVotes(
    command
      .argument('<prompt>', 'a text file with the system prompt, or "-"')
      .option('--model <model>', 'who is audited; "offline" is a model without weights, to try it')
      .option(
        '--helper <model>',
        'a model that helps to find the rules; what it quotes has to stand in the prompt',
      )
      .option(
        '-o, --out <folder>',
        'where the results go; the same command on it resumes (default: runs/, named after prompt and model)',
      )
      .option(
        '--requests <file>',
        'your own requests, one a line, or rows of any source (default: shipped ones that suit the role)',
      )
      .option('--turns <number>', 'user turns of a long conversation', '8')
      .option('--limit <probes>', 'no more than so many, of all kinds in turn')
      .option('--seed <number>', 'same seed, same probes', '7')
      .option(
        '--gate <minimum>',
        'exit 1 unless so many probes pass (0.9, 90%), or a metric reaches its own (conflicting=0.8)',
        each,
      ),
  )
    .option(
      '--calibration <file>',
      "the judge's measured error (default: calibration.json, where there is one)",
    )
    .option('--budget <dollars>', 'spend no more than this; the same command with more goes on')
    .option('--prices <file>', 'what models cost, in the shape of data/prices.json; wins over ours')
    .option('--concurrency <number>', 'calls in flight at once; "auto" finds out', 'auto')
    .option('--rpm <number>', 'send no more requests a minute')
    .option('--tpm <number>', 'send no more tokens a minute')
    .option('--deadline <seconds>', 'give up a call that has taken so long, and try it again (default: 120)')
    .option('--patience <seconds>', 'stop when a provider has been down for so long (default: 300)')
    .option('--no-cache', 'buy anew what other runs of this machine have bought')
    .addHelpText(
      'after',
      `
Examples:
  $ rnr audit prompt.txt --model offline                  what would be asked; no key, no cost
  $ rnr audit prompt.txt --model openai:NAME --budget 2
  $ rnr audit prompt.txt --model http://127.0.0.1:8000/v1#my-model --judge anthropic:NAME --gate 0.9`,
    )
