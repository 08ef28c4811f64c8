import type { Command } from 'commander'
import { withJudgedCalls } from './call-flags.ts'
import { each, withVotes } from './judge-flags.ts'

/** What `rnr eval` takes. */
export const withEval = (command: Command): Command =>
  withJudgedCalls(
    withVotes(
      command
        .argument('<benchmark>', 'a name (rnr list benchmarks), or a folder that rnr bench build made')
        .argument('[file...]', 'your copy of the benchmark: files, folders, globs or hf://owner/dataset')
        .option('--model <model>', 'who is tested; rnr list providers names all')
        .option(
          '--replies <file>',
          'grade replies that were made elsewhere: rows of {"id" or "prompt", "response"}',
        )
        .option('--prompts <file>', "one more file of the benchmark's own")
        .option(
          '-o, --out <folder>',
          'where the results go; the same command on it resumes (default: runs/, benchmark and model)',
        )
        .option('--limit <cases>', 'no more than the first so many cases')
        .option('--samples <number>', 'draws of each case (default: 1)')
        .option('--by <way>', 'chat, or likelihood where cases have choices (default: chat)')
        .option('--placement <place>', 'where the system prompt goes: system, user or both (default: system)')
        .option('--no-system', 'leave the system prompt out: a baseline')
        .option('--temperature <number>', "default: the provider's own")
        .option('--max-tokens <number>', "most tokens of a reply (default: the provider's own)")
        .option('--dry-run', 'say what it would take and what it could show, and send and write nothing')
        .option(
          '--gate <bound>',
          'exit 1 unless the headline reaches it (0.8, 80%), or a metric its own (rule-level=0.9)',
          each,
        )
        .option(
          '--against <report>',
          'compare with an earlier evaluation, and exit 1 when the headline is worse beyond doubt',
        )
        .option(
          '--tolerance <points>',
          'with --against: so many points worse are no failure, of 100 or on the scale of a score (default: 0)',
        )
        .option('--junit <file>', 'write a JUnit report there, one test for each draw'),
    ),
  ).addHelpText(
    'after',
    `
Examples:
  $ rnr eval ifeval input_data.jsonl --model openai:NAME --dry-run
  $ rnr eval ifeval input_data.jsonl --model openai:NAME --gate 0.8
  $ rnr eval ifeval input_data.jsonl --replies replies.jsonl
  $ rnr eval runs/bench --model MODEL --against runs/before --tolerance 2 --junit eval.xml`,
  )
