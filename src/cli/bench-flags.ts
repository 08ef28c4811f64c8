import type { Command } from 'commander'

/** What `rnr bench build` takes. */
export const withBenchBuild = (command: Command): Command =>
  command
    .argument('<source...>', 'files, folders, globs, "-", hf://owner/dataset')
    .requiredOption('-o, --out <folder>', 'folder for the benchmark; rnr eval takes it')
    .requiredOption(
      '--split <name>',
      'awesome (rows with a role), alpaca (single turns), ultrachat (several turns), or a name of your own for all rows',
    )
    .option(
      '--axes <names>',
      'versions of the cases in place of them: k, layout, placement, prompt, restate, stance, turns, wording; several with commas',
    )
    .option(
      '--against <training...>',
      'no case may be near to these: run folders, exports, any source; the bundled instructions always count',
    )
    .option('--near <likeness>', 'how much of a text in another makes them near-duplicates', '0.6')
    .option('--rules <range>', 'rules per system prompt, drawn evenly from a range such as 1-6', '1-6')
    .option('--samples <number>', 'cases for each row', '1')
    .option('--limit <rows>', 'read no more than this many rows')
    .option('--seed <number>', 'same seed, same bytes', '7')
