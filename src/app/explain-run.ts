import { existsSync } from 'node:fs'
import { alikeCalls, type CallMarks } from '../core/alike-calls.ts'
import { type CallDifference, differenceBetween } from '../core/call-difference.ts'
import { contentId } from '../core/content-id.ts'
import { Failure } from '../core/failure.ts'
import { type CacheRequests, openCacheRequests } from '../io/replies/cache-requests.ts'
import { askedIn, type JournalReader, type LinePlace, readJournal } from '../io/replies/read-journal.ts'
import { boughtRepliesIn } from '../io/run/reply-folders.ts'
import { type Reason, reasonsOf } from './call-reasons.ts'

/** Calls that are explained one by one, at most. */
const inDetail = 20

/** A call that was bought, and how it differs from the nearest that was answered before; null when nothing is near. */
interface ExplainedCall {
  readonly key: string
  readonly model: string
  readonly purpose: string | null
  /** Seconds since the epoch. */
  readonly at: number
  readonly usage: { readonly input: number; readonly output: number }
  readonly why: CallDifference | null
}

export interface Explanation {
  readonly bought: number
  readonly known: number
  /** Bought calls by reason, the most frequent first. */
  readonly reasons: readonly Reason[]
  /** Those that were asked for, one by one. */
  readonly calls: readonly ExplainedCall[]
  /** How many there were of them. */
  readonly matching: number
}

/** Where the nearest stands: in the run's own journal, or in the cache. */
type Place = { readonly own: LinePlace } | { readonly shared: number }

/**
 * Says why the calls of a run were bought and not known, by the nearest call that was ever asked on this machine.
 * @param options.cache folder of the machine's cache; null to look at the run alone.
 * @param options.wanted the beginning of a purpose or a key, or a part of a request: such calls are explained one by one.
 * @throws Failure when the run has bought nothing, or nothing that is wanted.
 */
export function explainRun(
  run: string,
  { cache, wanted }: { cache: string | null; wanted?: string },
): Explanation {
  if (!existsSync(run))
    throw new Failure('config', `${run}: no such folder; give a folder of rnr generate or rnr eval`)
  using journal = readJournal(boughtRepliesIn(run))
  using shared = cache === null ? null : openCacheRequests(cache)
  const alike = alikeCalls<Place>()
  const keys = new Set<string>()
  let known = 0
  for (const { head, request } of bought(journal, () => known++)) {
    keys.add(head.key)
    alike.ask(marksOf(request, head.purpose), head.at)
  }
  if (keys.size === 0) throw new Failure('config', `${run}: bought no replies; there is nothing to explain`)
  for (const { id, head, request } of shared?.all() ?? [])
    if (!keys.has(head.key)) alike.show(marksOf(request, head.purpose), { shared: id }, { at: head.at })
  let number = 0
  for (const { head, request, place } of bought(journal))
    alike.show(marksOf(request, head.purpose), { own: place }, { after: ++number })

  const reasons = reasonsOf()
  const calls: ExplainedCall[] = []
  let matching = 0
  let call = 0
  for (const { head, request } of bought(journal)) {
    const { key, model, at, usage, purpose } = head
    const place = alike.nearest(call++)
    const before = place && requestAt(place, { journal, shared })
    const why = before ? differenceBetween(askedIn(request), askedIn(before)) : null
    reasons.add(why, purpose ?? key)
    if (
      wanted === undefined ||
      !(purpose?.startsWith(wanted) || key.startsWith(wanted) || request.includes(quoted(wanted)))
    )
      continue
    matching++
    if (calls.length < inDetail) calls.push({ key, model, purpose: purpose ?? null, at, usage, why })
  }
  if (wanted !== undefined && matching === 0)
    throw new Failure(
      'config',
      `${run}: bought nothing for "${wanted}"; give the beginning of a purpose or a key, or a part of a request`,
    )
  return { bought: call, known, reasons: reasons.counted(), calls, matching }
}

/** Entries that were paid for and whose request can be read. */
function* bought(journal: JournalReader, onKnown: () => void = () => {}) {
  for (const { head, request, place } of journal.entries())
    if (head.origin !== 'bought') onKnown()
    else if (request !== null) yield { head, request, place }
}

function marksOf(request: string, purpose: string | undefined): CallMarks {
  const { messages } = askedIn(request)
  const question = messages.findLast(({ role }) => role === 'user')?.content
  return {
    messages: contentId(messages),
    ...(purpose !== undefined && { purpose }),
    ...(question !== undefined && { question: contentId(question) }),
  }
}

const requestAt = (
  place: Place,
  { journal, shared }: { journal: JournalReader; shared: CacheRequests | null },
): string | null => ('own' in place ? journal.request(place.own) : (shared?.get(place.shared) ?? null))

/** As a text stands in a request. */
const quoted = (text: string): string => JSON.stringify(text).slice(1, -1)
