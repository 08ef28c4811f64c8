/**
 * The names of tags that more than one benchmark uses, so that reports can break down by them: number of rules, what the user
 * wants of them (`Stance`), where the rules stand, layout, which wording, conversation length, and whether the model was asked to restate a rule.
 */
export const axes = ['split', 'k', 'stance', 'placement', 'layout', 'wording', 'turns', 'asked'] as const

/** Where the rules stand: in the system prompt, at the head of the first user turn, or in both. */
export const placements = ['system', 'user', 'both'] as const
export type Placement = (typeof placements)[number]
