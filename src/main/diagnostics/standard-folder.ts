import { posix, win32 } from 'node:path'

/** The app's name as the system's folders have it: `productName` of package.json. */
const NAME = 'Leadstand'

/**
 * The profile's folder where nobody names another, as Electron chooses it
 * (https://www.electronjs.org/docs/latest/api/app#appgetpathname, `appData` and `userData`).
 */
export function standardFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  switch (platform) {
    case 'win32':
      return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), NAME)
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', NAME)
    default:
      return posix.join(env.XDG_CONFIG_HOME || posix.join(home, '.config'), NAME)
  }
}
