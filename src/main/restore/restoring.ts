import type { BackupHead } from '../../shared/backup-file'
import { crashPoint } from '../../shared/crash-point'
import { isSettled } from '../../shared/delivery'
import type { RestorePreview, RestoreProgress } from '../../shared/restore'
import type { Courier } from '../courier/courier'
import type { Events } from '../events/events'
import type { Journal } from '../journal/journal'
import { log } from '../log'
import type { Settings } from '../settings/settings'
import { compare } from './compare'
import { RestoreFailure } from './failure'
import { type ChosenFile, plainPieces } from './open-file'
import { openSurvey } from './preview'
import { type BackupRead, readBackup, type TakeLeads } from './read-backup'
import type { RestoreContext } from './verdict'
import { createRestored, type RestoredParts, type Written } from './write-restored'

export interface RestoringParts extends RestoredParts {
  journal: Pick<Journal, 'ready' | 'delivery' | 'read' | 'adopt' | 'erasures'>
  settings: Settings
  events: Pick<Events, 'byId' | 'save'>
  courier: Pick<Courier, 'apart'>
  deviceId: () => Promise<string>
  /** Events came to the device. */
  onEvents: () => void
}

export interface RestoringOptions {
  file: ChosenFile
  passphrase: string
  signal: AbortSignal
  onProgress: (progress: RestoreProgress) => void
}

/** One file on its way into the journal. Rejected with a RestoreFailure or the system's error, nothing of it is here. */
export interface Restoring {
  check(): Promise<RestorePreview>
  /** What was looked at, as a whole. Rejected also if the file is another one by now. */
  apply(takeOver: boolean): Promise<Omit<Written, 'events'>>
  /** The journal took a record of this lead. */
  follow(id: string): void
}

interface Checked extends BackupRead {
  /** Leads of the file that are here and may be sent. */
  open: string[]
}

/** ms between two words about how far it is. */
const PAUSE = 200

export function openRestoring(parts: RestoringParts, options: RestoringOptions): Restoring {
  const { journal, settings, events, courier } = parts
  const { file, passphrase, signal, onProgress } = options
  let checked: Checked | null = null
  /** Leads that changed here while a file is written from what they were before; null: none is. */
  let touched: Set<string> | null = null

  async function contextOf(writer: BackupHead['device'], takeOver: boolean): Promise<RestoreContext> {
    const { device, resendPolicy: policy } = settings.get()
    const me = { id: await parts.deviceId(), name: device?.name ?? '' }
    return { me, writer, policy, takeOver, now: Date.now() }
  }

  function read(step: RestoreProgress['step'], take: TakeLeads): Promise<BackupRead> {
    let leads = 0
    let part = 0
    let toldAt = 0
    const pieces = plainPieces(file, passphrase, signal, (bytes) => {
      // A file that grows meanwhile is no reason to say 101 %.
      part = file.bytes === 0 ? 1 : Math.min(1, bytes / file.bytes)
    })
    return readBackup(pieces, async (batch, head) => {
      signal.throwIfAborted()
      await take(batch, head)
      leads += batch.length
      if (Date.now() - toldAt < PAUSE) return
      toldAt = Date.now()
      onProgress({ step, leads, part })
    })
  }

  /** Writes all of it beside the journal and puts it there. Null: leads of it changed meanwhile, and it has to be done again. */
  async function restoreOnce({ head, sha256, ids }: Checked, takeOver: boolean): Promise<Written | null> {
    const meanwhile = new Set<string>()
    const erasures = journal.erasures().length
    touched = meanwhile
    const restored = await createRestored(parts, await contextOf(head.device, takeOver))
    try {
      const again = await read('restoring', restored.take)
      if (again.sha256 !== sha256) throw new RestoreFailure('replaced')
      const { written } = restored
      if (written.fresh + written.changed === 0) return written
      await restored.finish()
      await crashPoint('restore-written')
      signal.throwIfAborted()
      addEvents(head, written.events)
      const stillTrue = () => {
        touched = null
        // An event that was erased meanwhile took the key along that this is sealed under.
        return journal.erasures().length === erasures && [...meanwhile].every((id) => !ids.has(id))
      }
      if (!(await journal.adopt(restored.path, stillTrue))) return null
      await crashPoint('restore-in-place')
      return written
    } finally {
      touched = null
      await restored.remove()
    }
  }

  function addEvents({ events: profiles }: BackupHead, wanted: Set<string>) {
    const missing = profiles.filter(({ id }) => wanted.has(id) && !events.byId(id))
    for (const profile of missing) events.save(profile)
    if (missing.length > 0) parts.onEvents()
  }

  return {
    async check() {
      await journal.ready
      const me = await parts.deviceId()
      const survey = openSurvey({ me, nameHere: (id) => events.byId(id)?.name })
      const open: string[] = []
      const found = await read('checking', async (batch, { device }) => {
        for await (const compared of compare(parts, batch, await contextOf(device, false))) {
          survey.note(compared)
          const here = journal.delivery(compared.there.id)
          if (here && !isSettled(here)) open.push(compared.there.id)
        }
      })
      checked = { ...found, open }
      return survey.preview(found.head)
    },
    async apply(takeOver) {
      const looked = checked
      if (!looked) throw new RestoreFailure('replaced')
      // What is here and in the file is not sent meanwhile: its attempt would be forgotten.
      return courier.apart(looked.open, async () => {
        for (;;) {
          const written = await restoreOnce(looked, takeOver)
          if (!written) continue
          const { fresh, changed, takenOver } = written
          log.info('restored', { fresh, changed, takenOver })
          return { fresh, changed, takenOver }
        }
      })
    },
    follow: (id) => void touched?.add(id),
  }
}
