import type { Solvable } from '../solvable.ts'
import type { Version } from './axis.ts'

/** What becomes of a conversation in another language, where probes are English; null for one in English. */
export const probedInEnglish = ({ case: given }: Solvable, axis: string): Version | null =>
  given.facts?.language === 'en'
    ? null
    : {
        is: 'dropped',
        from: given,
        reason: `${axis}: not in English`,
        detail: `what users say for and against rules is written in English; this is in ${String(given.facts?.language ?? 'a language that is not known')}`,
      }
