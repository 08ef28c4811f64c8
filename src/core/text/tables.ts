import { isQuestion, wantsAPiece, wantsAPoem, wantsSteps } from './genre.ts'
import { listIn, shortItemsOf } from './items.ts'
import type { Passage } from './passage.ts'

/** "Term: what it is", "Term - what it is" */
const pair = /^\**([\p{L}\p{N}][^:|*]{0,45}?)\**(?::\**| [-–—]) +(\S.*)$/u

/**
 * The reply with its list as a Markdown table, or a short answer beside its question; null where there is nothing that
 * belongs into columns. Column names are English.
 */
export function tableOf(reply: Passage, request: string): string | null {
  const text = reply.text.trim()
  if (text === '' || text.includes('|') || /```|[{}<>]/.test(text)) return null
  return pairsTable(reply, request) ?? listTable(reply, request) ?? questionTable(text, request)
}

function pairsTable(reply: Passage, request: string): string | null {
  const list = listIn(reply)
  const bare =
    reply.lines.every(({ kind }) => kind === 'text') && !wantsAPoem(request)
      ? reply.lines.map(({ body }) => body)
      : []
  const items = list?.items ?? bare
  const cells = items.map(item => pair.exec(item))
  if (cells.length < 2 || !cells.every(found => found !== null)) return null
  const rows = cells.map(([, name = '', what = '']) => [name.trim(), what.trim()])
  if (new Set(rows.map(([name]) => name)).size < rows.length) return null
  return around(list, tableText(['Item', 'Description'], rows))
}

function listTable(reply: Passage, request: string): string | null {
  const short = wantsAPiece(request) ? null : shortItemsOf(reply, request)
  const list = listIn(reply) ?? short
  if (!list || list.items.length < 2) return null
  const name = list.form === 'steps' && wantsSteps(request) ? 'Step' : 'Item'
  return around(
    list,
    tableText(
      ['No.', name],
      list.items.map((item, at) => [String(at + 1), item]),
    ),
  )
}

function questionTable(text: string, request: string): string | null {
  const asked = request.trim()
  if (
    text.length > 100 ||
    asked.length > 100 ||
    /[\n\r|]/.test(text + asked) ||
    !isQuestion(asked) ||
    !asked.endsWith('?')
  )
    return null
  return tableText(['Question', 'Answer'], [[asked, text]])
}

const around = (list: { readonly lead: string; readonly tail: string } | null, table: string): string =>
  [list?.lead ?? '', table, list?.tail ?? ''].filter(part => part !== '').join('\n\n')

const tableText = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
