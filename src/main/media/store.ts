import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { mediaName } from '../../shared/media'
import { codeOf } from '../error-code'
import type { Encoded, EventMedia } from '../events/event-media'
import { writeWhole } from '../write-whole'
import { encodeMedia } from './encode'
import { MAX_BYTES } from './limits'

/** Where media lie within the profile. */
export function mediaFolder(profile: string): string {
  return join(profile, 'media')
}

export const MEDIA_TYPES: Record<string, string> = {
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
}

/** Pictures, logos and videos of events, in files named by the hash of their bytes. */
export function openMediaStore(folder: string, encode = encodeMedia): EventMedia {
  /** Kept since the start: staff may be about to use it, although no event names it yet. */
  const keptNow = new Set<string>()
  const pathOf = (name: string) => join(folder, mediaName.parse(name))
  return {
    has: (name) => existsSync(pathOf(name)),
    async encode(use, dataUrl): Promise<Encoded> {
      const base64 = dataUrl.slice(dataUrl.indexOf(',') + 1)
      // Told by its length, before it is unpacked.
      if (base64.length > Math.ceil(MAX_BYTES[use] / 3) * 4) return { kind: 'unusable', fault: 'too-big' }
      return encode(use, Buffer.from(base64, 'base64'))
    },
    async keep({ name, bytes }) {
      keptNow.add(name)
      await mkdir(folder, { recursive: true })
      if (!existsSync(pathOf(name))) await writeWhole(pathOf(name), bytes)
    },
    async dataUrl(name) {
      try {
        return `data:${MEDIA_TYPES[extname(name)]};base64,${(await readFile(pathOf(name))).toString('base64')}`
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null
        throw error
      }
    },
    async keepOnly(names) {
      const found = await readdir(folder).catch(() => [])
      // Also the half-written file of one that is being kept at this moment.
      const isSpared = (file: string) => names.has(file) || [...keptNow].some((name) => file.includes(name))
      for (const file of found) if (!isSpared(file)) await rm(join(folder, file), { force: true })
    },
  }
}
