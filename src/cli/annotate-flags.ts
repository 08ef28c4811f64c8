import type { Command } from 'commander'

/** What `rnr annotate export` takes. */
export const withAnnotateExport = (command: Command): Command =>
  command
    .argument('<run...>', 'folders of evaluations, run folders or triplet files; several are mixed')
    .requiredOption('-o, --out <folder>', 'folder for the sheets and their key')
    .option('--annotators <number>', 'sheets to write', '2')
    .option('--level <level>', 'ask about each rule, about all of them together (prompt), or both', 'both')
    .option('--overlap <share>', 'share of the conversations that every annotator gets', '1')
    .option(
      '--limit <cases>',
      'no more cases than this (each draw of one counts), taken at random, the same ones from every run',
    )
    .option('--seed <number>', 'same seed, same bytes', '7')

/** What `rnr annotate import` takes. */
export const withAnnotateImport = (command: Command): Command =>
  command
    .argument('<folder>', 'what rnr annotate export wrote')
    .argument('<file...>', 'filled sheets, CSV or JSON Lines, each under the name of its annotator')
    .option('--against <who>', 'compare with the verdicts of judge or program only')
