import type { Line } from './markdown.ts'
import type { Passage } from './passage.ts'

const strong =
  /^\s*(?:(?:def|class) \w+.*:|(?:async )?function\b.*[({]|(?:const|let|var) \w+ = |import [\w.*{} ,]+(?: from .+)?;?$|from [\w.]+ import |#include *[<"]|using namespace |public (?:static |class )|(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|ALTER TABLE)\b.+(?:FROM|SET|VALUES|WHERE|\(|;)|print\(|console\.log\(|System\.out|return\b.*;$|<(?:!DOCTYPE|html|head|body|div|form|table|ul|button|script|style|h1|p|a|span|input|img|svg)\b[^>]*>|<\?(?:php|xml)|[\w.$[\]]+ = \w+\(.*\);?$|\w+\(.*\);$)/
const weak =
  /[;{}]$|^[}\])]+[;,)]*$|^\s*(?:\/\/|#(?!#* )|\/\*)|^\s*(?:return|for|while|if|else|elif|try|except|with|switch|case)\b.*[:{;]$|^\s*return\b|^\s{2,}\S.*[=(]|^\s*[\w.[\]']+\s*[+*/-]?=\s*\S|^\s*<\/?\w+[^>]*>$|\w+\(.*\)$/

/** The stretch of lines outside of fences that is program text, from its first line to its last; null when there is none. */
export function unfencedCode(
  lines: readonly Line[],
): { readonly first: number; readonly last: number } | null {
  let first = -1
  let last = -1
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'fence' || line.kind === 'code') continue
    const text = line.text.length > 400 ? line.text.slice(0, 400) : line.text
    if (first < 0 && strong.test(text.trimEnd())) first = at
    if (first >= 0 && isCodeLine(text)) last = at
  }
  return first < 0 ? null : { first, last: Math.max(first, last) }
}

/** Whether a text outside of fences is program text from its first line to its last. */
export function isAllCode(lines: readonly Line[]): boolean {
  const filled = lines.filter(({ kind }) => kind !== 'blank')
  if (filled.length === 0 || filled.some(({ kind }) => kind === 'fence')) return false
  const coded = filled.filter(({ text }) => text.length < 400 && isCodeLine(text)).length
  return (
    coded / filled.length >= 0.7 &&
    filled.some(({ text }) => text.length < 400 && strong.test(text.trimEnd()))
  )
}

const isCodeLine = (text: string): boolean => strong.test(text.trimEnd()) || weak.test(text.trimEnd())

const languages: readonly [tag: string, sign: RegExp][] = [
  ['html', /^\s*<(?:!DOCTYPE html|html|form|button|div|table|p|body|ul|h1)\b/i],
  ['php', /<\?php|^\s*function \w+\(\$/m],
  ['cpp', /#include\s*<iostream>|std::|cout/],
  ['java', /public (?:static|class)|System\.out/],
  ['sql', /^\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\b/],
  ['python', /^\s*(?:def \w+\(.*\):|class \w+.*:|from \w+ import|import \w+$)|^\s*(?:for|if|while) .+:$/m],
  ['javascript', /\b(?:const|let|var) \w+ =|console\.log|=>|^\s*function \w+\(/m],
]

/** The tag for a code fence: 'python', 'sql'…, or '' where it cannot be told. */
export const languageTag = (code: string): string =>
  languages.find(([, sign]) => sign.test(code.slice(0, 2_000)))?.[0] ?? ''

const markup =
  /```|^\s*[<{[]|[{}]\s*$|;\s*$|=>|==|<\/?[a-z][^>]*>|\$[A-Za-z_]\w*|\w\(\)|\w\[\w+\]|\\[a-zA-Z([]|[=^]\s*[\w(]/mu

/** Words for people: running text, lists, verses or a bare answer; no code, table, heading, markup or formula. */
export const isPlain = (reply: Passage): boolean =>
  /[\p{L}\p{N}]/u.test(reply.text) &&
  reply.lines.every(
    ({ kind }) => kind === 'text' || kind === 'blank' || kind === 'bullet' || kind === 'step',
  ) &&
  !reply.text.includes('|') &&
  !markup.test(reply.text) &&
  !isAllCode(reply.lines)
