import { baseUrl } from '../../shared/event'
import type { ConnectionInput } from '../../shared/ipc'
import { Refusal } from '../refusal'
import type { Settings } from '../settings/settings'
import type { SecretStore } from '../vault/secret-store'

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
