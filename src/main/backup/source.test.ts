import { describe, expect, test } from 'vitest'
import type { BackupScope } from '../../shared/backup'
import type { Lead } from '../../shared/lead'
import { idOf, leadOf, someDetails } from '../../shared/lead.fixture'
import { buried, change, delivered, journalFolder, put } from '../journal/journal.fixture'
import { openMemorySecrets, openMemoryVaultStorage } from '../vault/memory-vault.fixture'
import { openVault } from '../vault/vault'
import { openSource, type SourceParts } from './source'

const folder = journalFolder()
const vault = openVault(openMemoryVaultStorage(), openMemorySecrets())
const sealed = (seq: number, eventId = 'event'): Lead => {
  const lead = leadOf({ seq, eventId })
  const details = { ...someDetails, contact: { Firstname: `Lead ${seq}` } }
  return { ...lead, envelope: vault.sealLead(lead.id, eventId, details) }
}

/** Gives these ids one at a time. */
function pagesOf(ids: string[]): SourceParts['idsOf'] {
  return async (_, after) => {
    const at = after?.seq ?? 0
    const next = at + 1 < ids.length ? { capturedAt: 0, seq: at + 1, id: idOf(0) } : null
    return { ids: ids.slice(at, at + 1), next, total: ids.length }
  }
}

async function seqs(scope: BackupScope, extra: Lead[] = [], ids: string[] = []) {
  const journal = await folder.open()
  const parts = { journal, vault, idsOf: pagesOf(ids) }
  const source = await openSource(parts, scope, new Map(extra.map((lead) => [lead.id, lead])))
  const found: number[] = []
  for await (const page of source.pages())
    for (const { lead, details } of page) {
      expect(details?.contact.Firstname).toBe(`Lead ${lead.seq}`)
      found.push(lead.seq)
    }
  await journal.close()
  return { all: source.all, found }
}

describe('of a journal with delivered, waiting and deleted leads of two events', () => {
  async function filled() {
    const journal = await folder.open()
    const leads = [1, 2, 3, 4, 5].map((seq) => sealed(seq, seq > 3 ? 'other' : 'event'))
    await journal.append(...leads.map(put))
    const [first, second, , fourth] = leads
    if (!first || !second || !fourth) throw new Error('no leads')
    await journal.append(change(first, delivered(first)), buried(second), change(fourth, delivered(fourth)))
    await journal.close()
  }

  test.each<[BackupScope, number[]]>([
    [{ kind: 'all', eventId: null }, [1, 3, 4, 5]],
    [{ kind: 'unsynced', eventId: null }, [3, 5]],
    [{ kind: 'all', eventId: 'other' }, [4, 5]],
    [{ kind: 'unsynced', eventId: 'event' }, [3]],
    [{ kind: 'all', eventId: 'unknown' }, []],
  ])('%j are these', async (scope, expected) => {
    await filled()
    expect(await seqs(scope)).toEqual({ all: expected.length, found: expected })
  })

  test('a filter’s are those that it names, but for what was deleted meanwhile', async () => {
    await filled()
    const filter = {
      query: '',
      states: [],
      events: [],
      sources: [],
      staff: [],
      ratings: [],
      from: null,
      to: null,
    }
    const { found } = await seqs({ kind: 'filter', filter }, [], [idOf(5), idOf(2), idOf(1)])
    expect(found).toEqual([5, 1])
  })

  test('leads that only the page has are there too, and each lead once', async () => {
    await filled()
    expect(await seqs({ kind: 'all', eventId: null }, [sealed(6), sealed(5, 'other'), sealed(2)])).toEqual({
      all: 5,
      found: [1, 3, 4, 5, 6],
    })
  })
})
