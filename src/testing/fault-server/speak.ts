import type { Random } from '../../core/random.ts'
import { type Asked, promptTokens, type Told, tokensIn } from './asked.ts'
import type { FaultKind } from './conditions.ts'
import type { PromptCache } from './prompt-cache.ts'
import type { Spoken } from './wire.ts'

/** A told reply as the provider would send it: cut at the tokens asked for, spoilt where it is to be, and accounted for. */
export function speak(
  asked: Asked,
  told: Told,
  { fault, draws, cache }: { fault: FaultKind | null; draws: Random; cache: PromptCache },
): Spoken {
  const whole = fault === 'not-json' && asked.json ? spoil(told.text ?? '', draws) : (told.text ?? '')
  const most = asked.maxTokens ?? Number.POSITIVE_INFINITY
  const cut = fault === 'length' ? Math.floor(tokensIn(whole) / 2) : most
  const filtered = fault === 'filtered' || told.stop === 'filtered'
  const text = fault === 'filtered' ? '' : tokensIn(whole) > cut ? clean(whole.slice(0, cut * 4)) : whole
  const stop = filtered
    ? 'filtered'
    : text.length < whole.length || fault === 'length'
      ? 'length'
      : (told.stop ?? 'end')
  const input = told.usage?.input ?? promptTokens(asked)
  const { cached, written } = cache.read(asked)
  return {
    text,
    stop,
    usage: {
      input,
      output: told.usage?.output ?? tokensIn(text),
      cached: Math.min(input, told.usage?.cached ?? cached),
      written: told.usage?.cached === undefined ? Math.min(input - Math.min(input, cached), written) : 0,
    },
  }
}

/** A cut may fall into the middle of a character. */
const clean = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '')

/** What models send in place of the JSON that they were asked for. */
function spoil(json: string, draws: Random): string {
  return draws.pick([
    () =>
      `Sure! Here is the JSON you asked for:\n\n\`\`\`json\n${json}\n\`\`\`\n\nLet me know if anything is missing.`,
    () => json.slice(0, Math.floor(json.length * (0.3 + 0.6 * draws.next()))),
    () => 'I am sorry, but I cannot help with that request.',
    () => '{}',
    () => `[${json}]`,
    () => json.replaceAll('"', "'"),
    () => json.replace(/\}$/, ',}'),
    () => '',
  ])()
}
