import { app } from 'electron'
import type { AppState } from '../shared/ipc'
import type { Problem } from '../shared/provision'
import type { AutomaticBackup } from './backup/automatic'
import type { Events } from './events/events'
import type { JournalCopy } from './journal/copy'
import type { JournalHealth } from './journal/health'
import type { Journal } from './journal/journal'
import type { Session } from './session/session'
import { languageOf } from './settings/language'
import { isSetUp, type Settings } from './settings/settings'
import type { SecretStore } from './vault/secret-store'
import type { Vault } from './vault/vault'

export interface StateParts {
  settings: Settings
  events: Events
  session: Session
  secrets: SecretStore
  vault: Vault
  journal: Journal
  health: JournalHealth
  copy: JournalCopy
  automatic: AutomaticBackup
  /** See `journal.emptied` in shared/ipc.ts. */
  emptied: () => boolean
  kiosk: () => boolean
  provisionProblems: Problem[]
}

/** What every screen may know; see `appState` in shared/ipc.ts. */
export function appStateOf(parts: StateParts): AppState {
  const { settings, events, session, secrets, vault, health } = parts
  const data = settings.get()
  return {
    version: app.getVersion(),
    setUp: isSetUp(settings),
    device: data.device ?? { name: '', role: 'kiosk' },
    event: events.current(),
    eventRevision: events.currentRevision(),
    appearance: data.appearance,
    language: languageOf(settings),
    practice: data.connection?.kind === 'practice',
    resendPolicy: data.resendPolicy,
    unlocked: session.unlocked(),
    kiosk: parts.kiosk(),
    pinWaitUntil: session.pinWaitUntil(),
    secretStore: {
      backend: secrets.backend,
      protected: secrets.protected,
      accepted: data.secretStoreAccepted,
      lostKeys: vault.lostKeys(),
    },
    journal: { healthy: health.failure() === null, failure: health.failure(), emptied: parts.emptied() },
    journalCopy: parts.copy.state(),
    automaticBackup: parts.automatic.state(),
    damage: data.damage,
    provisionProblems: parts.provisionProblems,
  }
}
