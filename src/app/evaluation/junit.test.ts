import { expect, it } from 'vitest'
import { gradedCase, marksOf } from '../../../test/graded-cases.ts'
import { promptLevel } from '../../core/evaluation/rule-metrics.ts'
import { fail } from '../../core/verdict.ts'
import { githubErrors } from './github-notes.ts'
import { junitCase, junitXml } from './junit.ts'

const nasty = '<b>"5" & more</b>\u0000\u001b[31m\ud800 ]]>'

it('is one test for each draw, what nobody could decide skipped, in text that XML allows', () => {
  const cases = [
    junitCase(gradedCase('a', 'pp'), promptLevel),
    junitCase(gradedCase('b', '', { sample: 1, marks: marksOf('f', { verdict: fail(nasty) }) }), promptLevel),
    junitCase(gradedCase('c', 'u'), promptLevel),
    junitCase(gradedCase('d', ''), promptLevel),
    { name: 'e', outcome: 'error' as const, reasons: ['no reply'] },
  ]
  const shown = '&lt;b&gt;&quot;5&quot; &amp; more&lt;/b&gt;[31m\ufffd ]]&gt;'
  const why = `r1 (kind.1), turn 1: ${shown}`
  const open = 'r1 (kind.1), turn 1: nobody can tell'
  expect(junitXml('if<eval>', cases).split('\n')).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="rnr eval" tests="5" failures="1" errors="1" skipped="2">',
    '<testsuite name="if&lt;eval&gt;" tests="5" failures="1" errors="1" skipped="2">',
    '<testcase classname="if&lt;eval&gt;" name="a"/>',
    `<testcase classname="if&lt;eval&gt;" name="b sample 2"><failure message="${why}">${why}</failure></testcase>`,
    `<testcase classname="if&lt;eval&gt;" name="c"><skipped message="${open}">${open}</skipped></testcase>`,
    '<testcase classname="if&lt;eval&gt;" name="d"><skipped message="undecided"></skipped></testcase>',
    '<testcase classname="if&lt;eval&gt;" name="e"><error message="no reply">no reply</error></testcase>',
    '</testsuite>',
    '</testsuites>',
    '',
  ])
})

it('fails a draw that breaks a rule, although the headline leaves it open; a score fails none', () => {
  expect(junitCase(gradedCase('a', 'fu'), promptLevel).outcome).toBe('fail')
  expect(junitCase(gradedCase('a', 'p'), { ...promptLevel, unit: 'score' }).outcome).toBe('unknown')
})

it('annotates a GitHub job on one line each, commands in the text made harmless, no more than are shown', () => {
  const failed = { metric: 'rule-level', outcome: 'fail' as const, why: '50%, at least\n80% asked for' }
  const broken = Array.from({ length: 30 }, (_, at) => ({
    ...{ name: `c,${at}`, outcome: 'fail' as const, reasons: ['broken\r\n::error::forged'] },
  }))
  const lines = githubErrors([failed, { ...failed, outcome: 'pass' }], broken)
  expect(lines).toHaveLength(10)
  expect(lines.slice(0, 2)).toEqual([
    '::error title=rnr eval%3A rule-level::50%25, at least%0A80%25 asked for',
    '::error title=rnr eval%3A case c%2C0::broken%0D%0A::error::forged',
  ])
})
