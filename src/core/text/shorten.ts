import { cut } from './edit.ts'
import type { Passage } from './passage.ts'

/** Dropping whole sentences from the end of running text, so that what remains still reads as a finished answer. */

const number =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|hundred|single|couple)'
const lengthAsked = new RegExp(
  `\\b${number}[ -](?:to \\w+ |or \\w+ |-? ?\\d+[ -])?(?:\\p{L}+[ -])?(?:words?|sentences?|paragraphs?|lines?|characters?|letters?|stanzas?|verses?)\\b|\\btweet\\b|\\bhaiku\\b|\\blimerick\\b|\\bword count\\b`,
  'iu',
)
const enumeration = new RegExp(`\\b(?:${number}|\\d+[.)])\\s+(?:\\p{L}+ ){0,3}\\p{L}+s\\b`, 'iu')
const finished =
  /\b(?:translat|re-?writ|rephras|paraphras|convert|transform|edit|correct|fix|proofread|chang|replac|re-?order|rearrang|arrang|sort|classif|categori|extract|identif|calculat|compute\b|solv|determin|find\b|complete\b|insert|add\b|combin|merg|turn\b|remov|delet|punctuat|stor(?:y|ies)|poem|song|lyric|joke|riddle|dialogue|conversation|script|letter|e-?mail|speech|scene|recipe|steps?|algorithm|equation|quote|title|slogan|list|compare|contrast|differences?|pros and cons|advantages|outline|both\b|each\b)/iu

const lengthAskedElsewhere =
  /(?<!\p{L})(?:\d+|une?|deux|trois|quatre|ein(?:en|em)?|zwei|drei|vier|una?|dos|tres|cuatro|uma?|dois|duas|três|quatro|due|tre|quattro|seis?|sei|pocas|quelques|poucas|poche) (?:mots|phrases?|lignes|vers|Wörter|Worten|Sätzen?|Satz|Zeilen|palabras|frases?|líneas|versos|palavras|linhas|parole|frasi|frase|righe|versi)(?!\p{L})|[\d一二两三四五六七八九十百]+(?:个?字|句|行|文|文字)/iu

/** The same in the other languages that we ship instructions in: texts asked for, changes to a text, comparisons, sums. */
const finishedElsewhere =
  /(?<!\p{L})(?:écri(?:s|vez|re)|rédige|résume|tradui|corrige|compare|différence|calcule|schreib|formulier|übersetz|fasse|korrigier|verbesser|vergleich|unterscheid|unterschied|berechne|escríbe|escribe|redacta|resume|traduce|corrige|compara|diferencia|cuánt|escrev|redige|traduz|corrij|diferença|quant[oa]s?|scriv|riassum|traduc|corregg|confronta|differenz|escreva|escreve|distingu)|[写译]|翻译|改成|改得|比较|区别|不同|書い|訳|違い|比べ|直して|要約/iu

/** Whether the user asked for a length of their own, which a rule should not contradict. */
export const asksForLength = (request: string): boolean =>
  lengthAsked.test(request) || lengthAskedElsewhere.test(request)

/** Whether an answer to this request is still one when its last sentences are missing: an explanation is, a translation is not. */
export const mayShorten = (request: string): boolean =>
  !finished.test(request) && !finishedElsewhere.test(request) && !enumeration.test(request)

const sentenceEnd = /[.!?。！？…]["'”’»」』)\]]*$/u
const openEnd =
  /(?:\b\p{L}\.\p{L}\.|(?:^|[\s(])(?:\d{1,3}|\p{L}|Inc|Ltd|Co|Corp|Jr|Sr|etc|vs|No|[Ss]t|Dr|Mr|Mrs|Ms|Prof|e\.g|i\.e)\.|\?["'”’»)\]]*)$/u

/** Whether a text may end here: a finished sentence, no abbreviation or list number, no open quotation or bracket. */
export function endsWell(text: string): boolean {
  const tail = text.slice(-40)
  return sentenceEnd.test(tail) && !openEnd.test(tail) && balanced(text)
}

function balanced(text: string): boolean {
  let straight = 0
  let depth = 0
  for (const mark of text.match(/["“”()«»「」]/gu) ?? []) {
    if (mark === '"') straight++
    else depth += '“(«「'.includes(mark) ? 1 : -1
  }
  return straight % 2 === 0 && depth === 0
}

/** The reply up to the end of one of its sentences, from the longest such piece to the shortest; none where it is no prose. */
export function* shorterBySentences(
  reply: Passage,
): Generator<{ readonly text: string; readonly end: number; readonly kept: number }> {
  if (!reply.prose) return
  for (let kept = reply.sentences.length - 1; kept > 0; kept--) {
    const end = reply.sentences[kept - 1]?.end ?? 0
    const text = cut(reply.text, end, reply.text.length)
    if (endsWell(text)) yield { text, end, kept }
  }
}

/** The reply without its last lines, one line after the other: a list loses its last items. Code and tables lose nothing. */
export function* shorterByLines(reply: Passage): Generator<string> {
  const lines = reply.lines.filter(({ kind }) => kind !== 'blank')
  if (!lines.every(({ kind }) => kind === 'bullet' || kind === 'step' || kind === 'text')) return
  for (let kept = lines.length - 1; kept > 0; kept--) {
    const last = lines[kept - 1]
    if (last && (last.kind !== 'text' || sentenceEnd.test(last.text.trimEnd())))
      yield cut(reply.text, last.end, reply.text.length)
  }
}
