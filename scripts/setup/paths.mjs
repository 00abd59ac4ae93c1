import { existsSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The folder of the project, absolute. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

/** @param {string[]} parts a path below the project */
export const inProject = (...parts) => join(projectRoot, ...parts)

/**
 * Where downloads outlive a clone and an `npm ci`, which empties node_modules: the user's cache folder,
 * as Electron's own downloads do.
 */
export function cacheFolder() {
  if (process.platform === 'win32' && process.env.LOCALAPPDATA)
    return join(process.env.LOCALAPPDATA, 'leadstand', 'Cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'leadstand')
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'leadstand')
}

/**
 * @param {string} program
 * @returns {boolean} whether the shell would find it
 */
export function onPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.some((folder) => folder !== '' && existsSync(join(folder, program)))
}

/**
 * @param {string} moduleUrl the asking module's import.meta.url
 * @returns {boolean} whether Node was started with that file, through links or not
 */
export function isStarted(moduleUrl) {
  const script = process.argv[1]
  return script !== undefined && existsSync(script) && pathToFileURL(realpathSync(script)).href === moduleUrl
}
