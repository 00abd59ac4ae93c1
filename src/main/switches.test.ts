import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSwitches } from './switches'

const read = (...args: string[]) => readSwitches(['leadstand', ...args], resolve('/home/ada'))

test('a provisioning file is given in two ways, from where the app was started', () => {
  for (const args of [['--provision', 'event.json'], ['--provision=event.json']])
    expect(read(...args)).toMatchObject({
      provision: resolve('/home/ada/event.json'),
      provisionDelete: false,
    })
  expect(read('--provision', resolve('/media/stick/a=b.json')).provision).toBe(
    resolve('/media/stick/a=b.json'),
  )
  expect(read('--provision=a=b.json').provision).toBe(resolve('/home/ada/a=b.json'))
})

test('the file is deleted only if asked', () => {
  expect(read('--provision', 'event.json', '--provision-delete').provisionDelete).toBe(true)
  expect(read('--provision-delete', '--provision=event.json')).toMatchObject({
    provision: resolve('/home/ada/event.json'),
    provisionDelete: true,
  })
})

test('there is no file without the switch, or without a name behind it', () => {
  for (const args of [
    [],
    ['--no-sandbox', 'event.json'],
    ['--provision'],
    ['--provision='],
    ['--provision-delete'],
  ])
    expect(read(...args).provision).toBeNull()
})

test('another switch is never taken for the file’s name', () => {
  expect(read('--provision', '--provision-delete')).toMatchObject({ provision: null, provisionDelete: true })
})

test('the profile’s folder is given in the same two ways, and the last one counts', () => {
  for (const args of [['--user-data-dir', 'profile'], ['--user-data-dir=profile']])
    expect(read(...args)).toMatchObject({ userDataDir: resolve('/home/ada/profile'), provision: null })
  expect(read('--user-data-dir=a', '--user-data-dir=b').userDataDir).toBe(resolve('/home/ada/b'))
  expect(read('--user-data-dirs=a').userDataDir).toBeNull()
  expect(read().userDataDir).toBeNull()
})
