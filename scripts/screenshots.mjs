// `npm run screenshots`: drives the real app on virtual screens of the sizes that have to look right, and takes a
// picture of every screen state into test-results/screenshots/SIZE/NAME.png. Those of the README are copied to
// docs/screenshots. Arguments are Playwright's: `npm run screenshots -- --grep setup` takes only some and copies none.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { ensureBuild } from './build.mjs'
import { runPlaywright } from './e2e.mjs'
import { repack } from './png.mjs'
import { inProject } from './setup/paths.mjs'
import { explain, StepFailed, step } from './setup/step.mjs'
import { setUp } from './setup.mjs'

const sizes = ['1280x800', '800x1280', '1440x900', '1920x1080']
const mostBytes = 150_000

/** The README's pictures: name in docs/screenshots, and where it comes from. */
const ofReadme = [
  ['welcome', '1280x800/visitor-welcome'],
  ['form', '1280x800/visitor-form-filled'],
  ['thank-you', '1280x800/visitor-thank-you'],
  ['leads', '1280x800/lead-refused'],
  ['delivery-offline', '1280x800/delivery-offline'],
  ['backup', '1280x800/backup'],
  ['welcome-upright', '800x1280/visitor-welcome'],
  ['form-upright', '800x1280/visitor-form-filled'],
]

const folderOf = (/** @type {string} */ size) => inProject('test-results', 'screenshots', size)

/** @param {string[]} args for Playwright @returns {Promise<number>} its worst exit code */
async function takeAll(args) {
  let worst = 0
  for (const size of sizes) {
    console.log(`\n${size}`)
    process.env.LEADSTAND_SCREEN = size
    // What is there afterwards is from this run.
    if (args.length === 0) rmSync(folderOf(size), { recursive: true, force: true })
    const code = await runPlaywright(['--config', 'e2e/screenshots.config.ts', ...args], {
      LEADSTAND_SHOTS: folderOf(size),
    })
    worst = Math.max(worst, code)
  }
  return worst
}

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
  await step('Build', ensureBuild)
  process.exitCode = await takeAll(args)
  if (process.exitCode === 0 && args.length === 0) copyForReadme()
} catch (error) {
  explain(error)
  process.exitCode = 1
}
