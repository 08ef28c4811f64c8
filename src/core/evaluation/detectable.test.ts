import { expect, it } from 'vitest'
import { detectableAfter, detectableBefore } from './detectable.ts'

const units = (count: number, passing: number, clusters: number) =>
  Array.from({ length: count }, (_, at) => ({
    cluster: `s${at % clusters}`,
    hits: at < passing ? 1 : 0,
    of: 1,
  }))

it('shows less with fewer cases, and half as much with a quarter of them', () => {
  const [few, many] = [detectableBefore(200) ?? 0, detectableBefore(800) ?? 0]
  expect(few).toBeGreaterThan(0.05)
  expect(few).toBeLessThan(0.12)
  expect(few / many).toBeCloseTo(2, 1)
  expect(detectableBefore(0)).toBeNull()
})

it('after a run goes by the share that was found, and by how alike the cases are', () => {
  expect(detectableAfter(units(200, 100, 200))).toBeCloseTo(detectableBefore(200) ?? 0, 2)
  expect(detectableAfter(units(200, 190, 200)) ?? 1).toBeLessThan(detectableBefore(200) ?? 0)
  const alike = Array.from({ length: 200 }, (_, at) => ({
    cluster: `s${at % 20}`,
    hits: at % 20 < 10 ? 1 : 0,
    of: 1,
  }))
  expect(detectableAfter(alike) ?? 0).toBeGreaterThan(2 * (detectableBefore(200) ?? 1))
  expect(detectableAfter(units(50, 50, 50))).toBeGreaterThan(0)
  expect(detectableAfter([])).toBeNull()
})
