import { z } from 'zod'
import { roundDown, roundUp } from '../../../core/round-number.ts'

/** Parameters of the kinds that set a bound. */
export const limit = { limit: z.number() }
export const count = { count: z.number() }
export const range = { min: z.number(), max: z.number() }

/** More than twice as much, as people say it, and not less than they would ask for anyhow: 5 → 15, 120 → 250. */
export const wellOver = (bound: number, least = 0): number => Math.max(roundUp(bound * 2 + 1), least)
/** At most half as much, as people say it: 5 → 2, 250 → 120; 0 for 1. */
export const wellUnder = (bound: number): number => roundDown(bound / 2)
