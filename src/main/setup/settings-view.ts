import { app } from 'electron'
import type { SettingsView } from '../../shared/ipc'
import { refOf, type Settings } from '../settings/settings'

/** The settings as staff see them. The key is not among them: it goes in and never comes out. */
export function settingsView(settings: Settings, practiceUrl: string): SettingsView {
  const data = settings.get()
  const { connection } = data
  return {
    connection:
      connection?.kind === 'hyperaktiv'
        ? { kind: 'hyperaktiv', baseUrl: connection.baseUrl, hasKey: connection.apiKey !== '' }
        : { kind: 'practice', url: practiceUrl },
    ref: refOf(data),
    idleMinutes: data.idleMinutes,
    maxInFlight: data.maxInFlight,
    journalCopy: data.journalCopy,
    userData: app.getPath('userData'),
    runtime: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}, Node ${process.versions.node}`,
  }
}
