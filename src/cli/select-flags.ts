import type { Command } from 'commander'

/** What `rnr select` takes. */
export const withSelect = (command: Command): Command =>
  command
    .argument('<run...>', 'run folders')
    .requiredOption('-o, --out <folder>', 'folder for what is kept')
    .option(
      '--near <similarity>',
      'Jaccard similarity from which two triplets are near-duplicates; 1 keeps all but exact ones',
      '0.8',
    )
    .option(
      '--max-per-kind <number>',
      'keep no more triplets than this with any one rule kind; "auto" caps at three times the mean',
    )
    .option(
      '--max-per-domain <number>',
      'keep no more triplets than this from any one field of roles; "auto" likewise',
    )
    .option('--limit <number>', 'keep no more triplets than this')
