// `npm run screenshots`: draws every state of the gallery at the sizes that have to look right, and takes a picture of
// each into test-results/screenshots/SIZE/NAME.png. Those of the README are copied to docs/screenshots. Arguments are
// Playwright's: `npm run screenshots -- --grep set-up` takes only one area and copies none.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { runPlaywright } from './e2e.mjs'
import { repack } from './png.mjs'
import { inProject } from './setup/paths.mjs'
import { explain, StepFailed } from './setup/step.mjs'
import { setUp } from './setup.mjs'

const mostBytes = 150_000

/** The README's pictures: name in docs/screenshots, and where it comes from. */
const ofReadme = [
  ['welcome', '1280x800/visitor-welcome'],
  ['form', '1280x800/visitor-form-filled'],
  ['thank-you', '1280x800/visitor-thank-you'],
  ['leads', '1280x800/lead-refused'],
  ['delivery-offline', '1280x800/delivery-offline'],
  ['backup', '1280x800/backup'],
  ['event', '1280x800/event-questions'],
  ['welcome-upright', '800x1280/visitor-welcome'],
  ['form-upright', '800x1280/visitor-form-filled'],
]

function copyForReadme() {
  const folder = inProject('docs', 'screenshots')
  mkdirSync(folder, { recursive: true })
  for (const [name, source] of ofReadme) {
    const from = inProject('test-results', 'screenshots', `${source}.png`)
    if (!existsSync(from)) throw new StepFailed(`There is no picture ${source}.`)
    const png = repack(readFileSync(from))
    if (png.length > mostBytes)
      throw new StepFailed(`${source} has ${png.length} bytes; the README's may have ${mostBytes}.`)
    writeFileSync(inProject('docs', 'screenshots', `${name}.png`), png)
  }
}

try {
  const args = process.argv.slice(2)
  await setUp({ tests: true })
  // What is there afterwards is from this run.
  if (args.length === 0) rmSync(inProject('test-results', 'screenshots'), { recursive: true, force: true })
  process.exitCode = await runPlaywright(['--config', 'e2e/screenshots.config.ts', ...args])
  if (process.exitCode === 0 && args.length === 0) copyForReadme()
} catch (error) {
  explain(error)
  process.exitCode = 1
}
