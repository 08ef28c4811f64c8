import { fenceReader } from '../../core/text/fence.ts'
import { splitLines } from '../../core/text/segment.ts'

/** A line of a system prompt as its author meant it: wrapped lines joined, and what stands above it. */
export interface PromptLine {
  readonly text: string
  /** The heading, tag or label under which it stands: "Tone of voice", "rules". */
  readonly section: string | null
  /** The words that a list shares: "Never" of "Never:" above the line "- mention prices". */
  readonly lead: string | null
  /** Whether it stands in a fenced block: an example or a form, no sentence. */
  readonly fenced: boolean
}

/** Cuts a system prompt into its lines, in order. Lines that an editor wrapped are joined, and HTML is cut at its blocks. */
export function promptLines(prompt: string): readonly PromptLine[] {
  const found: PromptLine[] = []
  let section: string | null = null
  let lead: string | null = null
  for (const { text, fenced } of joined(withoutBlocks(prompt))) {
    if (fenced) {
      found.push({ text, section, lead: null, fenced })
      continue
    }
    const title = titleIn(text)
    if (title !== null) {
      section = title
      lead = null
      continue
    }
    const opening = leadIn(text)
    if (opening !== null) {
      lead = opening
      continue
    }
    const labelled = label.exec(text)
    if (!isItem(text)) lead = null
    found.push({ text, section: labelled?.[1] ?? section, lead, fenced })
  }
  return found
}

const block =
  /<\/?(?:p|div|li|ul|ol|br|h[1-6]|tr|td|th|table|section|article|body|html|head)(?:\s[^<>]{0,200})?\/?>/giu

/** Pasted HTML has its sentences in blocks, often on one line; a prompt may be pasted with the fence around it. */
function withoutBlocks(prompt: string): string {
  const text = /^\s*(?:```|~~~)[^\n]*\n([\s\S]*?)\n(?:```|~~~)\s*$/u.exec(prompt)?.[1] ?? prompt
  return /<\/(?:p|li|div|h[1-6])>/iu.test(text)
    ? text
        .replace(/<!--[\s\S]{0,10000}?-->/gu, '\n')
        .replace(block, '\n')
        .replace(/&(?:#39|apos|quot|amp|nbsp);/gu, entity => entities[entity] ?? entity)
    : text
}

const entities: Readonly<Record<string, string>> = {
  '&#39;': "'",
  '&apos;': "'",
  '&quot;': '"',
  '&amp;': '&',
  '&nbsp;': ' ',
}

/** Lines with words in them; one that goes on in a small letter belongs to the one before. */
function joined(prompt: string): readonly { readonly text: string; readonly fenced: boolean }[] {
  const lines: { text: string; fenced: boolean }[] = []
  const fence = fenceReader()
  let open: { text: string } | null = null
  for (const { text } of splitLines(prompt)) {
    const place = fence(text)
    if (place === 'fence' || !/[\p{L}\p{N}]/u.test(text)) {
      open = null
      continue
    }
    if (open && place === null && /^\s*\p{Ll}/u.test(text) && !isItem(text)) open.text += ` ${text.trim()}`
    else lines.push({ text, fenced: place === 'code' })
    const line = lines.at(-1)
    open = line && !line.fenced && !ended.test(line.text) && titleIn(line.text) === null ? line : null
  }
  return lines
}

const ended = /[.!?:;。！？]["'”’)\]]*\s*$/u

const isItem = (text: string): boolean => /^\s*(?:[-*+•–]|\(?\d{1,3}[.):]|\(?[a-z][.)])\s/iu.test(text)

/** "## Tone", "**Tone**", "<tone>", "TONE OF VOICE", "Tone:" */
function titleIn(text: string): string | null {
  const line = text.trim()
  const marked =
    /^#{1,6}\s+(.+?)\s*#*$/u.exec(line) ??
    /^(?:\*\*|__)([^*_]{1,60}?):?(?:\*\*|__):?$/u.exec(line) ??
    /^<([A-Za-z][\w.-]*)(?:\s[^<>]*)?>$/u.exec(line) ??
    /^([\p{L}\p{N}][^.!?:"]{0,40}):$/u.exec(line)
  if (/^<\/[\w.-]+>$/u.test(line)) return ''
  const title = marked?.[1] ?? (/^[\p{Lu}\p{N}][\p{Lu}\p{N} &/'-]{2,40}$/u.test(line) ? line : null)
  return title === null || leadIn(`${title}:`) !== null ? null : title
}

/** "Tone: warm and brief", "- **Tone:** warm and brief" */
const label = /^\s*(?:[-*+•]\s+)?(?:\*\*|__)?(\p{Lu}[\p{L} ]{2,24}?)(?:\*\*|__)?:(?:\*\*|__)?\s+\S/u

/** Words above a list that belong to each of its items: "Never:", "Your replies must:", "Do not". */
function leadIn(text: string): string | null {
  const line = text.trim().replace(/^(?:#{1,6}\s+|\*\*|__)+|(?:\*\*|__)(?=:?$)/gu, '')
  const found =
    /^(?:please )?((?:you )?(?:must |should |may |shall )?(?:never|always|do not|don['’]t|not|avoid)(?: (?:ever|use|mention|discuss|give|say|write|include|talk about))?)\s*:(?:\*\*|__)?$/iu.exec(
      line,
    ) ??
    /^((?:you|your (?:answers?|repl(?:y|ies)|responses?)|(?:every|each|all) (?:answers?|repl(?:y|ies)|responses?)) (?:must|should|shall|may|will|can)(?: not| never| always)?)\s*:(?:\*\*|__)?$/iu.exec(
      line,
    )
  return found?.[1] ?? null
}
