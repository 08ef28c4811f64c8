import type { Command } from 'commander'
import { withJudgedCalls } from './call-flags.ts'

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
  withJudgedCalls(withVotes(command)).option(
    '--journal <folder>',
    "where the judge's replies are kept (default: beside the input)",
  )
