import type { Catalog } from '../../core/catalog.ts'
import { bindRules, checkRules } from '../../core/check-rules.ts'
import { contentId } from '../../core/content-id.ts'
import { callName, type Instruction } from '../../core/instruction.ts'
import type { DecideOpen } from '../../core/judge.ts'
import { random } from '../../core/random.ts'
import type { Outcome, Recipe, RecipeInput } from '../../core/recipe.ts'
import type { RuleKind } from '../../core/rule-kind.ts'
import type { Teacher } from '../../core/teacher.ts'
import { Passage } from '../../core/text/passage.ts'
import type { Triplet } from '../../core/triplet.ts'
import type { RuleVerdict } from '../../core/verdict.ts'

/**
 * RNR (Wang et al. 2024, arXiv 2409.13733): a system prompt with a role and K rules for each instruction, a response
 * under it, and only what passes every rule that a program, or the judge if there is one, decides. K ~ Uniform{min..max} is drawn per triplet.
 */
export function rolesAndRules({
  teacher,
  kinds,
  seed,
  rules,
  orFewer = false,
  decideOpen,
}: {
  teacher: Teacher
  kinds: Catalog<RuleKind>
  seed: number
  rules: { readonly min: number; readonly max: number }
  /** Whether a teacher may write as many rules as fit, where those are fewer. */
  orFewer?: boolean
  /** Decides what programs leave open, once they have found nothing broken; it stays unknown without. */
  decideOpen?: DecideOpen | undefined
}): Recipe {
  const name = 'roles-and-rules'
  const root = random(seed)

  return { name, write }

  async function write(
    { ordinal, instruction: given, role, sample }: RecipeInput,
    signal?: AbortSignal,
  ): Promise<Outcome> {
    const language = given.language ?? languageOf(given)
    const instruction = language === null ? given : { ...given, language }
    const dice = root.fork(`${ordinal}/${instruction.id}/${sample}`)
    const draft = await teacher.write({
      instruction,
      sample,
      rules: dice.fork('k').int(rules.min, rules.max),
      random: dice,
      ...(orFewer && { orFewer }),
      ...(role && { role }),
      ...(signal && { signal }),
    })
    if (draft.is === 'dropped') return { ...draft, sample }
    const { system, messages, rejected } = draft
    const bound = bindRules(system.rules, kinds)
    const checked = checkRules(bound, messages, system.text)
    const isBroken = ({ outcome }: RuleVerdict): boolean => outcome === 'fail'
    const verdicts =
      decideOpen && !checked.some(isBroken)
        ? await decideOpen(
            {
              name: `${callName(instruction)} sample ${sample}`,
              system: system.text,
              messages,
              rules: bound,
              verdicts: checked,
            },
            signal,
          )
        : checked
    const broken = verdicts.find(isBroken)
    if (broken?.outcome === 'fail') {
      const rule = system.rules.find(({ id }) => id === broken.rule)
      return {
        is: 'dropped',
        sample,
        reason: `rule broken: ${rule?.kind?.name ?? 'judged'}`,
        detail: `${rule?.text}: ${broken.reason}`,
        rejected,
      }
    }
    const triplet: Triplet = {
      format: 1,
      id: contentId(system.text, messages),
      system,
      messages,
      verdicts,
      ...(rejected.length > 0 && { rejected }),
      origin: {
        ...instruction.origin,
        instruction: instruction.id,
        recipe: name,
        teacher: teacher.name,
        seed,
        sample,
        ...(instruction.language !== undefined && { language: instruction.language }),
      },
    }
    return { is: 'accepted', triplet }
  }
}

/** The language that the conversation is held in, by its answers, or by its requests where it has none. */
function languageOf({ turns }: Instruction): string | null {
  const sample = turns.map(({ user, answer }) => (answer ?? user).slice(0, 160)).join('\n')
  return new Passage(sample.slice(0, 240)).language
}
