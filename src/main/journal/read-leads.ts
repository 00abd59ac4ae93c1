import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lead } from '../../shared/lead'
import type { Ledger } from './ledger'
import { decodeRecord } from './record'
import { segmentName } from './segment'

/** The newest copies of these leads with their newest deliveries, in this order. Unknown and deleted ones are left out. */
export async function readLeads(folder: string, ids: string[], ledger: Ledger): Promise<Lead[]> {
  const files = new Map<number, FileHandle>()
  const leads: Lead[] = []
  try {
    for (const id of ids) {
      const { lead: place, delivery } = ledger.entry(id) ?? {}
      if (!place || !delivery) continue
      const { segment, offset, length } = place
      const file = files.get(segment) ?? (await open(join(folder, segmentName(segment)), 'r'))
      files.set(segment, file)
      const line = Buffer.alloc(length)
      await file.read(line, 0, length, offset)
      const record = decodeRecord(line)
      if (record?.type === 'lead')
        leads.push({ ...record.lead, delivery: ledger.entry(id)?.delivery ?? delivery })
    }
  } finally {
    for (const file of files.values()) await file.close()
  }
  return leads
}
