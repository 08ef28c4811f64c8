import type { Passage } from './text/passage.ts'

const explains =
  /^(?:(?:please|can you|could you) )?(?:what|why|how|who|whom|whose|when|where|which|explain|describe|define|discuss|compare|contrast|outline|tell|identify|is|are|was|were|do|does|did|should|would|warum|wieso|weshalb|was|wie|wer|wo|wann|welche\w*|erkläre?|beschreibe?|pourquoi|comment|qu|que|quelles?|quels?|qui|où|quand|explique\S*|décri\S*|por|cómo|qué|quién|cuándo|dónde|explica|describe)(?![\p{L}])|^(?:为什么|什么|如何|怎么|请解释|解释|描述)|[?？]\s*$/iu
const creates =
  /\b(?:story|stories|poem|haiku|essay|letter|e-?mail|sentences?|paragraph|dialogue|conversation|speech|song|lyrics|article|blog|tweet|post|script|list|steps?|examples?|ways|tips|ideas|reasons|rewrite|rephrase|paraphrase|translate|recipe|scenario|joke|riddle|slogan|title|quote|review|character|differences?|differ|compare|contrast|summary|summari[sz]e|logo|design|rules)\b/iu
const leansAhead =
  /(?:following|below|numerous|a (?:number|variety|range|few) of|many (?:different|ways|reasons|factors|benefits|types|kinds)|there (?:are|is)|several|various|these (?:are|include)|first|both|[:：]\s*$)|[?？]["'”’)]*$/iu
const leansBack = /^(?:This|That|These|Those|It|They|He|She|Yes|No|However|But|And|So|Then|Once|Sure|Here)\b/u

/**
 * The first sentence, where it can stand alone as the short form of the whole answer; null for stories, lists, letters and
 * for openings that lean on what follows.
 */
export function leadSentence(reply: Passage, request: string): string | null {
  if (!reply.prose || reply.sentences.length < 2) return null
  if (!explains.test(request.trim()) || creates.test(request)) return null
  const first = reply.sentences[0]
  if (!first || first.start !== reply.text.length - reply.text.trimStart().length) return null
  const length = first.text.length
  if (length < 12 || length > 260 || leansAhead.test(first.text) || leansBack.test(first.text)) return null
  return /[.!。！]["'”’)]*$/u.test(first.text) ? first.text : null
}
