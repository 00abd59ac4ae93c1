// `npm start -- [arguments for the app]`: installs what is missing, builds when the sources have changed, and opens
// the app. `npm run dev` opens it from the sources instead and follows their changes.

import { ensureBuild } from './build.mjs'
import { openly, tool } from './setup/command.mjs'
import { projectRoot } from './setup/paths.mjs'
import { electronProgram } from './setup/runtime.mjs'
import { explain, StepFailed, step } from './setup/step.mjs'
import { missingLibraries, sandboxCommands } from './setup/system.mjs'
import { setUp } from './setup.mjs'

const onLinux = process.platform === 'linux'
// Chromium refuses to run as root with its sandbox; only then it goes without.
const asRoot = onLinux && process.getuid?.() === 0

/** Said before the long work, which would be for nothing. */
function checkDisplay() {
  if (!onLinux || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return
  throw new StepFailed(
    'Leadstand opens a window, and there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).',
    {
      advice: [
        'How to get one:',
        '  on a desktop     open a terminal there and run npm start again',
        '  over SSH         connect with ssh -X, then npm start',
        '  without a screen npm run setup -- --tests    once: installs everything, a virtual screen included',
        '                   xvfb-run -a npm start       runs the app on that, unseen',
        '',
        'npm test needs none: it brings a virtual screen along.',
        'Nothing was installed or built now; npm start does both by itself as soon as it has a display.',
      ].join('\n'),
    },
  )
}

/** @param {string[]} args */
async function start(args) {
  checkDisplay()
  await setUp({ tests: false })
  const missing = await missingLibraries()
  if (missing.length > 0)
    throw new StepFailed(`Electron can't start without ${missing.join(', ')} (see step 4).`)
  const commands = sandboxCommands()
  if (commands.length > 0) {
    console.log(`If the app ends at once: this system keeps Chromium's sandbox from it until you run`)
    for (const command of commands) console.log(`  ${command}`)
  }
  if (args[0] === '--dev') return dev(args.slice(1))
  await step('Build', ensureBuild)
  const switches = asRoot ? ['--no-sandbox'] : []
  // The stand-in for Electron looks for X only, unless it is told otherwise.
  if (onLinux && !process.env.DISPLAY) switches.push('--ozone-platform-hint=auto')
  return openly(electronProgram(), [projectRoot, ...switches, ...args])
}

/** @param {string[]} args */
function dev(args) {
  const sandbox = asRoot ? ['--noSandbox'] : []
  const [command, toolArgs] = tool(
    'electron-vite',
    'electron-vite',
    'dev',
    '--config',
    'electron.config.ts',
    ...sandbox,
  )
  return openly(command, args.length > 0 ? [...toolArgs, '--', ...args] : toolArgs)
}

try {
  process.exitCode = await start(process.argv.slice(2))
} catch (error) {
  explain(error)
  process.exitCode = 1
}
