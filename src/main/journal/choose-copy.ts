import { type BrowserWindow, dialog } from 'electron'
import type { Output } from '../../shared/ipc'
import { Refusal } from '../refusal'
import { dialogTitle } from '../settings/dialog-titles'
import type { Settings } from '../settings/settings'
import { prepareCopyFolder } from './copy-place'

export interface ChooseParts {
  settings: Settings
  window: () => BrowserWindow | null
  unlocked: () => boolean
  /** The folder of all data of the app. */
  profile: string
}

/** Asks for the folder of the second copy in the system's own dialog, and stores it if it can be one. */
export async function chooseJournalCopy(parts: ChooseParts): Promise<Output<'chooseJournalCopy'>> {
  const { settings, window, unlocked, profile } = parts
  const options = {
    title: dialogTitle(settings, 'copyFolder'),
    properties: ['openDirectory' as const, 'createDirectory' as const],
  }
  const parent = window()
  const chosen = parent ? await dialog.showOpenDialog(parent, options) : await dialog.showOpenDialog(options)
  const [folder] = chosen.filePaths
  if (chosen.canceled || folder === undefined) return null
  // The dialog stood open: the device may have locked itself.
  if (!unlocked()) throw new Refusal('locked')
  const code = await prepareCopyFolder(folder, profile)
  if (code !== null) return { kind: 'unusable', code }
  settings.update({ journalCopy: folder })
  return { kind: 'chosen', folder }
}
