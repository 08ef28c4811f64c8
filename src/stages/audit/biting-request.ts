import { type CheckableRule, checkRule } from '../../core/check-rules.ts'
import type { Rule } from '../../core/rule.ts'
import { Passage } from '../../core/text/passage.ts'

/**
 * A request under which a rule asks for something: the given one, or the first of its variants under which an ordinary reply
 * breaks the rule. Rules with a condition ("If the user mentions a refund, …") ask nothing of anybody else.
 */
export function bitingRequest({ rule, bound }: CheckableRule, request: string): string {
  const about = matterOf(rule.text)
  if (bound === null) return about === null ? request : `${request} I also want to ask about ${about}.`
  const bites = (variant: string): boolean =>
    checkRule({ rule, bound }, ordinary, {
      request: variant,
      history: [{ role: 'user', content: variant }],
      turn: firstTurn(rule),
    })?.outcome === 'fail'
  return [request, ...variantsOf(request, rule)].find(bites) ?? request
}

/** The assistant turn from which a rule holds. */
export const firstTurn = ({ scope }: Rule): number => (scope.is === 'from-turn' ? scope.turn : 1)

/** What nobody wrote to any rule. */
const ordinary = new Passage(
  'There are several ways to go about this, and most people begin with the simple one. It takes a little time. After that, the rest is easy.',
)

/** "If the customer asks about refunds, …": what a request has to be about, where only a judge reads the condition. */
const matterOf = (text: string): string | null =>
  /^(?:if|when|whenever) (?:the |a |an |any )?\p{L}+ (?:asks?|wants?|mentions?|inquires?|complains?|requests?|talks?) (?:you )?(?:about |for |to know about |to know )?([^,.:;"]{3,60}),/iu
    .exec(text)?.[1]
    ?.trim() ?? null

function variantsOf(request: string, { text, kind }: Rule): readonly string[] {
  const named = [
    ...Object.values(kind?.params ?? {}).filter(value => typeof value === 'string'),
    ...Array.from(text.matchAll(/["“]([^"“”]{1,60})["”]/gu), ([, quoted]) => quoted ?? ''),
  ]
  return [
    ...named.flatMap(word => [`${request} It is about ${word}.`, `${word} ${request}`, `${request} ${word}`]),
    `Hello! ${request}`,
    `Thank you! ${request}`,
    `Please help me: ${request}`,
    `${request} I have 2 of them.`,
    `${request} Is there more than one way?`,
    `${request} I am so glad that you are there!`,
    `${request} I have read https://example.com/page before.`,
    `${request} You can write to me at ada@example.com.`,
    `${request} 🙂`,
    request.toUpperCase(),
    `${request} Give me a list of tips, please.`,
    `${request} Please write the Python code for it.`,
    `${request}\n\n\`\`\`\nlet count = 1\n\`\`\``,
    `${request} ${background}`,
    'Why?',
    'Thank you, that was all. Goodbye!',
    ...inOtherLanguages,
  ]
}

const background =
  'I have been thinking about it for some weeks, because my brother and I cannot agree, and every book that I open says something else. We are both beginners, we have little time, and neither of us wants to spend much on it before we know that it is worth the trouble.'

const inOtherLanguages = [
  'Wie gehe ich dabei am besten vor, und was muss ich unbedingt beachten?',
  'Comment dois-je m’y prendre, et à quoi faut-il faire attention ?',
  '¿Cómo lo hago de la mejor manera y qué debo tener en cuenta?',
  'Come posso farlo nel modo migliore e a che cosa devo stare attento?',
  'Como faço isso da melhor maneira e em que devo prestar atenção?',
  'どのように進めればよいですか。注意することは何ですか。',
]
