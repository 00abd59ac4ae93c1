import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, log } from '../log'
import { NewerVersion } from '../newer-version'
import { syncFolder } from '../sync-folder'
import { fillLack, lackOf } from './copy-file'
import { findDeviceFolder, requireCopyFolder } from './copy-place'
import { checkSegmentVersion, namesIn } from './head'
import { segmentName, segmentsIn } from './segment'

export interface BringBackParts {
  journalFolder: string
  /** The folder of the second copy; null: there is none. */
  chosen: string | null
  deviceId: () => Promise<string>
}

/**
 * Brings back from the second copy what the journal has lost: segments that are missing, and the end of one that was cut off. Gives
 * how many. A copy that can't be read is no reason not to start; NewerVersion is thrown if a later version wrote it.
 */
export async function bringBack({ journalFolder, chosen, deviceId }: BringBackParts): Promise<number> {
  if (chosen === null) return 0
  try {
    await requireCopyFolder(chosen)
    const copy = await findDeviceFolder(chosen, await deviceId())
    if (!copy) return 0
    const names = segmentsIn(await namesIn(copy)).map(segmentName)
    // All before the first: a later version's copy comes back as a whole or not at all.
    for (const name of names) await unlessBroken(() => checkSegmentVersion(join(copy, name)))
    await mkdir(journalFolder, { recursive: true })
    let count = 0
    for (const name of names) {
      const back = await unlessBroken(() => bringSegment(join(copy, name), join(journalFolder, name)))
      if (back) count++
    }
    if (count > 0) await syncFolder(journalFolder)
    return count
  } catch (error) {
    if (error instanceof NewerVersion) throw error
    log.warn('journal: nothing brought back', { code: codeOf(error) })
    return 0
  }
}

async function bringSegment(copy: string, own: string): Promise<boolean> {
  const lack = await lackOf(copy, own)
  // Another segment of that number is the journal's own, written later.
  if (!lack || (lack.kind === 'all' && !lack.missing)) return false
  return fillLack(copy, own, lack, Date.now())
}

/** One segment that can't be read keeps no other from coming back. */
async function unlessBroken<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NewerVersion) throw error
    log.warn('journal: a segment was not brought back', { code: codeOf(error) })
    return null
  }
}
