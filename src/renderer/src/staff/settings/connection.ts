import { baseUrl } from '../../../../shared/base-url'
import type { ConnectionInput, SettingsView } from '../../../../shared/ipc'
import { apiKeySchema, DEFAULT_BASE_URL } from '../../../../shared/provision'

export interface ConnectionForm {
  kind: ConnectionInput['kind']
  baseUrl: string
  ref: string
  /** Always empty at first: the stored key never comes to the page. */
  apiKey: string
}

export type ConnectionErrors = Partial<Record<'baseUrl' | 'ref' | 'apiKey', 'wrong' | 'missing'>>

/** The form as Settings open it. */
export function connectionForm({
  connection,
  ref,
}: Pick<SettingsView, 'connection' | 'ref'>): ConnectionForm {
  return {
    kind: connection.kind,
    baseUrl: connection.kind === 'hyperaktiv' ? connection.baseUrl : DEFAULT_BASE_URL,
    // In practice it is that of the practice API, which leads to no funnel.
    ref: connection.kind === 'hyperaktiv' ? ref : '',
    apiKey: '',
  }
}

/** What to save, or what is wrong at which field. A key is needed only where none is stored. */
export function checkConnection(
  form: ConnectionForm,
  hasKey: boolean,
): { input: ConnectionInput } | { errors: ConnectionErrors } {
  if (form.kind === 'practice') return { input: { kind: 'practice' } }
  const errors: ConnectionErrors = {}
  const address = form.baseUrl.trim()
  const ref = form.ref.trim()
  const key = form.apiKey.trim()
  if (!baseUrl.safeParse(address).success) errors.baseUrl = 'wrong'
  if (ref === '') errors.ref = 'missing'
  if (key === '' && !hasKey) errors.apiKey = 'missing'
  if (key !== '' && !apiKeySchema.safeParse(key).success) errors.apiKey = 'wrong'
  if (Object.keys(errors).length > 0) return { errors }
  return { input: { kind: 'hyperaktiv', baseUrl: address, ref, ...(key === '' ? {} : { apiKey: key }) } }
}
