/** What evaluators of verifiable instructions report both of; loosely is as `looseReadings` says. */
export const readings = ['strict', 'loose'] as const
export type Reading = (typeof readings)[number]
