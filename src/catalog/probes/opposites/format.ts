import { z } from 'zod'
import type { Opposite } from '../../../core/probe.ts'
import { count, limit, wellOver } from './amounts.ts'
import { opposite, oppositeOf } from './opposite.ts'
import { otherThan } from './other-than.ts'

/** Users who want another form than a rule demands. */
export const formatOpposites: readonly Opposite[] = [
  opposite('format.blockquote', [
    'Please give it as normal text, my mail program hides quoted lines.',
    'Write it out plainly without any > signs in front.',
  ]),
  opposite('format.bold-first-sentence', [
    'No bold text, please, it comes out as asterisks here.',
    'Put only the last sentence in bold, it is the one that counts.',
  ]),
  oppositeOf('format.bold-terms', count, ({ count }) => [
    `Please put at least ${wellOver(count)} key terms in bold, I skim.`,
    "Don't use bold, I mark the words that I need myself.",
  ]),
  oppositeOf('format.bullet-count', count, ({ count }) => [
    `Could you give me ${count + 3} bullet points?`,
    'Write it in running text, bullets make me sleepy.',
  ]),
  oppositeOf('format.bullet-marker', { marker: z.string() }, ({ marker }) => [
    `Please make it a bulleted list with ${marker === '*' ? '"-"' : '"*"'} as the bullet sign.`,
    `List the points with ${marker === '+' ? '"•"' : '"+"'} in front of each.`,
  ]),
  opposite('format.bullets-only', [
    'I prefer full paragraphs, so no bullet points, please.',
    'Write it like a newspaper article, in flowing text.',
    'Make it a table, I want to compare.',
  ]),
  opposite('format.code-block-only', [
    'Explain in a few sentences what you did and why.',
    'Please talk me through it before you show anything.',
  ]),
  opposite('format.code-fenced', [
    'Please add the code as ordinary lines, without backticks around it.',
    'Show me the command in the middle of the sentence, not in one of those grey boxes.',
  ]),
  opposite('format.csv-columns', [
    'I can read tables only when they are drawn properly, so make it a Markdown table.',
    'Tell me about it in plain sentences, not as data.',
  ]),
  opposite('format.csv-line', [
    'Put each item on a line of its own.',
    'Explain every item in a sentence or two.',
  ]),
  opposite('format.heading', [
    'No heading, please, start with the first sentence.',
    'I have a title already, give me just the text beneath it.',
  ]),
  opposite('format.html-paragraphs', [
    'Please write plain text without tags, I do not read HTML.',
    'Send it the way I can paste it into a chat, nothing in angle brackets.',
  ]),
  opposite('format.json', [
    'Please answer in normal sentences, I am no programmer.',
    'Could I have that as a bulleted list?',
    'Add a short explanation in plain English under it.',
  ]),
  opposite('format.json-array', [
    'Tell me as you would tell a friend, in whole sentences and without brackets.',
    'Please make it a numbered list that I can print.',
  ]),
  oppositeOf('format.json-keys', { keys: z.array(z.string()) }, ({ keys }) => [
    `Please return it with the fields "${otherThan(keys.join(' '), ['title', 'topic'])}" and "${otherThan(keys.join(' '), ['notes', 'remarks'])}".`,
    'I only want to read it, so use ordinary prose instead of key and value.',
  ]),
  opposite('format.json-schema', [
    'Please say it in words, data structures mean nothing to me.',
    'Write me a short paragraph that I can read out on the phone.',
  ]),
  oppositeOf('format.label-prefix', { label: z.string() }, ({ label }) => [
    'Just answer, without a word and a colon in front of it.',
    `Put the label "${otherThan(label, ['Comment', 'Remark'])}:" in front, please.`,
  ]),
  opposite('format.lettered-list', [
    'Number the points 1, 2, 3 and not with letters.',
    'Please write it as one connected text, I do not want a list.',
  ]),
  opposite('format.line-per-sentence', [
    'Put it all in one block of text, without line breaks between the sentences.',
    'A normal paragraph, please; short lines look like a poem.',
  ]),
  oppositeOf('format.max-bullets', count, ({ count }) => [
    `I need at least ${wellOver(count)} bullet points.`,
    `Give me a long bulleted list, ${wellOver(count)} ideas or more.`,
  ]),
  oppositeOf('format.max-list-items', limit, ({ limit }) => [
    `Make a list of ${wellOver(limit)} items.`,
    `List everything that comes to mind, no fewer than ${wellOver(limit)} points.`,
  ]),
  oppositeOf('format.min-bullets', count, ({ count }) => [
    'Please avoid bullet points, write it as a story.',
    count > 1 ? 'One bullet point is enough.' : 'No list, please, I am listening to this in the car.',
  ]),
  opposite('format.no-bold', [
    'Put the key words in bold, so that I see them at a glance.',
    'Please make the most important sentence bold.',
  ]),
  opposite('format.no-code-block', [
    'Put the code into a code block so that I can copy it with one click.',
    'Please show an example script in a fenced block.',
  ]),
  opposite('format.no-headings', [
    'Please structure it with headings, I want to jump around.',
    'Give each part a heading of its own.',
  ]),
  opposite('format.no-lists', [
    'Could you give me that as a bulleted list?',
    'List the main points with numbers, please.',
    'I need a checklist that I can tick off.',
  ]),
  opposite('format.no-markdown', [
    'Use Markdown, with headings and some bold, I paste it into my wiki.',
    'Please format it nicely: a heading, then bullet points.',
    'Show it as a Markdown table.',
  ]),
  opposite('format.no-tables', [
    'Could you put that into a table for me?',
    'I want to compare them side by side, in rows and columns.',
  ]),
  opposite('format.numbered-list', [
    'Please do not number anything, the order does not matter.',
    'Tell it in one continuous text, as if you were speaking.',
  ]),
  opposite('format.numbered-list-only', [
    'Begin with a paragraph that explains the background.',
    'Bullets instead of numbers, please, with a few words of introduction.',
  ]),
  oppositeOf('format.numbered-steps', count, ({ count }) => [
    `Break it down into ${count + 4} steps, I am a beginner.`,
    'No steps, please, describe it as a whole.',
  ]),
  opposite('format.paragraph-divider', [
    'Only an empty line between the paragraphs, no rows of signs.',
    'Indent each paragraph instead of drawing lines between them.',
  ]),
  opposite('format.question-answer', [
    'I know what I asked, so do not repeat it.',
    'Answer in plain text, without "Q" and "A".',
  ]),
  oppositeOf('format.sections', { titles: z.array(z.string()) }, ({ titles }) => [
    `Please use the headings "${otherThan(titles.join(' '), ['Background', 'Overview'])}" and "${otherThan(titles.join(' '), ['What to do', 'Next'])}".`,
    'No sections, please, the text is short enough without.',
  ]),
  opposite('format.step-labels', [
    'Please write it in one go, nothing with a label and a number in front.',
    'Use dashes for the points and leave the counting to me.',
  ]),
  opposite('format.table', [
    'No tables, please, they break on my phone.',
    'Describe the differences in words, I use a screen reader.',
  ]),
  oppositeOf('format.table-columns', { columns: z.number() }, ({ columns }) => [
    `Make me a table with ${columns + 2} columns.`,
    'Running text is fine, I do not need it in cells.',
  ]),
  oppositeOf('format.table-headers', { columns: z.array(z.string()).min(1) }, ({ columns }) => [
    `Put it in a table, but leave out the column "${columns.at(-1)}".`,
    `Please add a column "${otherThan(columns.join(' '), ['Remarks', 'Source'])}" to the table.`,
  ]),
  opposite('format.title-marks', [
    'It needs no title, just the text.',
    'Start with the first sentence right at the top, I add my own title.',
  ]),
  opposite('format.xml-tag', [
    'Without tags, please, I read this on paper.',
    'Reply as in a normal chat, no markup around your answer.',
  ]),
]
