import { cut } from './edit.ts'
import { listed, pointsOf } from './items.ts'
import type { Passage } from './passage.ts'

/** Bullets of a reply, nested ones too; numbered items are no bullets. */
export const bulletCount = (reply: Passage): number =>
  reply.lines.filter(({ kind }) => kind === 'bullet').length

/** The reply with its points as bullets, and how many those are; null where it has no two points to list. */
export function toBullets(reply: Passage, request: string): { text: string; count: number } | null {
  const own = bulletCount(reply)
  if (own > 0 && !reply.lines.some(({ kind }) => kind === 'step')) return { text: reply.text, count: own }
  const points = pointsOf(reply, request)
  if (!points || points.items.length < 2) return null
  return { text: listed(points, () => '-'), count: points.items.length }
}

/** The reply without its last bullet; null when it has none. */
export function dropLastBullet(reply: Passage): string | null {
  const last = reply.lines.findLast(({ kind }) => kind === 'bullet')
  const text = last && cut(reply.text, last.start, last.end).trimEnd()
  return text || null
}
