import { createHash } from 'node:crypto'
import { MAX_BYTES } from '../media/limits'
import type { EventMedia } from './event-media'

export interface MemoryMedia extends EventMedia {
  /** What is kept, by name. */
  readonly kept: Map<string, string>
  /** What was decoded, kept or not. */
  readonly decoded: string[]
}

/** A store in memory. It takes any bytes but those that begin with "bad", and writes them anew with "new " in front. */
export function openMemoryMedia(): MemoryMedia {
  const kept = new Map<string, string>()
  const decoded: string[] = []
  return {
    kept,
    decoded,
    has: (name) => kept.has(name),
    async encode(use, dataUrl) {
      if (dataUrl.length > MAX_BYTES[use] * 1.4) return { kind: 'unusable', fault: 'too-big' }
      const old = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
      decoded.push(old.toString())
      if (old.toString().startsWith('bad')) return { kind: 'unusable', fault: 'not-a-picture' }
      const bytes = Buffer.from(`new ${old.toString().replace(/^new /, '')}`)
      const hash = createHash('sha256').update(bytes).digest('hex')
      return { kind: 'encoded', name: `${hash}.${use === 'video' ? 'mp4' : 'webp'}`, bytes }
    },
    async keep({ name, bytes }) {
      kept.set(name, Buffer.from(bytes).toString())
    },
    async dataUrl(name) {
      const bytes = kept.get(name)
      return bytes === undefined ? null : dataUrlOf(bytes, name.endsWith('mp4') ? 'video/mp4' : 'image/webp')
    },
    async keepOnly(names) {
      for (const name of kept.keys()) if (!names.has(name)) kept.delete(name)
    },
  }
}

export function dataUrlOf(bytes: string, type = 'image/png'): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}
