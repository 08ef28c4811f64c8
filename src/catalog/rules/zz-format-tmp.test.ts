import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { random } from '../../core/random.ts'
import type { BoundRule, Context, RuleKind, Subject } from '../../core/rule-kind.ts'
import { families } from '../../core/rule-kind.ts'
import { type Specimen, specimens } from '../../core/specimens.ts'
import { Passage } from '../../core/text/passage.ts'

/** The laws of a rule kind, each tried on every kind. `KINDS=length,format` narrows the run while a kind is written. */

const wanted = process.env.KINDS?.split(',')
const kinds = await loadKinds()

const contextOf = ({ request }: { request: string }): Context => ({
  request,
  history: [{ role: 'user', content: request }],
  turn: 1,
})
const edit = (specimen: { request: string }, seed: number) => ({
  ...contextOf(specimen),
  random: random(seed),
})
const subjectOf = (...chosen: readonly Specimen[]): Subject => {
  const turns = chosen.map(({ request, reply }) => ({
    request: new Passage(request),
    reply: new Passage(reply),
  }))
  return {
    turns,
    language: new Passage(chosen.map(({ reply }) => reply).join(' ')).language,
    prose: turns.every(({ reply }) => reply.prose),
  }
}
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        'word',
        'Ein',
        'don’t',
        '.',
        '?',
        '!',
        ',',
        '\n',
        '\n\n',
        ' ',
        '- ',
        '1. ',
        '# ',
        '```',
        '{',
        '}',
        '"',
        '|',
        '*',
        '🙂',
        '中文',
        '\uD800',
        '\0',
        '<a>',
        '[x]',
        'P.S.',
        'I',
      ),
      { maxLength: 60 },
    )
    .map(parts => parts.join('')),
  fc.constantFrom(...specimens.map(({ reply }) => reply)),
)

/** Parameters that the kind draws for our specimens, and those of its examples. */
function parametersOf(kind: RuleKind): { bound: BoundRule; drawnFor: Specimen | null }[] {
  const seen = new Map<string, { bound: BoundRule; drawnFor: Specimen | null }>()
  const add = (bound: BoundRule | null, drawnFor: Specimen | null): void => {
    if (bound && !seen.get(JSON.stringify(bound.ref.params))?.drawnFor)
      seen.set(JSON.stringify(bound.ref.params), { bound, drawnFor })
  }
  for (const { params } of kind.examples) add(kind.bind(params), null)
  for (const specimen of specimens)
    for (let seed = 0; seed < 4; seed++)
      add(kind.draw(subjectOf(specimen), random(seed).fork(specimen.request)), specimen)
  return [...seen.values()].slice(0, 60)
}

