import type { Command } from 'commander'
import { withJudgedCalls } from './call-flags.ts'
import { each, withVotes } from './judge-flags.ts'

/** What `rnr audit` takes. */
export const withAudit = (command: Command): Command =>
  withJudgedCalls(
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
          '--gate <bound>',
          'exit 1 unless so many probes pass (0.9, 90%), or a metric reaches its own (conflicting=0.8)',
          each,
        ),
    ),
  ).addHelpText(
    'after',
    `
Examples:
  $ rnr audit prompt.txt --model offline                  what would be asked; no key, no cost
  $ rnr audit prompt.txt --model openai:NAME --budget 2
  $ rnr audit prompt.txt --model http://127.0.0.1:8000/v1#my-model --judge anthropic:NAME --gate 0.9`,
  )
