import { type BrowserWindow, dialog } from 'electron'
import { exhaustive } from '../../shared/exhaustive'
import type { Output } from '../../shared/ipc'
import type { MediaUse } from '../../shared/media'
import { readAtMost } from '../events/choose-file'
import type { EventMedia } from '../events/event-media'
import { Refusal } from '../refusal'
import { encodeMedia } from './encode'
import { MAX_BYTES } from './limits'

export interface ChooseMediaParts {
  window: () => BrowserWindow | null
  title: string
  unlocked: () => boolean
  media: Pick<EventMedia, 'keep'>
}

/** Asks for a picture or a video in the system's own dialog, and keeps it as it is shown. Null: the person cancelled. */
export async function chooseMedia(use: MediaUse, parts: ChooseMediaParts): Promise<Output<'addMedia'>> {
  const options = {
    title: parts.title,
    properties: ['openFile' as const],
    filters: [{ name: '', extensions: extensionsOf(use) }],
  }
  const parent = parts.window()
  const chosen = parent ? await dialog.showOpenDialog(parent, options) : await dialog.showOpenDialog(options)
  const [path] = chosen.filePaths
  if (chosen.canceled || path === undefined) return null
  const still = () => {
    // The dialog stood open: the device may have locked itself.
    if (!parts.unlocked()) throw new Refusal('locked')
  }
  still()
  const bytes = await readAtMost(path, MAX_BYTES[use]).catch(() => null)
  if (!bytes) return { kind: 'unusable', fault: 'unreadable' }
  const encoded = await encodeMedia(use, bytes)
  still()
  if (encoded.kind === 'unusable') return encoded
  await parts.media.keep(encoded)
  return { kind: 'added', name: encoded.name }
}

function extensionsOf(use: MediaUse): string[] {
  switch (use) {
    case 'picture':
    case 'logo':
      return ['png', 'jpg', 'jpeg', 'webp', 'gif']
    case 'video':
      return ['mp4', 'webm']
    default:
      return exhaustive(use)
  }
}
