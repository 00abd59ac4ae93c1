import type { Practising } from '../sandbox/practice'
import { refOf, type Settings } from '../settings/settings'
import type { SecretStore } from '../vault/secret-store'
import type { Destination } from './courier'

/** Where leads go by the settings as they are now, or what is missing. */
export function destinationOf(
  settings: Settings,
  secrets: SecretStore,
  practice: Practising | null,
): Destination {
  const data = settings.get()
  const { connection } = data
  const ref = refOf(data)
  if (connection?.kind === 'practice' && practice)
    return { kind: 'ready', practice: true, baseUrl: practice.sandbox.baseUrl, ref, apiKey: practice.apiKey }
  if (connection?.kind !== 'hyperaktiv') return { kind: 'missing', reason: 'not-connected' }
  const apiKey = secrets.unwrap(connection.apiKey)
  return apiKey
    ? { kind: 'ready', practice: false, baseUrl: connection.baseUrl, ref, apiKey }
    : { kind: 'missing', reason: 'key' }
}
