import { basename } from 'node:path'
import { auditPrompt } from '../../app/audit-prompt.ts'
import { promptIn } from '../../app/audit-reading.ts'
import { readCalibrations } from '../../app/calibration-file.ts'
import { contentId } from '../../core/content-id.ts'
import { passGates } from '../../core/evaluation/gate.ts'
import { Failure } from '../../core/failure.ts'
import { auditLines, readingLines } from '../audit-lines.ts'
import { demandsIn, gateLines } from '../eval-gates.ts'
import { evalRequestIn, evalSettingsIn } from '../eval-options.ts'
import { watchingEval } from '../eval-screen.ts'
import type { Options } from '../generate-options.ts'
import { interruptible } from '../interrupt.ts'
import { tell } from '../judge-options.ts'
import { screenOf, text, wholeNumber } from '../options.ts'
import { openScreen } from '../screen.ts'

export async function run([file = '']: readonly string[], options: Options): Promise<number> {
  const screen = openScreen(screenOf(options))
  if (text(options.model) === undefined)
    throw new Failure(
      'config',
      'rnr audit: name the model with --model; "offline" is one without weights, to try it',
    )
  const { gates } = await demandsIn(options)
  const prompt = { file, text: promptIn(file) }
  const { request, settings } = auditIn(prompt, options)
  const { watch, close } = watchingEval(screen)
  const end = await auditPrompt(request, {
    ...settings,
    calibrations: request.judge ? readCalibrations(text(options.calibration)) : [],
    ...{ signal: interruptible(), watch },
    onEvent: event => tell(screen, event),
    onUnderstood(understood, { refused, probes }) {
      const { rules, ...about } = understood
      screen.event({
        ...{ event: 'read', ...about },
        rules: rules.map(({ rule, decidedBy, ordinary }) => ({ ...rule, decidedBy, ordinary })),
        ...(refused.length > 0 && { refused }),
        probes: probes.length,
      })
      screen.say(`rnr audit · ${file} · ${request.answers.model} · ${settings.folder}`)
      for (const line of readingLines(understood, { refused, probes, judged: request.judge !== undefined }))
        screen.say(line)
    },
  })
  close()
  const { report, audit, judged } = end
  const results = passGates(report, gates)
  screen.event({
    event: report.stopped === undefined ? 'done' : 'stopped',
    ...{ run: settings.folder, ...audit },
    ...(judged && { judged }),
    ...(results.length > 0 && { gate: results }),
  })
  for (const line of [...auditLines(end), ...gateLines(results)]) screen.say(line)
  return results.some(({ outcome }) => outcome === 'fail') ? 1 : 0
}

/** The audit that the options ask for. A prompt that was edited, or other options, are another audit with another folder. */
function auditIn(prompt: { readonly file: string; readonly text: string }, options: Options) {
  const { helper, requests } = options
  const about = {
    helper: text(helper) ?? null,
    requests: text(requests) ?? null,
    turns: wholeNumber('--turns', options.turns, { min: 2, max: 50 }),
    seed: wholeNumber('--seed', options.seed),
  }
  const name = prompt.file === '-' ? 'stdin' : basename(prompt.file).replace(/\.\w+$/, '')
  const known = contentId(prompt.text, about, options.limit ?? null, options.judge ?? null).slice(0, 6)
  const asked = evalRequestIn([`audit-${name}-${known}`], options)
  const { answers, version, limit, judge } = asked
  const settings = evalSettingsIn(options, asked)
  const { folder } = settings
  if (!('model' in answers) || folder === null) throw new Error('a model was named, and has a folder')
  return {
    request: { ...about, version, limit, ...(judge && { judge }), prompt, answers },
    settings: { ...settings, folder },
  }
}
