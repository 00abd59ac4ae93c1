import type { BackupScope } from '../../shared/backup'
import type { Lead, LeadDetails } from '../../shared/lead'
import type { IdsCursor, IdsPage, LeadFilter } from '../../shared/lead-list'
import type { Journal } from '../journal/journal'
import type { Vault } from '../vault/vault'

/** A lead on its way into a file. `details` null: its envelope can't be opened here. */
export interface SourceLead {
  lead: Lead
  details: LeadDetails | null
  /** What the server said at the last attempt. */
  serverWords: string | null
}

/** The leads of a backup. They can be gone through more than once, and are opened piece by piece. */
export interface Source {
  /** How many there will be, as far as is known before they are read. */
  readonly all: number
  pages(): AsyncGenerator<SourceLead[]>
}

export interface SourceParts {
  journal: Pick<Journal, 'ready' | 'read' | 'page' | 'counts' | 'countsOf' | 'delivery'>
  vault: Pick<Vault, 'openLead' | 'openWords'>
  /** The ids of a filter's leads: see main/register. */
  idsOf: (filter: LeadFilter, after: IdsCursor | null) => Promise<IdsPage>
}

/** Leads that are read and opened at a time: a few ms of work, and between two everything else gets its turn. */
const PIECE = 50
/** Ids that are looked at in one go. */
const IDS = 2000

/**
 * The leads of `scope` as they are now, in the order of their capture. `extra`: leads that the journal does not know, because it
 * did not take them.
 */
export async function openSource(
  parts: SourceParts,
  scope: BackupScope,
  extra: ReadonlyMap<string, Lead>,
): Promise<Source> {
  const { journal, vault } = parts
  await journal.ready
  const ids = await idsIn(parts, scope)
  const eventId = scope.kind === 'filter' ? null : scope.eventId
  const wanted = (lead: Lead) => eventId === null || lead.eventId === eventId
  const unknown = [...extra.values()].filter(
    (lead) => wanted(lead) && journal.delivery(lead.id) === undefined,
  )
  const open = (lead: Lead): SourceLead => {
    const words = lead.delivery.last?.words
    return {
      lead,
      details: vault.openLead(lead),
      serverWords: words ? vault.openWords(lead.id, words) : null,
    }
  }
  return {
    all: unknown.length + (eventId === null ? ids.length : countOf(journal.countsOf(eventId), scope)),
    async *pages() {
      for (let from = 0; from < ids.length; from += PIECE) {
        const leads = (await journal.read(ids.slice(from, from + PIECE))).filter(wanted)
        if (leads.length > 0) yield leads.map(open)
      }
      for (let from = 0; from < unknown.length; from += PIECE)
        yield unknown.slice(from, from + PIECE).map(open)
    },
  }
}

function countOf(counts: ReturnType<Journal['countsOf']>, { kind }: BackupScope): number {
  return kind === 'unsynced' ? counts.undelivered : counts.all
}

async function idsIn({ journal, idsOf }: SourceParts, scope: BackupScope): Promise<string[]> {
  const ids: string[] = []
  if (scope.kind === 'filter') {
    let after: IdsCursor | null = null
    do {
      const page: IdsPage = await idsOf(scope.filter, after)
      ids.push(...page.ids)
      after = page.next
    } while (after !== null)
    return ids
  }
  for (let from: number | null = 0; from !== null; ) {
    const { entries, next }: ReturnType<Journal['page']> = journal.page(from, IDS, scope.kind === 'unsynced')
    for (const { id, delivery } of entries) if (delivery) ids.push(id)
    from = next
    await new Promise(setImmediate)
  }
  return ids
}
