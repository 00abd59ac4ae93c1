import { expect, test } from 'vitest'
import { NewerVersion } from '../newer-version'
import { migrateSettings } from './migrate'
import { firstSettings } from './settings'

const { maxInFlight, journalCopy, damage, ...common } = firstSettings
const versionOne = { ...common, version: 1, idleMinutes: 7 }

test('settings of version 1 become this version’s and keep what they hold', () => {
  expect(migrateSettings(versionOne)).toEqual({
    ...common,
    idleMinutes: 7,
    maxInFlight,
    journalCopy,
    damage,
  })
})

test('settings of this version stay as they are', () => {
  expect(migrateSettings({ ...firstSettings })).toEqual(firstSettings)
})

test('settings of a later version are refused as such', () => {
  expect(() => migrateSettings({ ...firstSettings, version: 3, shape: 'unknown' })).toThrow(NewerVersion)
})

test.each([{}, { version: 'two' }, { ...versionOne, device: 7 }])('%j is refused', (stored) => {
  expect(() => migrateSettings(stored)).toThrow()
})
