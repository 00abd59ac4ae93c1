import { type BrowserWindow, dialog } from 'electron'
import type { AutomaticPlan } from '../../shared/backup'
import type { Backups, Output } from '../../shared/ipc'
import { prepareFolder } from '../journal/copy-place'
import { Refusal } from '../refusal'
import { dialogTitle } from '../settings/dialog-titles'
import type { Settings } from '../settings/settings'
import type { SecretStore } from '../vault/secret-store'
import { BACKUP_MARKER } from './folder'

export interface SetUpParts {
  settings: Settings
  secrets: Pick<SecretStore, 'wrap'>
  window: () => BrowserWindow | null
  unlocked: () => boolean
  /** The folder of all data of the app. */
  profile: string
}

/** How staff set the automatic backup up: the folder in the system's own dialog, the rest on the screen. */
export interface AutomaticSetUp {
  /** Null: the person cancelled. The folder is used from the next `save` on. */
  choose(): Promise<Output<'chooseBackupFolder'>>
  /** `passphrase` left out: the stored one stays. Refused without a folder, and if one is needed without a passphrase. */
  save(plan: AutomaticPlan, passphrase: string | undefined): void
  end(): void
  /** As it is set up now; null: not at all. */
  view(): Backups['automatic']
}

export function openAutomaticSetUp(parts: SetUpParts): AutomaticSetUp {
  const { settings, secrets, window, unlocked, profile } = parts
  let chosen: string | null = null
  return {
    async choose() {
      const options = {
        title: dialogTitle(settings, 'backupFolder'),
        properties: ['openDirectory' as const, 'createDirectory' as const],
      }
      const parent = window()
      const answer = parent
        ? await dialog.showOpenDialog(parent, options)
        : await dialog.showOpenDialog(options)
      const [folder] = answer.filePaths
      if (answer.canceled || folder === undefined) return null
      // The dialog stood open: the device may have locked itself.
      if (!unlocked()) throw new Refusal('locked')
      const code = await prepareFolder(folder, profile, BACKUP_MARKER)
      if (code !== null) return { kind: 'unusable', code }
      chosen = folder
      return { kind: 'chosen', folder }
    },
    save(plan, passphrase) {
      const before = settings.get().automaticBackup
      const folder = chosen ?? before?.folder
      const wrapped = passphrase === undefined ? (before?.passphrase ?? null) : secrets.wrap(passphrase)
      if (folder === undefined || (plan.format === 'age' && wrapped === null)) throw new Refusal('invalid')
      const kept = plan.format === 'age' ? wrapped : null
      settings.update({ automaticBackup: { ...plan, folder, passphrase: kept } })
      chosen = null
    },
    end() {
      chosen = null
      settings.update({ automaticBackup: null })
    },
    view() {
      const before = settings.get().automaticBackup
      if (!before) return null
      const { passphrase: _passphrase, ...plan } = before
      return plan
    },
  }
}
