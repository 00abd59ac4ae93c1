// The first file the stand-in runtime executes (packed as resources/default_app.asar): it does what Electron's own
// default app does for `electron [switches] APP [arguments]`, which the package of the stand-in lacks.
//
// It is an ES module with top-level awaits, because Electron holds back `ready` until the main module has settled;
// with an import() that nobody awaits, `ready` would fire before the app's own code is there to hear it.

import { existsSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { appArgument, preloads } = readArguments(process.argv.slice(1))

if (!appArgument) {
  process.stderr.write('usage: electron [switches] APP [arguments]\n')
  process.exit(1)
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })

// Playwright attaches by such a file (`-r loader.js`); it has to run before the app.
if (preloads.length > 0) /** @type {any} */ (Module)._preloadModules(preloads)

const appPath = resolve(appArgument)
const mainFile = /** @type {any} */ (Module)._resolveFilename(appPath, null, true)
introduce(appPath)
await import(pathToFileURL(mainFile).href)

/**
 * Gives the running app its own name and version, and with the name its own folder for user data.
 *
 * @param {string} folder
 */
function introduce(folder) {
  // Methods that Electron keeps for its default app; they are not in its types.
  const own = /** @type {Introduction} */ (app)
  const manifestFile = join(folder, 'package.json')
  if (!existsSync(manifestFile)) {
    own.setAppPath(dirname(mainFile))
    return
  }
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
  if (manifest.version) own.setVersion(manifest.version)
  if (manifest.productName ?? manifest.name) app.setName(manifest.productName ?? manifest.name)
  own.setDesktopName(`${app.getName()}.desktop`)
  own.setAppPath(folder)
  if (app.commandLine.getSwitchValue('user-data-dir') === '') {
    app.setPath('userData', join(app.getPath('appData'), app.getName()))
  }
}

/**
 * @typedef {import('electron').App & {
 *   setAppPath: (folder: string) => void,
 *   setVersion: (version: string) => void,
 *   setDesktopName: (name: string) => void,
 * }} Introduction
 */

/**
 * The first argument that is no switch is the app; `-r FILE` before it names a file to load first. What follows
 * the app is the app's own.
 *
 * @param {string[]} args
 */
function readArguments(args) {
  const preloads = []
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    if (arg === '-r' || arg === '--require') {
      index += 1
      const file = args[index]
      if (file) preloads.push(file)
    } else if (!arg.startsWith('-')) {
      return { appArgument: arg, preloads }
    }
  }
  return { appArgument: undefined, preloads }
}
