import { z } from 'zod'
import { isPlain } from '../../../core/answer-shape.ts'
import { defineRuleKind } from '../../../core/rule-kind.ts'
import { recogniser } from '../../../core/sentence-pattern.ts'
import { isAllCode, languageTag } from '../../../core/text/code.ts'
import { fail, pass, unknown } from '../../../core/verdict.ts'

const fenced = '(?:a |one )?(?:fenced |markdown )?code blocks?'
const asks =
  '(?:when|if|whenever) the (?:user|message|request|question) asks for (?:some |any )?code,? (?:please |always )?'
const otherwise = '[,;.]? (?:(?:and )?otherwise,?|if not,|in all other cases,?)'
const none = `(?:use no|do not use(?: any| a)?|never use(?: any| a)?|avoid|write no|no) (?:fenced |markdown )?code blocks?(?: at all)?`

export const codeRequest = defineRuleKind({
  name: 'conditional.code-request',
  summary: 'a fenced code block when the message asks for code, none when it does not',
  params: z.object({}),

  wordings: () => [
    'When the user asks for code, put it in a fenced code block; otherwise use no code block.',
    'If the user asks for code, answer with a Markdown code block, otherwise do not use any code blocks.',
    'Use a fenced code block if the user asks for code, and never otherwise.',
    'Code blocks are for requests for code only: use one there and nowhere else.',
    'If the message asks for code, use a code block; in all other cases, avoid code blocks.',
  ],

  recognise: recogniser(
    [
      `${asks}(?:put it in(?:to)?|use|write it in|answer with|reply with|wrap it in|give) ${fenced}${otherwise} ${none}`,
      () => ({}),
    ],
    [
      `use ${fenced} (?:if|when) the (?:user|message|request) asks for code,? (?:and|but) (?:never otherwise|not otherwise|nowhere else)`,
      () => ({}),
    ],
    ['code blocks are for requests for code only: use one there and nowhere else', () => ({})],
  ),

  check({ lines }, _params, { request }) {
    const asked = asksForCode(request)
    if (asked === null) return unknown('it cannot be told whether the message asks for code')
    const fence = lines.find(({ kind }) => kind === 'fence')
    if (asked) return fence ? pass : fail('the message asks for code, but there is no code block')
    return fence
      ? fail('the message asks for no code, but there is a code block', {
          start: fence.start,
          end: fence.end,
        })
      : pass
  },

  draw({ turns }, random) {
    const all = turns.every(({ reply, request }) => {
      const asked = asksForCode(request.text)
      const isFenced = reply.lines.some(({ kind }) => kind === 'fence')
      return asked === null ? false : asked ? isFenced || isAllCode(reply.lines) : !isFenced && isPlain(reply)
    })
    return all && (turns.some(({ request }) => asksForCode(request.text)) || random.chance(0.2)) ? {} : null
  },

  comply(reply, _params, { request }) {
    if (asksForCode(request) !== true || !isAllCode(reply.lines) || /`/.test(reply.text)) return null
    const code = reply.text.replace(/^\s*\n/, '').trimEnd()
    return `\`\`\`${languageTag(code)}\n${code}\n\`\`\``
  },

  /** Leaves the fence out, or puts one around what is no code. */
  violate(reply, _params, { request }) {
    const asked = asksForCode(request)
    if (asked === null || reply.words.length === 0) return null
    if (!asked)
      return reply.text.includes('```') || reply.text.includes('~~~')
        ? null
        : `\`\`\`\n${reply.text.trim()}\n\`\`\``
    return (
      reply.lines
        .filter(({ kind }) => kind !== 'fence')
        .map(({ text }) => text)
        .join('\n')
        .trim() || null
    )
  },

  claims: () => [{ about: 'code blocks' }],

  examples: [
    {
      params: {},
      request: 'Write a Python function that adds two numbers.',
      passes: ['```\na + b\n```'],
      fails: ['a + b', ''],
    },
    {
      params: {},
      request: 'Who invented the bicycle?',
      passes: ['A German baron.', ''],
      fails: ['```\nA German baron.\n```'],
    },
  ],
})

const makes =
  '(?:write|create|generate|implement|develop|give|show|provide|construct|code|design|build|make|compose|produce)'
const things =
  '(?:code|function|snippet|source code|regex|regular expression|sql|query|html|css|program|script|algorithm|class|method)'
const tongue =
  '(?:python|java|javascript|typescript|c\\+\\+|c#|ruby|php|sql|html|css|rust|kotlin|swift|bash|perl|matlab)'
const clear = new RegExp(
  `(?<![\\p{L}])${makes}(?: [^.?!\\s]{1,30}){0,6} (?:code|code snippet|sql query|regex|regular expression|html|css)(?![\\p{L}])|(?<![\\p{L}])${makes}(?: [^.?!\\s]{1,30}){0,6} (?:function|program|script|algorithm|class|method|query|snippet)s?(?![\\p{L}])[^.?!\\n]{0,80}(?<![\\p{L}])${tongue}(?![\\p{L}])|(?<![\\p{L}])${makes}(?: [^.?!\\s]{1,30}){0,3} ${tongue} (?:function|program|script|code|class|method|query|snippet)`,
  'iu',
)
const about = new RegExp(
  `(?<![\\p{L}])(?:${things}s?|${tongue}|programming|coding|loop|array|compile|debug|syntax|pseudocode|latex|json|xml|yaml)(?![\\p{L}])|\`|[{};]|\\w\\(\\)`,
  'iu',
)

/**
 * A message asks for code when a verb such as "write" is followed by "code", "SQL query", "regex", or by "function",
 * "program", "script" with the name of a programming language. It does not when it has no word of programming at all;
 * all between ("Create a training program") is undecided.
 */
function asksForCode(request: string): boolean | null {
  const text = request.length > 4_000 ? request.slice(0, 4_000) : request
  if (clear.test(text)) return true
  return about.test(text) || request.length > 4_000 ? null : false
}
