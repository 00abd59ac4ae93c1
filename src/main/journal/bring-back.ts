import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, log } from '../log'
import { NewerVersion } from '../newer-version'
import { syncFolder } from '../sync-folder'
import { fillLack, type Lack, lackOf } from './copy-file'
import { findDeviceFolder, requireCopyFolder } from './copy-place'
import { checkSegmentVersion, namesIn } from './head'
import { segmentName, segmentsIn } from './segment'

/** ms in which the folder must have said what it holds: a share that hangs must not keep visitors waiting. */
const LOOK_LIMIT = 10_000

export interface BringBackParts {
  journalFolder: string
  /** The folder of the second copy; null: there is none. */
  chosen: string | null
  deviceId: () => Promise<string>
  /** ms; see `LOOK_LIMIT`. */
  lookLimit?: number
}

/** What the journal lacks of one segment. */
interface Lost {
  copy: string
  own: string
  lack: Lack
}

/**
 * Brings back from the second copy what the journal has lost: segments that are missing, and the end of one that was cut off. Gives
 * how many. A copy that can't be read is no reason not to start; NewerVersion is thrown if a later version wrote it.
 */
export async function bringBack(parts: BringBackParts): Promise<number> {
  const { journalFolder, chosen, lookLimit = LOOK_LIMIT } = parts
  if (chosen === null) return 0
  try {
    const lost = await within(lookLimit, look(parts, chosen))
    if (lost.length === 0) return 0
    await mkdir(journalFolder, { recursive: true })
    let count = 0
    for (const { copy, own, lack } of lost)
      if (await unlessBroken(() => fillLack(copy, own, lack, Date.now()))) count++
    if (count > 0) await syncFolder(journalFolder)
    return count
  } catch (error) {
    if (error instanceof NewerVersion) throw error
    log.warn('journal: nothing brought back', { code: codeOf(error) })
    return 0
  }
}

/** What can come back. Only reads, so that nothing goes on behind a start that did not wait for it. */
async function look({ journalFolder, deviceId }: BringBackParts, chosen: string): Promise<Lost[]> {
  await requireCopyFolder(chosen)
  const folder = await findDeviceFolder(chosen, await deviceId())
  if (!folder) return []
  const names = segmentsIn(await namesIn(folder)).map(segmentName)
  // All before the first: a later version's copy comes back as a whole or not at all.
  for (const name of names) await unlessBroken(() => checkSegmentVersion(join(folder, name)))
  const lost: Lost[] = []
  for (const name of names) {
    const [copy, own] = [join(folder, name), join(journalFolder, name)]
    const lack = await unlessBroken(() => lackOf(copy, own))
    // Another segment of that number is the journal's own, written later.
    if (lack && (lack.kind === 'rest' || lack.missing)) lost.push({ copy, own, lack })
  }
  return lost
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
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
