import type { PauseReason } from '../../shared/outcome'
import type { Practising } from '../sandbox/practice'
import { refOf, type Settings, type SettingsData } from '../settings/settings'
import type { SecretStore } from '../vault/secret-store'

/** Where leads go. */
export interface ReadyDestination {
  kind: 'ready'
  practice: boolean
  baseUrl: string
  ref: string
  apiKey: string
}

export type Destination =
  | ReadyDestination
  /** Of this lead’s event alone: others may go. */
  | { kind: 'no-reference' }
  | { kind: 'missing'; reason: Extract<PauseReason, 'not-connected' | 'key'> }

/**
 * Where leads go by the settings as they are at each call, or what is missing. The key is unwrapped once for each change of
 * the connection; one that does not unwrap is asked for again. `eventId`: of the lead, whose reference it gets; left out, the
 * current event's. Whoever lets an event be without a reference, no lead leaves with an empty one.
 */
export function openDestination(
  settings: Settings,
  secrets: Pick<SecretStore, 'unwrap'>,
  practising: () => Practising | null,
): (eventId?: string) => Destination {
  let unwrapped: { of: SettingsData['connection']; apiKey: string } | null = null
  return (eventId) => {
    const data = settings.get()
    const { connection } = data
    const ref = refOf(data, eventId)
    const practice = practising()
    if (connection?.kind === 'practice' && practice)
      return {
        kind: 'ready',
        practice: true,
        baseUrl: practice.sandbox.baseUrl,
        ref,
        apiKey: practice.apiKey,
      }
    if (connection?.kind !== 'hyperaktiv') return { kind: 'missing', reason: 'not-connected' }
    if (unwrapped?.of !== connection) {
      const apiKey = secrets.unwrap(connection.apiKey)
      unwrapped = apiKey ? { of: connection, apiKey } : null
    }
    if (!unwrapped) return { kind: 'missing', reason: 'key' }
    if (ref === '') return { kind: 'no-reference' }
    return { kind: 'ready', practice: false, baseUrl: connection.baseUrl, ref, apiKey: unwrapped.apiKey }
  }
}
