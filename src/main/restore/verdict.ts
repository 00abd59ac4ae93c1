import { isDeepStrictEqual } from 'node:util'
import { type Delivery, type DeviceMark, takeOver } from '../../shared/delivery'
import type { Lead, LeadDetails } from '../../shared/lead'
import { asSeenHere, type MergeContext, mergeDeliveries, sameBut } from './merge'

/** A lead as this device has it. `details` null: it can't be opened here. */
export interface LeadHere {
  lead: Pick<Lead, 'id' | 'seq' | 'eventId' | 'capturedAt' | 'delivery'>
  details: LeadDetails | null
}

/** A lead that is opened, as a file has it or as it is to be written. */
export interface OpenLead extends Pick<Lead, 'id' | 'seq' | 'eventId' | 'capturedAt' | 'delivery'> {
  details: LeadDetails
  /** What the server said at the last attempt, if it is not sealed in `delivery` already. */
  serverWords: string | null
}

/**
 * What a lead of the file is to this device. `fresh`: it is not here. `newer`: the file knows something new of it. `older`: it
 * does not know all that is known here. `same`: both know the same.
 */
export interface Verdict {
  kind: 'fresh' | 'newer' | 'older' | 'same'
  /** As it has to be from now on; null if it is so already. */
  merged: OpenLead | null
  /** The other device that has to send it by what the two know, whoever is asked to take it over. */
  owner: DeviceMark | null
}

export interface RestoreContext extends MergeContext {
  /** The device that wrote the file. */
  writer: DeviceMark
  /** This device sends from now on what others have to send. */
  takeOver: boolean
  /** Epoch ms. */
  now: number
}

/** The one rule by which a lead of a file and the same lead of this device become one. */
export function verdictOf(there: OpenLead, here: LeadHere | undefined, context: RestoreContext): Verdict {
  const { writer, me } = context
  const file = asSeenHere(there.delivery, writer, context)
  const before = here?.lead.delivery
  const together = before ? mergeDeliveries(before, there.delivery, writer, context) : file
  const useFile = !before || !here?.details || isNewer({ ...there, delivery: file }, here.details, before)
  const details = useFile ? there.details : (here?.details ?? there.details)
  const delivery = sentFrom(together, details, context)
  const changed = !before || useFile || delivery !== before
  // What is of both is newer than either.
  const above = !before ? 0 : details === there.details ? before.rev + 1 : Math.max(before.rev, file.rev) + 1
  const rev = changed ? Math.max(delivery.rev, above) : delivery.rev
  const { id, seq, eventId, capturedAt } = here?.lead ?? there
  const serverWords = delivery.last && delivery.last === there.delivery.last ? there.serverWords : null
  const knowsLess = before && !(sameBut(before, file) && isDeepStrictEqual(details, there.details))
  return {
    kind: !before ? 'fresh' : changed ? 'newer' : knowsLess ? 'older' : 'same',
    merged: changed
      ? { id, seq, eventId, capturedAt, details, delivery: { ...delivery, rev }, serverWords }
      : null,
    owner: together.state === 'elsewhere' && together.owner.id !== me.id ? together.owner : null,
  }
}

/** Whether what the file says of the person is another and a later thing. */
function isNewer({ details, delivery }: OpenLead, before: LeadDetails, known: Delivery): boolean {
  if (isDeepStrictEqual(details, before)) return false
  const later = (delivery.takeovers ?? 0) - (known.takeovers ?? 0) || delivery.rev - known.rev
  // Of two changes at the same time it has to be the same one on every device.
  return later > 0 || (later === 0 && JSON.stringify(details) > JSON.stringify(before))
}

/** The lead as it is if this device has to send it, or takes it over. */
function sentFrom(delivery: Delivery, { contact }: LeadDetails, context: RestoreContext): Delivery {
  if (delivery.state !== 'elsewhere') return delivery
  const isMine = delivery.owner.id === context.me.id
  if (!isMine && !context.takeOver) return delivery
  const taken = takeOver(delivery, { ...context, complete: contact.Email !== undefined }) ?? delivery
  // It was this device's all the time, and nothing was taken over.
  const { takeovers: _one, ...kept } = taken
  if (!isMine) return taken
  return delivery.takeovers ? { ...kept, takeovers: delivery.takeovers } : kept
}
