import { describe, expect, it } from 'vitest'
import { bindingOnce } from './binding-once.ts'
import { catalog } from './catalog.ts'
import type { Checker } from './checker.ts'
import { Failure } from './failure.ts'
import { pass } from './verdict.ts'

/** A checker that takes any parameters but none, and says how often it bound some. */
function counting() {
  let binds = 0
  const checker: Checker = {
    name: 'test.any',
    summary: 'passes',
    bind(params) {
      binds++
      if (params === null) throw new Failure('rule', 'test.any: wants parameters')
      return { ref: { name: 'test.any', params: { ...params } }, check: () => pass }
    },
  }
  return { checker, binds: () => binds }
}

describe('checkers that bind equal parameters once', () => {
  it('hands on what it bound before, for equal parameters only', () => {
    const { checker, binds } = counting()
    const checkers = bindingOnce(catalog('rule kind', [checker]))
    const first = checkers.get('test.any').bind({ max: 3 })
    expect(checkers.get('test.any').bind({ max: 3 })).toBe(first)
    expect(checkers.get('test.any').bind({ max: 4 }).ref.params).toEqual({ max: 4 })
    expect(first.ref.params).toEqual({ max: 3 })
    expect(binds()).toBe(2)
  })

  it('keeps parameters of different checkers apart', () => {
    const others = ['test.a', 'test.b'].map((name): Checker => ({ ...counting().checker, name }))
    const checkers = bindingOnce(catalog('rule kind', others))
    expect(checkers.get('test.a').bind({})).not.toBe(checkers.get('test.b').bind({}))
  })

  it('refuses parameters that do not fit every time, and names that nobody has', () => {
    const { checker } = counting()
    const checkers = bindingOnce(catalog('rule kind', [checker]))
    for (let round = 0; round < 2; round++)
      expect(() => checkers.get('test.any').bind(null)).toThrow('wants parameters')
    expect(() => checkers.get('test.anu')).toThrow('no rule kind "test.anu"; did you mean "test.any"?')
  })

  it('lists the checkers as they are', () => {
    const { checker } = counting()
    expect([...bindingOnce(catalog('rule kind', [checker]))]).toEqual([checker])
  })
})
