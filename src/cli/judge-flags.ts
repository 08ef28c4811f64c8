import type { Command } from 'commander'

/** For options that may be given more than once. */
export const each = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** Who judges. */
export const withVotes = (command: Command): Command =>
  command
    .option(
      '--judge <model>',
      'the model that decides what no program can; given twice: a cheap one, and a strong one for what that is not sure of',
      each,
    )
    .option(
      '--votes <number>',
      'votes of each judge, the verdicts described in alternating order (default: 3)',
    )

/** The options of every command that asks models for nothing but a judge. */
export const withJudge = (command: Command): Command =>
  withVotes(command)
    .option(
      '--calibration <file>',
      "the judge's measured error (default: calibration.json, where there is one)",
    )
    .option('--journal <folder>', "where the judge's replies are kept (default: beside the input)")
    .option('--budget <dollars>', 'let the judge cost no more than this; the same command with more goes on')
    .option('--prices <file>', 'what models cost, in the shape of data/prices.json; wins over ours')
    .option('--concurrency <number>', 'calls in flight at once; "auto" finds out', 'auto')
    .option('--rpm <number>', 'send no more requests a minute')
    .option('--tpm <number>', 'send no more tokens a minute')
    .option('--deadline <seconds>', 'give up a call that has taken so long, and try it again (default: 120)')
    .option('--patience <seconds>', 'stop when a provider has been down for so long (default: 300)')
    .option('--no-cache', 'buy anew what other runs of this machine have bought')
