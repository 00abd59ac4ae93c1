import type { EventProfile } from '../../shared/event/profile'
import { exhaustive } from '../../shared/exhaustive'
import { type MediaFault, type MediaName, type MediaUse, mediaUse } from '../../shared/media'
import type { Problem } from '../../shared/provision'
import { codeOf } from '../error-code'
import type { FileMedia } from './separate'

/** What the events need of the store of pictures and videos. */
export interface EventMedia {
  has(name: MediaName): boolean
  /** Encodes it anew, and keeps nothing yet. */
  encode(use: MediaUse, dataUrl: string): Promise<Encoded>
  /** Kept when this is fulfilled, under its name. */
  keep(encoded: Extract<Encoded, { kind: 'encoded' }>): Promise<void>
  /** As a data URL; null if it is not there any more. */
  dataUrl(name: MediaName): Promise<string | null>
  /** Removes everything else, but for what was kept since the start. */
  keepOnly(names: ReadonlySet<MediaName>): Promise<void>
}

export type Encoded =
  | { kind: 'encoded'; name: MediaName; bytes: Uint8Array }
  | { kind: 'unusable'; fault: MediaFault }

export type TakenMedia = { kind: 'taken'; profile: EventProfile } | { kind: 'refused'; problems: Problem[] }

/**
 * The profile with its pictures in the store. Refused, it names every picture that can't be used, and none was kept: all are
 * encoded anew before the first is. What a full disk took of them before it refused goes with the next sweep: see in-use.ts.
 */
export async function takeMedia(
  profile: EventProfile,
  files: readonly FileMedia[],
  media: EventMedia,
): Promise<TakenMedia> {
  const problems: Problem[] = []
  const encoded: { use: MediaUse; path: string; of: Extract<Encoded, { kind: 'encoded' }> }[] = []
  for (const { use, path, dataUrl } of files) {
    const of = await media.encode(use, dataUrl)
    if (of.kind === 'encoded') encoded.push({ use, path, of })
    else problems.push({ path, message: wordsOf(of.fault) })
  }
  if (problems.length > 0) return { kind: 'refused', problems }
  for (const { of, path } of encoded)
    try {
      await media.keep(of)
    } catch (error) {
      return { kind: 'refused', problems: [{ path, message: `could not be kept (${codeOf(error)})` }] }
    }
  return {
    kind: 'taken',
    profile: { ...profile, ...Object.fromEntries(encoded.map(({ use, of }) => [use, of.name])) },
  }
}

/** The stored pictures and videos that a profile names. */
export function mediaOf(profile: EventProfile): { use: MediaUse; name: MediaName }[] {
  return mediaUse.options.flatMap((use) => {
    const name = profile[use]
    return name === undefined ? [] : [{ use, name }]
  })
}

function wordsOf(fault: MediaFault): string {
  switch (fault) {
    case 'too-big':
      return 'is too big a file'
    case 'too-many-pixels':
      return 'has too many pixels'
    case 'not-a-picture':
      return 'is not a picture'
    case 'not-a-video':
      return 'is not a video'
    case 'unreadable':
      return 'can’t be read'
    case 'failed':
      return 'could not be prepared'
    default:
      return exhaustive(fault)
  }
}
