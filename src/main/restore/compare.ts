import type { BackupLead } from '../../shared/backup-file'
import type { Journal } from '../journal/journal'
import { openSlices } from '../register/slices'
import type { Vault } from '../vault/vault'
import { type LeadHere, type OpenLead, type RestoreContext, type Verdict, verdictOf } from './verdict'

export interface CompareParts {
  journal: Pick<Journal, 'delivery' | 'read'>
  vault: Pick<Vault, 'openLead' | 'openWords'>
}

/** A lead of the file, and what it is to this device. `deleted`: staff deleted it here. `locked`: it can't be opened here. */
export type Compared =
  | { kind: 'deleted' | 'locked'; there: BackupLead }
  | { kind: 'compared'; there: BackupLead; here: LeadHere | undefined; verdict: Verdict }

/** Compares a few leads of a file with what this device knows of them; everything else gets its turn between two. */
export async function* compare(
  { journal, vault }: CompareParts,
  batch: BackupLead[],
  context: RestoreContext,
): AsyncGenerator<Compared> {
  const slices = openSlices()
  const known = batch.map(({ id }) => id).filter((id) => journal.delivery(id))
  const kept = new Map((known.length > 0 ? await journal.read(known) : []).map((lead) => [lead.id, lead]))
  for (const there of batch) {
    if (slices.isOver()) await slices.pause()
    const delivery = journal.delivery(there.id)
    if (delivery === null) {
      yield { kind: 'deleted', there }
      continue
    }
    const opened = openIn(vault, there)
    if (!opened) {
      yield { kind: 'locked', there }
      continue
    }
    const lead = kept.get(there.id)
    // A record that can't be read any more is one that can't be opened.
    const here = delivery && {
      lead: { ...(lead ?? opened), delivery },
      details: lead ? vault.openLead(lead) : null,
    }
    yield { kind: 'compared', there, here, verdict: verdictOf(opened, here, context) }
  }
}

/** Null if its details are sealed under a key that this device does not have. */
function openIn(vault: CompareParts['vault'], there: BackupLead): OpenLead | null {
  const { id, seq, eventId, capturedAt, delivery } = there
  const details = 'details' in there ? there.details : vault.openLead({ id, envelope: there.envelope })
  if (!details) return null
  const lead = { id, seq, eventId, capturedAt, details }
  if (!delivery.last) return { ...lead, delivery, serverWords: null }
  // What is sealed under another key is of no use here.
  const { words, ...last } = delivery.last
  const serverWords = there.serverWords ?? (words ? vault.openWords(id, words) : null)
  return { ...lead, delivery: { ...delivery, last }, serverWords }
}
