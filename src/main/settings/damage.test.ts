import { expect, test, vi } from 'vitest'
import { log } from '../log'
import { noteDamage } from './damage'
import { firstSettings, type Settings, type SettingsData } from './settings'

function memorySettings(): Settings {
  let data: SettingsData = firstSettings
  return {
    get: () => data,
    update(change) {
      data = { ...data, ...change }
    },
  }
}

test('damage adds up until staff confirm it, and keeps the time of the first', () => {
  const settings = memorySettings()
  noteDamage(settings, { rows: 3 }, 1_000)
  noteDamage(settings, { records: 1, rows: 2 }, 2_000)
  expect(settings.get().damage).toEqual({ at: 1_000, records: 1, rows: 5, journal: 0, segments: 0 })
})

test('damage is in the log, where it stays after staff have confirmed it', () => {
  const warn = vi.spyOn(log, 'warn')
  noteDamage(memorySettings(), { journal: 5 }, 1_000)
  noteDamage(memorySettings(), { records: 0 }, 1_000)
  expect(warn.mock.calls).toEqual([['damage', { journal: 5 }]])
})

test('nothing found changes nothing', () => {
  const settings = memorySettings()
  noteDamage(settings, { rows: 0, journal: 0 }, 1_000)
  expect(settings.get().damage).toBeNull()
})

test('damage on a disk that is full is no reason not to start', () => {
  const full: Settings = {
    ...memorySettings(),
    update() {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    },
  }
  expect(() => noteDamage(full, { records: 1 }, 1_000)).not.toThrow()
})
