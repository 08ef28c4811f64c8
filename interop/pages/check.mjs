// Opens pages in Chromium as people do: from a file, with no network, on a desk, on a phone, in the dark, on paper. Run it with
// `node tools/setup.mjs run interop/pages/check.mjs [--keep FOLDER] PAGE…`; it installs playwright-core into this folder and, on Debian, Chromium.
// Fails on any console message, any request, anything wider than the screen, any text too small to read.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const must = (command, args, options) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (status !== 0) process.exit(status ?? 1)
}
if (!existsSync(join(here, 'node_modules', 'playwright-core')))
  must('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here })

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
if (!known.some(existsSync)) {
  console.log('rnr: installing Chromium (once)')
  must('apt-get', ['update', '-q'])
  must('apt-get', ['install', '-y', '-q', 'chromium'])
}
const { chromium } = await import('playwright-core')

const args = process.argv.slice(2)
const keep = args[0] === '--keep' ? resolve(args.splice(0, 2)[1]) : mkdtempSync(join(tmpdir(), 'rnr-pages-'))
mkdirSync(keep, { recursive: true })
assert(args.length > 0, 'name the pages to open')

const views = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 375, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
}
const browser = await chromium.launch({ executablePath: known.find(existsSync), args: ['--no-sandbox'] })
let failed = 0
for (const path of args) {
  const url = pathToFileURL(resolve(path)).href
  const name = basename(dirname(resolve(path)))
  for (const [view, options] of Object.entries(views)) {
    const context = await browser.newContext({ ...options, offline: true })
    const page = await context.newPage()
    const troubles = []
    page.on('console', message => troubles.push(`console: ${message.text()}`))
    page.on('pageerror', error => troubles.push(`error: ${error.message}`))
    page.on('request', request => {
      if (request.url() !== url && !request.url().startsWith('data:'))
        troubles.push(`request: ${request.url()}`)
    })
    await page.goto(url)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) troubles.push(`${wide} pixels wider than the screen`)
    const small = await page.evaluate(
      () =>
        [...document.querySelectorAll('svg text')].filter(text => {
          const { height } = text.getBoundingClientRect()
          return height > 0 && height < 9
        }).length,
    )
    if (small > 0) troubles.push(`${small} labels of charts too small to read`)
    await page.screenshot({ path: join(keep, `${name}-${view}.png`) })
    for (const [at, section] of (await page.locator('section').all()).entries()) {
      await section.scrollIntoViewIfNeeded()
      await page.screenshot({ path: join(keep, `${name}-${view}-${at + 1}.png`) })
    }
    if (view === 'desktop') {
      const filter = page.locator('.browser select[name=kinds]')
      if (await filter.count()) {
        const cards = page.locator('.browser details.case:visible')
        const all = await cards.count()
        await filter.selectOption({ index: 1 })
        const some = await cards.count()
        if (!(some >= 1 && some <= all)) troubles.push(`the filter shows ${some} of ${all}`)
        await cards.first().locator('summary').first().click()
        await page.screenshot({ path: join(keep, `${name}-failure.png`) })
      }
      await page.pdf({ path: join(keep, `${name}.pdf`), format: 'A4' })
    }
    failed += troubles.length
    console.log(
      `${troubles.length === 0 ? 'ok  ' : 'FAIL'}  ${name} ${view}${troubles.map(trouble => `\n      ${trouble}`).join('')}`,
    )
    await context.close()
  }
}
await browser.close()
console.log(`screenshots: ${keep}`)
process.exitCode = failed === 0 ? 0 : 1
