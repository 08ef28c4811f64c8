/** How a simulated provider counts what it grants. Milliseconds throughout. */
export type AllowanceKind =
  /** Fills evenly; so many can be used at once. */
  | { readonly is: 'bucket'; readonly perSecond: number; readonly burst?: number }
  /** All of it at the beginning of each period; the first began `phase` milliseconds before the first call. */
  | { readonly is: 'fixed'; readonly perSecond: number; readonly phase?: number; readonly period?: number }
  /** No more than so many in any period. */
  | { readonly is: 'sliding'; readonly perSecond: number; readonly period?: number }
  /** Fills evenly, from some time on at another rate. */
  | { readonly is: 'changing'; readonly perSecond: number; readonly to: number; readonly at: number }
  /** Refuses this share of calls, whenever they come. */
  | { readonly is: 'stray'; readonly share: number }

/** Grants so many units (null), or says after how many milliseconds it may. */
export type Grant = (units: number, now: number) => number | null

export function allowance(kind: AllowanceKind, chance: () => number): Grant {
  switch (kind.is) {
    case 'bucket':
      return bucket(kind.perSecond / 1000, kind.burst ?? kind.perSecond)
    case 'fixed':
      return fixed((kind.perSecond * (kind.period ?? 1000)) / 1000, kind.period ?? 1000, kind.phase ?? 0)
    case 'sliding':
      return sliding((kind.perSecond * (kind.period ?? 1000)) / 1000, kind.period ?? 1000)
    case 'changing': {
      const first = bucket(kind.perSecond / 1000, kind.perSecond)
      const then = bucket(kind.to / 1000, kind.to)
      return (units, now) => (now < kind.at ? first : then)(units, now)
    }
    case 'stray':
      return () => (chance() < kind.share ? 1000 : null)
  }
}

function bucket(rate: number, most: number): Grant {
  let level = most
  let at = 0
  return (units, now) => {
    level = Math.min(most, level + rate * (now - at))
    at = now
    if (level + 1e-9 < units) return (units - level) / rate
    level -= units
    return null
  }
}

function fixed(most: number, period: number, phase: number): Grant {
  let window = -1
  let used = 0
  return (units, now) => {
    const current = Math.floor((now + phase) / period)
    if (current !== window) used = 0
    window = current
    if (used + units > most) return (current + 1) * period - phase - now
    used += units
    return null
  }
}

function sliding(most: number, period: number): Grant {
  const log: { readonly at: number; readonly units: number }[] = []
  let first = 0
  let used = 0
  return (units, now) => {
    for (let entry = log[first]; entry && entry.at <= now - period; entry = log[++first]) used -= entry.units
    if (used + units > most) return (log[first]?.at ?? now) + period - now
    log.push({ at: now, units })
    used += units
    return null
  }
}
