import { describe, expect, test } from 'vitest'
import { standardFolder } from './standard-folder'

describe('the profile’s folder where nobody names another', () => {
  test.each([
    ['linux', {}, '/home/a', '/home/a/.config/Leadstand'],
    ['linux', { XDG_CONFIG_HOME: '/cfg' }, '/home/a', '/cfg/Leadstand'],
    ['darwin', {}, '/Users/a', '/Users/a/Library/Application Support/Leadstand'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\a\\AppData\\Roaming' },
      'C:\\Users\\a',
      'C:\\Users\\a\\AppData\\Roaming\\Leadstand',
    ],
    ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Roaming\\Leadstand'],
  ] as const)('%s %j', (platform, env, home, folder) => {
    expect(standardFolder(platform, env, home)).toBe(folder)
  })
})
