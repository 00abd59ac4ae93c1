import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lead } from '../../shared/lead'
import { openIfThere } from './head'
import type { Ledger } from './ledger'
import type { Place } from './place'
import { decodeRecord } from './record'
import { segmentName } from './segment'

/** Bytes between two records that are rather read along than asked for anew. */
const GAP = 16_384
/** Bytes that are read at once, at most. */
const SPAN = 1_000_000

/**
 * The newest copies of these leads with their newest deliveries, in this order. Unknown and deleted ones are left out, and those whose
 * segment somebody took away: the others must not wait for them. Leads that lie close together are read together: one read for each
 * of 100,000 leads is most of the time of a backup.
 */
export async function readLeads(folder: string, ids: string[], ledger: Ledger): Promise<Lead[]> {
  const wanted = ids.flatMap((id) => {
    const { lead: place, delivery } = ledger.entry(id) ?? {}
    return place && delivery ? [{ id, place, delivery }] : []
  })
  const lines = await readLines(
    folder,
    wanted.map(({ place }) => place),
  )
  return wanted.flatMap(({ id, place, delivery }) => {
    const line = lines.get(place)
    const record = line && decodeRecord(line)
    return record?.type === 'lead'
      ? [{ ...record.lead, delivery: ledger.entry(id)?.delivery ?? delivery }]
      : []
  })
}

async function readLines(folder: string, places: Place[]): Promise<Map<Place, Buffer>> {
  const lines = new Map<Place, Buffer>()
  for (const segment of new Set(places.map((place) => place.segment))) {
    const file = await openIfThere(join(folder, segmentName(segment)))
    if (!file) continue
    try {
      for (const span of spansOf(places.filter((place) => place.segment === segment)))
        await readSpan(file, span, lines)
    } finally {
      await file.close()
    }
  }
  return lines
}

async function readSpan(file: FileHandle, span: Place[], lines: Map<Place, Buffer>): Promise<void> {
  const begin = span[0]?.offset ?? 0
  const bytes = Buffer.alloc(endOf(span.at(-1)) - begin)
  await file.read(bytes, 0, bytes.length, begin)
  for (const place of span) lines.set(place, bytes.subarray(place.offset - begin, endOf(place) - begin))
}

/** Places of one segment, together where they lie close to each other. */
function spansOf(places: Place[]): Place[][] {
  const spans: Place[][] = []
  for (const place of places.toSorted((a, b) => a.offset - b.offset)) {
    const span = spans.at(-1)
    const isNear =
      place.offset - endOf(span?.at(-1)) <= GAP && endOf(place) - (span?.[0]?.offset ?? 0) <= SPAN
    if (span && isNear) span.push(place)
    else spans.push([place])
  }
  return spans
}

function endOf(place: Place | undefined): number {
  return place ? place.offset + place.length : 0
}
