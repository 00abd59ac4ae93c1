import type { MediaUse } from '../../shared/media'

/** Bytes of a file as it is chosen; what is stored of a picture is far less. */
export const MAX_BYTES: Record<MediaUse, number> = {
  picture: 10_000_000,
  logo: 10_000_000,
  video: 60_000_000,
}
/** Pixels of the longer side of what is stored: a large tablet's screen, and a logo on it. */
export const LONGEST_SIDE = { picture: 2560, logo: 1024 } as const
/** Pixels of a picture as it is chosen; a bomb of a few kilobytes unpacks to more. */
export const MAX_PIXELS = 50_000_000
