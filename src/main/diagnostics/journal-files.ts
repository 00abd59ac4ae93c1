import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { namesIn } from '../journal/head'
import { segmentName, segmentsIn } from '../journal/segment'

export interface SegmentFile {
  segment: number
  bytes: number
}

/** The journal's files in `folder`, in order; none if there is no such folder. Throws the system's errors. */
export async function journalFiles(folder: string): Promise<SegmentFile[]> {
  const segments = segmentsIn(await namesIn(folder))
  return Promise.all(
    segments.map(async (segment) => ({
      segment,
      bytes: (await stat(join(folder, segmentName(segment)))).size,
    })),
  )
}

export function bytesIn(files: SegmentFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}
