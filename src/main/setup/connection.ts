import { baseUrl } from '../../shared/base-url'
import type { ConnectionInput } from '../../shared/ipc'
import { withEvent } from '../events/events'
import { Refusal } from '../refusal'
import { currentEvent, type Settings } from '../settings/settings'
import type { SecretStore } from '../vault/secret-store'

/** Leads that wait for a server must not be swallowed by practice. */
export function wouldSwallow(
  settings: Settings,
  kind: 'practice' | 'hyperaktiv',
  undelivered: number,
): boolean {
  return kind === 'practice' && settings.get().connection?.kind === 'hyperaktiv' && undelivered > 0
}

/**
 * Stores a new connection. Without a new key the stored one stays, but never for another host. Refuses practice
 * while `undelivered` leads wait for a server.
 */
export function saveConnection(
  settings: Settings,
  secrets: SecretStore,
  input: ConnectionInput,
  undelivered: number,
): void {
  if (wouldSwallow(settings, input.kind, undelivered)) throw new Refusal('refused')
  if (input.kind === 'practice') {
    settings.update({ connection: { kind: 'practice' } })
    return
  }
  const { connection, events } = settings.get()
  const sameHost =
    connection?.kind === 'hyperaktiv' &&
    new URL(connection.baseUrl).host === new URL(baseUrl.parse(input.baseUrl)).host
  const stored = sameHost ? connection.apiKey : null
  const apiKey = input.apiKey ? secrets.wrap(input.apiKey) : stored
  if (apiKey === null) throw new Refusal('invalid')
  settings.update({
    connection: { kind: 'hyperaktiv', baseUrl: input.baseUrl, apiKey },
    events: withEvent(events, { ...currentEvent(settings.get()), ref: input.ref }),
  })
}
