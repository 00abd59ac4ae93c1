import Store from 'electron-store'
import { migrateSettings } from './migrate'
import { firstSettings, type Settings, settingsSchema } from './settings'

/** Throws if the file is there and can't be understood: see `migrateSettings`. */
export function openSettings(): Settings {
  const file = new Store<Record<string, unknown>>({ name: 'settings', clearInvalidConfig: false })
  let current = file.size === 0 ? firstSettings : migrateSettings(file.store)
  return {
    get: () => current,
    update(change) {
      const next = settingsSchema.parse({ ...current, ...change })
      file.store = next
      current = next
    },
  }
}
