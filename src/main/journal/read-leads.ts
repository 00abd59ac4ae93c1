import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lead } from '../../shared/lead'
import { openIfThere } from './head'
import type { Ledger } from './ledger'
import { decodeRecord } from './record'
import { segmentName } from './segment'

/**
 * The newest copies of these leads with their newest deliveries, in this order. Unknown and deleted ones are left out, and those whose
 * segment somebody took away: the others must not wait for them.
 */
export async function readLeads(folder: string, ids: string[], ledger: Ledger): Promise<Lead[]> {
  const files = new Map<number, FileHandle | null>()
  const leads: Lead[] = []
  try {
    for (const id of ids) {
      const { lead: place, delivery } = ledger.entry(id) ?? {}
      if (!place || !delivery) continue
      const { segment, offset, length } = place
      if (!files.has(segment)) files.set(segment, await openIfThere(join(folder, segmentName(segment))))
      const file = files.get(segment)
      if (!file) continue
      const line = Buffer.alloc(length)
      await file.read(line, 0, length, offset)
      const record = decodeRecord(line)
      if (record?.type === 'lead')
        leads.push({ ...record.lead, delivery: ledger.entry(id)?.delivery ?? delivery })
    }
  } finally {
    for (const file of files.values()) await file?.close()
  }
  return leads
}
