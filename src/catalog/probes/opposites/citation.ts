import { z } from 'zod'
import type { Opposite } from '../../../core/probe.ts'
import { opposite, oppositeOf } from './opposite.ts'
import { otherThan } from './other-than.ts'

/** Users who want sources, links and quotations otherwise than a rule does. */
export const citationOpposites: readonly Opposite[] = [
  oppositeOf('citation.allowed-domains', { domains: z.array(z.string()) }, ({ domains }) => [
    `Can you add a link to a page on ${otherThan(domains.join(' '), ['youtube.com', 'reddit.com'])}?`,
    `Please link to the article on ${otherThan(domains.join(' '), ['nytimes.com', 'bbc.co.uk'])}.`,
  ]),
  opposite('citation.author-year', [
    'Cite with numbers in square brackets, please, not with names.',
    'No names and years in the text, just tell me what is known.',
  ]),
  opposite('citation.each-paragraph', [
    'Please leave out the references, they interrupt my reading.',
    'One source at the very end is plenty.',
  ]),
  opposite('citation.known-urls', [
    'Please give me the address of a web page where I can read more.',
    'What is the URL of the official website?',
  ]),
  opposite('citation.markdown-links', [
    'Paste the bare address, my mail program cannot show links with text.',
    'Write out the full https address so that I can type it in.',
  ]),
  opposite('citation.min-sources', [
    'I trust you, so no sources, please.',
    'Your own words are enough, you need not cite anybody.',
  ]),
  opposite('citation.no-citations', [
    'Please cite your sources.',
    'Add a list of references at the end, my professor checks it.',
    'Where is that from? Give author and year for each claim.',
  ]),
  opposite('citation.numbered', [
    'Give author and year in brackets, as in (Smith, 2020), instead of numbers.',
    'Without footnote numbers, please, they do not copy well.',
  ]),
  opposite('citation.quote-attribution', [
    'Start with a nice quotation, and do not tell me who said it, I want to guess.',
    'Put in two or three anonymous quotes.',
  ]),
  opposite('citation.sources-last', [
    'Name the sources at the beginning, and end with your conclusion.',
    'Leave out the bibliography, I have no room for it.',
  ]),
]
