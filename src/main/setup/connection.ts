import { baseUrl } from '../../shared/base-url'
import type { ConnectionInput, ConnectionTaken } from '../../shared/ipc'
import { withEvent } from '../events/events'
import { lacksReference } from '../events/reference'
import type { Journal } from '../journal/journal'
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

/** Leads that are not delivered: all of them, and those of one event. */
export interface Waiting {
  all: number
  of: (eventId: string) => number
}

/** As the journal knows it, which must be read by then. */
export function waitingIn(journal: Pick<Journal, 'undelivered' | 'countsOf'>): Waiting {
  return { all: journal.undelivered(), of: (eventId) => journal.countsOf(eventId).undelivered }
}

/**
 * Stores a new connection. Without a new key the stored one stays, but never for another host. Refuses practice
 * while leads wait for a server, and Hyperaktiv while leads wait whose events have no reference: those are named, and nothing is changed.
 */
export function saveConnection(
  settings: Settings,
  secrets: SecretStore,
  input: ConnectionInput,
  waiting: Waiting,
): ConnectionTaken {
  if (wouldSwallow(settings, input.kind, waiting.all)) throw new Refusal('refused')
  if (input.kind === 'practice') {
    settings.update({ connection: { kind: 'practice' } })
    return { kind: 'taken' }
  }
  const { connection, events } = settings.get()
  const sameHost =
    connection?.kind === 'hyperaktiv' &&
    new URL(connection.baseUrl).host === new URL(baseUrl.parse(input.baseUrl)).host
  const stored = sameHost ? connection.apiKey : null
  const apiKey = input.apiKey ? secrets.wrap(input.apiKey) : stored
  if (apiKey === null) throw new Refusal('invalid')
  const current = { ...currentEvent(settings.get()), ref: input.ref }
  const next = withEvent(events, current)
  const lacking = next.filter((event) =>
    lacksReference(event, { current: current.id, undelivered: waiting.of }),
  )
  if (lacking.length > 0) return { kind: 'no-reference', events: lacking.map(({ name }) => name) }
  settings.update({ connection: { kind: 'hyperaktiv', baseUrl: input.baseUrl, apiKey }, events: next })
  return { kind: 'taken' }
}
