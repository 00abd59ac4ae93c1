import type { BackupHead } from '../../shared/backup-file'
import type { DeviceMark } from '../../shared/delivery'
import type { RestorePreview } from '../../shared/restore'
import type { Compared } from './compare'

/** Devices that are named at most. */
const OWNERS = 20

/** Counts what restoring a file would do. */
export interface Survey {
  note(compared: Compared): void
  /** `head`: of a file that was read to its end. */
  preview(head: BackupHead): RestorePreview
}

export interface SurveyParts {
  /** The id of this device. */
  me: string
  /** The name of an event that is on this device. */
  nameHere: (eventId: string) => string | undefined
}

export function openSurvey({ me, nameHere }: SurveyParts): Survey {
  const counts = { fresh: 0, newer: 0, older: 0, same: 0, deleted: 0, locked: 0 }
  const events = new Map<string, { leads: number; fresh: number }>()
  const owners = new Map<string, DeviceMark>()
  let leads = 0
  let delivered = 0
  let toSend = 0
  let foreign = 0

  return {
    note(compared) {
      const { there } = compared
      const kind = compared.kind === 'compared' ? compared.verdict.kind : compared.kind
      leads++
      counts[kind]++
      if (there.delivery.state === 'delivered') delivered++
      const event = events.get(there.eventId) ?? { leads: 0, fresh: 0 }
      events.set(there.eventId, {
        leads: event.leads + 1,
        fresh: event.fresh + (kind === 'fresh' ? 1 : 0),
      })
      if (compared.kind !== 'compared') return
      const { owner, merged } = compared.verdict
      if (merged?.delivery.state === 'queued' || merged?.delivery.state === 'unconfirmed') toSend++
      if (!owner) return
      foreign++
      if (owners.size < OWNERS) owners.set(owner.id, owner)
    },
    preview: (head) => ({
      device: head.device,
      mine: head.device.id === me,
      writtenAt: head.exportedAt,
      leads,
      ...counts,
      delivered,
      toSend,
      foreign: { leads: foreign, owners: [...owners.values()] },
      events: [...events]
        .map(([id, of]) => ({
          id,
          name: nameHere(id) ?? head.events.find((event) => event.id === id)?.name ?? id,
          isHere: nameHere(id) !== undefined,
          ...of,
        }))
        .sort((a, b) => b.leads - a.leads),
    }),
  }
}
