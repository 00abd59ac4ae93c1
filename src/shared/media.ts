import { z } from 'zod'

/** What a file of an event is for. */
export const mediaUse = z.enum(['picture', 'logo', 'video'])
export type MediaUse = z.infer<typeof mediaUse>

/** A stored file of an event: the SHA-256 of its bytes, and what it is. */
export const mediaName = z.string().regex(/^[0-9a-f]{64}\.(webp|mp4|webm)$/, 'not a stored picture or video')
export type MediaName = z.infer<typeof mediaName>

/** Why a file can't be used. */
export const mediaFaults = [
  'too-big',
  'too-many-pixels',
  'not-a-picture',
  'not-a-video',
  'unreadable',
  'failed',
] as const
export type MediaFault = (typeof mediaFaults)[number]

/** Where the page finds a stored file, from its own origin. */
export function mediaUrl(name: MediaName): string {
  return `/media/${name}`
}
