import type { Command } from 'commander'

/** How calls of a model are paid for and paced: the options of every command that makes some. */
export const withCalls = (command: Command): Command =>
  command
    .option('--budget <dollars>', 'spend no more than this; the same command with more goes on')
    .option('--prices <file>', 'what models cost, in the shape of data/prices.json; wins over ours')
    .option('--rpm <number>', 'send no more requests a minute')
    .option('--tpm <number>', 'send no more tokens a minute')
    .option('--deadline <seconds>', 'give up a call that has taken so long, and try it again (default: 120)')
    .option('--patience <seconds>', 'stop when a provider has been down for so long (default: 300)')
    .option('--no-cache', 'buy anew what other runs of this machine have bought')

/** The same with the calls in flight, and what is known of the judge that makes some of them. */
export const withJudgedCalls = (command: Command): Command =>
  withCalls(
    command
      .option(
        '--calibration <file>',
        "the judge's measured error (default: calibration.json, where there is one)",
      )
      .option('--concurrency <number>', 'calls in flight at once; "auto" finds out', 'auto'),
  )
