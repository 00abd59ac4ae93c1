import { firstSettings, type Settings, type SettingsData } from './settings'

/** Settings in memory; two sessions on the same object are one device before and after a restart. */
export function openMemorySettings(change: Partial<SettingsData> = {}): Settings {
  let current: SettingsData = { ...firstSettings, ...change }
  return {
    get: () => current,
    update(next) {
      current = { ...current, ...next }
    },
  }
}
