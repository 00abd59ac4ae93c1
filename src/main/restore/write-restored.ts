import { join } from 'node:path'
import type { BackupLead } from '../../shared/backup-file'
import { type Envelope, envelopeSchema } from '../../shared/envelope'
import type { Lead } from '../../shared/lead'
import { type Disk, disk as realDisk } from '../journal/disk'
import { newHeader } from '../journal/head'
import { encodeRecord } from '../journal/record'
import type { Vault } from '../vault/vault'
import { type CompareParts, compare } from './compare'
import { RestoreFailure } from './failure'
import type { OpenLead, RestoreContext } from './verdict'

export interface Written {
  /** Leads that were not here. */
  fresh: number
  /** Leads that were here and are other ones from now on. */
  changed: number
  takenOver: number
  /** The events of what is written. */
  events: Set<string>
}

/** A file of records beside the journal; see `adopt` there. */
export interface RestoredFile {
  readonly path: string
  readonly written: Written
  take(batch: BackupLead[]): Promise<void>
  /** On the disk when fulfilled. */
  finish(): Promise<void>
  /** Nothing of it is left. */
  remove(): Promise<void>
}

export interface RestoredParts extends CompareParts {
  vault: Pick<Vault, 'openLead' | 'openWords' | 'sealLead' | 'sealWords'>
  journalFolder: string
  disk?: Disk
}

/** Writes merged leads, sealed under this device's keys. A crash leaves the file, and the next start removes it. */
export async function createRestored(parts: RestoredParts, context: RestoreContext): Promise<RestoredFile> {
  const { vault, journalFolder, disk = realDisk } = parts
  const path = join(journalFolder, 'restored.log.new')
  const written: Written = { fresh: 0, changed: 0, takenOver: 0, events: new Set() }
  await disk.makeFolder(journalFolder)
  const file = await disk.create(path)
  let isOpen = true
  async function close() {
    if (!isOpen) return
    isOpen = false
    await file.close()
  }
  await file.write(encodeRecord(newHeader()))

  function sealed({ details, serverWords, ...lead }: OpenLead): Lead {
    const { id, eventId, delivery } = lead
    const envelope = checked(vault.sealLead(id, eventId, details))
    if (serverWords === null || !delivery.last) return { ...lead, envelope }
    const words = checked(vault.sealWords(id, eventId, serverWords))
    return { ...lead, envelope, delivery: { ...delivery, last: { ...delivery.last, words } } }
  }

  return {
    path,
    written,
    async take(batch) {
      const lines: Buffer[] = []
      for await (const compared of compare(parts, batch, context)) {
        if (compared.kind !== 'compared' || !compared.verdict.merged) continue
        const { kind, merged, owner } = compared.verdict
        lines.push(encodeRecord({ type: 'lead', lead: sealed(merged) }))
        written.events.add(merged.eventId)
        if (kind === 'fresh') written.fresh++
        else written.changed++
        if (owner && merged.delivery.state !== 'elsewhere') written.takenOver++
      }
      if (lines.length > 0) await file.write(Buffer.concat(lines))
    },
    async finish() {
      await file.sync()
      await close()
    },
    async remove() {
      await close().catch(() => undefined)
      await disk.remove(path).catch(() => undefined)
    },
  }
}

/** No device ever sealed one that is longer, and the page would not take it. */
function checked(envelope: Envelope): Envelope {
  if (!envelopeSchema.safeParse(envelope).success) throw new RestoreFailure('damaged')
  return envelope
}
