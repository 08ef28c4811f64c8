import type { Message } from '../../core/message.ts'
import type { KeyRow } from './annotation-key.ts'

/** The columns of a sheet, in order. */
export const sheetColumns = [
  'item',
  'system prompt',
  'conversation',
  'reply',
  'rule',
  'answer',
  'comment',
] as const
type SheetRow = Readonly<Record<(typeof sheetColumns)[number], string>>

/** What an annotator gets to see of a question, and where the answer goes. */
export const sheetRow = ({ item, system, messages, reply, asked }: KeyRow): SheetRow => ({
  item,
  'system prompt': system ?? '',
  conversation: conversationText(messages),
  reply,
  rule: asked,
  answer: '',
  comment: '',
})

/** Replies are numbered, so that a question can speak of them. */
function conversationText(messages: readonly Message[]): string {
  let replies = 0
  return messages
    .map(({ role, content }) => `${role === 'assistant' ? `REPLY ${++replies}` : 'USER'}:\n${content}`)
    .join('\n\n')
}

/** What goes to the annotators with their sheets. */
export const instructions = `How to fill in a sheet

Each row asks one question about one conversation between a user and an assistant. Your sheet comes twice with the same rows, as .csv and as
.jsonl, both under your name; fill in the one that you prefer, and leave the other as it is.

  item           name of the question; please do not change it
  system prompt  what the assistant was told beforehand
  conversation   what was said before the reply; earlier replies are numbered
  reply          the reply in question
  rule           the rule in question, or "all rules" with a list of them
  answer         yours: one of the four below
  comment        yours, if you like: why

Answers

  followed        the reply keeps the rule; for "all rules": every one of them, in every reply that is named
  broken          the reply breaks the rule; for "all rules": at least one of them
  not applicable  the rule says when it holds, and here it does not
  cannot tell     you read it twice and cannot decide

Judge by the rule as it is written, and by nothing else: not by how good, long or friendly the reply is, and not by whether you would have
made that rule. Judge each row by itself. Do not talk about rows with other annotators before all have finished, and do not ask a language
model. Empty answers count as missing.

In the CSV files a single quotation mark (') stands before a text that begins with = + - or @, so that no spreadsheet takes it for a formula;
it is not part of the text. Save as CSV in UTF-8. A spreadsheet shows no more than 32,767 characters of a cell; the JSONL file holds all.
`
