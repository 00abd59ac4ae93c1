import { crashPoint } from '../../shared/crash-point'
import { newDelivery } from '../../shared/delivery'
import type { EventProfile } from '../../shared/event/profile'
import type { Output } from '../../shared/ipc'
import type { Lead } from '../../shared/lead'
import { checkSubmission, type Submission, UNDO_MS } from '../../shared/submission'
import type { Gate } from '../erase/gate'
import type { Events } from '../events/events'
import type { Journal } from '../journal/journal'
import { codeOf, log } from '../log'
import { Refusal } from '../refusal'
import type { Vault } from '../vault/vault'
import { detailsOf } from './details'

export interface CaptureParts {
  events: Pick<Events, 'byRevision' | 'byId' | 'save'>
  vault: Vault
  journal: Journal
  /** Whoever erases an event shuts it. */
  sealing: Pick<Gate, 'pass'>
}

/** The greatest `seq` that was given out; above the journal's while that can't be written. */
let lastSeq = 0
/** By the lead's id: while the journal is still being read a visitor may well ask twice. */
const underWay = new Map<string, Promise<Output<'captureLead'>>>()

/**
 * Checks, seals and journals what a visitor sent. `journaled: false`: the journal did not take it, and the
 * page's store is now the only place. The same id again is the same lead. Refused, nothing is kept and the form has to stay filled: nobody
 * knows which questions were asked.
 */
export function capture(parts: CaptureParts, submission: Submission): Promise<Output<'captureLead'>> {
  const { id } = submission
  const capturing = underWay.get(id) ?? captureOnce(parts, submission).finally(() => underWay.delete(id))
  underWay.set(id, capturing)
  return capturing
}

async function captureOnce(parts: CaptureParts, submission: Submission): Promise<Output<'captureLead'>> {
  const { events, journal, sealing } = parts
  const event = events.byRevision(submission.event)
  // By another event's questions answers would get other names, and a consent another text.
  if (!event) throw new Refusal('invalid')
  const errors = checkSubmission(event, submission.values)
  if (Object.keys(errors).length > 0) return { kind: 'invalid', errors }
  const [known] = await journal.read([submission.id])
  if (known) return { kind: 'captured', lead: known, journaled: true }
  return sealing.pass(() => seal(parts, event, submission))
}

async function seal(
  { vault, journal, events }: CaptureParts,
  event: EventProfile,
  submission: Submission,
): Promise<Output<'captureLead'>> {
  const now = Date.now()
  const details = detailsOf(event, submission, now)
  lastSeq = Math.max(lastSeq, journal.lastSeq()) + 1
  const lead: Lead = {
    id: submission.id,
    seq: lastSeq,
    eventId: event.id,
    capturedAt: now,
    envelope: vault.sealLead(submission.id, event.id, details),
    delivery: newDelivery(submission.meeting ? now + UNDO_MS : now, details.contact.Email !== undefined),
  }
  await crashPoint('before-journal')
  try {
    await journal.append({ type: 'lead', lead })
    await crashPoint('after-journal')
    return { kind: 'captured', lead, journaled: true }
  } catch (error) {
    log.error('capture: the journal did not take a lead', { id: lead.id, code: codeOf(error) })
    return { kind: 'captured', lead, journaled: false }
  } finally {
    keepEvent(events, event)
  }
}

/**
 * Staff may remove an event while a visitor has its form open. It comes back with the lead, which would go out with another event's
 * reference else; its pictures are gone.
 */
function keepEvent(events: CaptureParts['events'], { picture, logo, video, ...event }: EventProfile) {
  if (events.byId(event.id)) return
  try {
    events.save(event)
  } catch (error) {
    // The lead is safe, and goes out by the current event.
    log.error('capture: a removed event could not be put back', { code: codeOf(error) })
  }
}
