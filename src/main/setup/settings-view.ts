import { app } from 'electron'
import { baseUrl } from '../../shared/event'
import type { ConnectionInput, SettingsView } from '../../shared/ipc'
import { Refusal } from '../ipc'
import { refOf, type Settings } from '../settings/settings'
import type { SecretStore } from '../vault/secret-store'

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
    userData: app.getPath('userData'),
    runtime: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}, Node ${process.versions.node}`,
  }
}

/** Stores a new connection. Without a new key the stored one stays, but never for another host. */
export function saveConnection(settings: Settings, secrets: SecretStore, input: ConnectionInput): void {
  if (input.kind === 'practice') {
    settings.update({ connection: { kind: 'practice' } })
    return
  }
  const { connection, event } = settings.get()
  const sameHost =
    connection?.kind === 'hyperaktiv' &&
    new URL(connection.baseUrl).host === new URL(baseUrl.parse(input.baseUrl)).host
  const stored = sameHost ? connection.apiKey : null
  const apiKey = input.apiKey ? secrets.wrap(input.apiKey) : stored
  if (apiKey === null) throw new Refusal('invalid')
  settings.update({
    connection: { kind: 'hyperaktiv', baseUrl: input.baseUrl, apiKey },
    event: { ...event, ref: input.ref },
  })
}
