import { constants } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import { codeOf } from '../error-code'

/** The volume of a folder, in bytes. `failure`: the code of why it can't be looked at or written; null if all is well. */
export interface Disk {
  freeBytes: number | null
  totalBytes: number | null
  failure: string | null
}

/** Looks at the volume of `folder` and whether it can be written, without writing. */
export async function diskOf(folder: string): Promise<Disk> {
  let space: Pick<Disk, 'freeBytes' | 'totalBytes'> = { freeBytes: null, totalBytes: null }
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    space = { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
    await access(folder, constants.W_OK)
    return { ...space, failure: null }
  } catch (error) {
    return { ...space, failure: codeOf(error) }
  }
}
