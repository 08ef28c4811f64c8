import type { GradedCase } from './graded-case.ts'

/** What somebody else's evaluator said of one thing that a reply was held to. */
export interface PublishedVerdict extends PublishedPlace {
  readonly followed: boolean
  /** Marked as one that changes from run to run. */
  readonly unstable: boolean
}

/** The mark that a published verdict is about: `of` and `reading` are those of the mark. */
interface PublishedPlace {
  readonly of: string
  readonly reading?: string
}

/** A verdict of ours beside a published one that differs. */
export interface Difference extends PublishedVerdict {
  /** Group of the mark. */
  readonly group: string
  readonly ours: 'pass' | 'fail' | 'unknown'
  readonly reason: string
}

/** How far our verdicts are those published; unstable ones are counted by themselves. */
export interface Agreement {
  readonly compared: number
  readonly agree: number
  readonly unstable: number
  readonly unstableAgree: number
}

/** Published verdicts beside ours; one about something that we have no mark for compares with nothing. */
export function compareWithPublished(
  published: readonly PublishedVerdict[],
  { marks }: Pick<GradedCase, 'marks'>,
): { readonly agreement: Agreement; readonly differences: readonly Difference[] } {
  const agreement = { compared: 0, agree: 0, unstable: 0, unstableAgree: 0 }
  const differences: Difference[] = []
  for (const said of published) {
    const mark = marks.find(({ of, reading }) => of === said.of && reading === said.reading)
    if (!mark) continue
    const { verdict, group } = mark
    const same = verdict.outcome === (said.followed ? 'pass' : 'fail')
    agreement[said.unstable ? 'unstable' : 'compared']++
    if (same) agreement[said.unstable ? 'unstableAgree' : 'agree']++
    else {
      const reason = verdict.outcome === 'pass' ? 'followed' : verdict.reason
      differences.push({ ...said, group, ours: verdict.outcome, reason })
    }
  }
  return { agreement, differences }
}

export const noAgreement: Agreement = { compared: 0, agree: 0, unstable: 0, unstableAgree: 0 }

export const sumAgreements = (a: Agreement, b: Agreement): Agreement => ({
  compared: a.compared + b.compared,
  agree: a.agree + b.agree,
  unstable: a.unstable + b.unstable,
  unstableAgree: a.unstableAgree + b.unstableAgree,
})