describe.each(kinds)('$name', kind => {
  const parameters = parametersOf(kind)

  it('draws parameters for at least some of the specimens, and survives all of them together', () => {
    expect(parameters.some(({ drawnFor }) => drawnFor !== null)).toBe(true)
    for (let seed = 0; seed < 5; seed++) kind.draw(subjectOf(...specimens), random(seed))
  })

  it('says itself in four or more wordings that read as sentences', () => {
    for (const { bound } of parameters) {
      expect(new Set(bound.wordings).size).toBeGreaterThanOrEqual(4)
      expect(new Set(bound.wordings).size).toBe(bound.wordings.length)
      for (const wording of bound.wordings) {
        expect(wording).toMatch(/^[\p{Lu}"]/u)
        expect(wording).toMatch(/[.!?)"'`:…]$/u)
        expect(wording).not.toMatch(/ {2}|\.\.(?!\.)|undefined|NaN|\[object| ,| \.(?:\s|$)/)
      }
    }
  })

  it('reads each of its wordings back, and no other kind claims them', () => {
    for (const { bound } of parameters)
      for (const wording of bound.wordings)
        for (const other of kinds) {
          const read = other.recognise(wording)
          if (other === kind) expect(read?.ref, wording).toEqual(bound.ref)
          else expect(read && { by: other.name, wording }).toBeNull()
        }
  })

  it('claims nothing for sentences that are no rule of its kind', () => {
    for (const sentence of [
      'Be kind.',
      'You are a helpful assistant.',
      'Answer the question.',
      '',
      'Never be rude to anyone, whatever they say.',
      'The limit is 5.',
      'Use your judgement.',
    ])
      expect(kind.recognise(sentence), sentence).toBeNull()
  })

  it('agrees with its examples', () => {
    expect(kind.examples.length).toBeGreaterThan(0)
    for (const { params, request = 'Tell me.', passes, fails } of kind.examples) {
      expect(passes.length * fails.length).toBeGreaterThan(0)
      const bound = kind.bind(params)
      for (const reply of passes)
        expect([reply, bound.check(new Passage(reply), contextOf({ request }))]).toEqual([
          reply,
          { outcome: 'pass' },
        ])
      for (const reply of fails) {
        const verdict = bound.check(new Passage(reply), contextOf({ request }))
        expect(verdict, reply).toMatchObject({ outcome: 'fail' })
      }
    }
  })

  it('keeps the laws of check, comply and violate on any text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...parameters),
        anyText,
        fc.constantFrom(...specimens),
        fc.nat(),
        ({ bound }, text, specimen, seed) => {
          laws(bound, text, specimen, seed)
        },
      ),
      { numRuns: 400, seed: 7 },
    )
  })

  it('complies with what it draws, and can break it', () => {
    const drawn = parameters.filter(({ drawnFor }) => drawnFor !== null)
    let complied = 0
    let violated = 0
    for (const { bound, drawnFor } of drawn) {
      const specimen = drawnFor as Specimen
      for (let seed = 0; seed < 2; seed++) laws(bound, specimen.reply, specimen, seed)
      const obeyed = bound.comply(new Passage(specimen.reply), edit(specimen, 1))
      if (obeyed === null) continue
      complied++
      readable(specimen.reply, obeyed)
      const broken = bound.violate(new Passage(obeyed), edit(specimen, 1))
      if (broken === null) continue
      violated++
      readable(obeyed, broken)
    }
    expect(complied / drawn.length).toBeGreaterThanOrEqual(0.5)
    expect(violated).toBeGreaterThan(0)
  })

  it('points into the reply', () => {
    for (const { bound } of parameters)
      for (const specimen of specimens) {
        const verdict = bound.check(new Passage(specimen.reply), contextOf(specimen))
        if (verdict.outcome !== 'fail') continue
        expect(verdict.reason.length).toBeGreaterThan(0)
        if (!verdict.span) continue
        expect(verdict.span.start).toBeGreaterThanOrEqual(0)
        expect(verdict.span.end).toBeGreaterThanOrEqual(verdict.span.start)
        expect(verdict.span.end).toBeLessThanOrEqual(specimen.reply.length)
      }
  })

  it('survives a megabyte of anything', () => {
    const bound = (parameters[0] as { bound: BoundRule }).bound
    for (const unit of [
      'a',
      ' ',
      '.',
      '\n',
      '# ',
      '*',
      '"',
      '中',
      'a b. ',
      '- x\n',
      '{',
      '|',
      'A! ',
      '1. ',
      '<a>',
      '```\n',
      'I’m ',
    ])
      bound.check(
        new Passage(unit.repeat(Math.ceil(1_000_000 / unit.length))),
        contextOf({ request: 'Go on.' }),
      )
  })
})

function laws(bound: BoundRule, text: string, specimen: Specimen, seed: number): void {
  const verdict = bound.check(new Passage(text), contextOf(specimen))
  expect(['pass', 'fail', 'unknown']).toContain(verdict.outcome)
  const obeyed = bound.comply(new Passage(text), edit(specimen, seed))
  if (verdict.outcome === 'pass') expect(obeyed).toBe(text)
  if (obeyed !== null) {
    expect([obeyed, bound.check(new Passage(obeyed), contextOf(specimen))]).toEqual([
      obeyed,
      { outcome: 'pass' },
    ])
    expect(bound.comply(new Passage(obeyed), edit(specimen, seed + 1))).toBe(obeyed)
  }
  const broken = bound.violate(new Passage(text), edit(specimen, seed))
  if (broken !== null)
    expect([broken, bound.check(new Passage(broken), contextOf(specimen)).outcome]).toEqual([broken, 'fail'])
}

/** An edit may not bring in what a careful reader would circle. */
function readable(before: string, after: string): void {
  for (const fault of [
    /[^\s|] {2,}\S/,
    / [,;](?!\))/,
    /,,/,
    /[^.]\.\.(?!\.)/,
    /[.!?] *,/,
    /\n{3,}/,
    /[^\n ] \n/,
    /!\./,
    /\?\.(?!\.)/,
    /undefined/,
  ])
    if (!fault.test(before))
      expect([after, String(fault), fault.test(after)]).toEqual([after, String(fault), false])
}

async function loadKinds(): Promise<RuleKind[]> {
  const found: RuleKind[] = []
  for (const family of families) {
    if (wanted && !wanted.some(name => name.split('.')[0] === family)) continue
    for (const file of readdirSync(new URL(family, import.meta.url))) {
      if (!file.endsWith('.ts') || file.includes('.test.')) continue
      const module: Record<string, RuleKind> = await import(
        new URL(`${family}/${file}`, import.meta.url).href
      )
      const kind = Object.values(module).find(value => value.name === `${family}.${file.slice(0, -3)}`)
      if (kind) found.push(kind)
      else throw new Error(`${family}/${file} exports no kind named ${family}.${file.slice(0, -3)}`)
    }
  }
  return found
}
