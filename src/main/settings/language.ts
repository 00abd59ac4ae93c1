import { app } from 'electron'
import { type StaffLanguage, staffLanguageOf } from '../../shared/staff-language'
import type { Settings } from './settings'

/** What staff of this device read: what was chosen, until then the system's. */
export function languageOf(settings: Settings): StaffLanguage {
  return settings.get().language ?? staffLanguageOf(app.getPreferredSystemLanguages())
}
