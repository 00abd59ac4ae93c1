import { createHash } from 'node:crypto'
import type { MediaFault, MediaUse } from '../../shared/media'
import type { Encoded } from '../events/event-media'
import { codeOf, log } from '../log'
import { inDarkroom } from './darkroom'
import { isVideo, kindOf, type MediaKind } from './kind'
import { LONGEST_SIDE, MAX_BYTES, MAX_PIXELS } from './limits'
import { pixelsOf } from './pixels'

/**
 * A file as it is kept: a picture drawn anew as WebP, upright and at most as large as it is shown, so that nothing of the file but its
 * looks is left (no place, no payload); a video as it is, once the page without rights could play it.
 */
export async function encodeMedia(use: MediaUse, bytes: Uint8Array): Promise<Encoded> {
  if (bytes.length > MAX_BYTES[use]) return unusable('too-big')
  const kind = kindOf(bytes)
  return use === 'video' ? encodeVideo(bytes, kind) : encodePicture(bytes, kind, LONGEST_SIDE[use])
}

async function encodePicture(bytes: Uint8Array, kind: MediaKind | null, longest: number): Promise<Encoded> {
  if (kind === null || isVideo(kind)) return unusable('not-a-picture')
  const drawn = await develop<Drawn>(bytes, `image/${kind}`, pictureProgram(longest))
  if (drawn === null) return unusable('failed')
  if ('fault' in drawn && (pixelsOf(bytes, kind) ?? 0) > MAX_PIXELS) return unusable('too-many-pixels')
  return 'fault' in drawn ? unusable(drawn.fault) : encoded(Buffer.from(drawn.webp, 'base64'), 'webp')
}

async function encodeVideo(bytes: Uint8Array, kind: MediaKind | null): Promise<Encoded> {
  if (kind === null || !isVideo(kind)) return unusable('not-a-video')
  const plays = await develop<boolean>(bytes, `video/${kind}`, PLAYS)
  if (plays === null) return unusable('failed')
  return plays ? encoded(bytes, kind) : unusable('not-a-video')
}

/** Null: the time was over, or the page died of it; what the file is nobody knows then. */
async function develop<T>(bytes: Uint8Array, type: string, program: string): Promise<T | null> {
  try {
    return await inDarkroom<T>(bytes, type, program)
  } catch (error) {
    log.warn('a picture or video could not be prepared', { type, code: codeOf(error) })
    return null
  }
}

type Drawn = { webp: string } | { fault: MediaFault }

/** The size is known before the pixels are: an image element decodes when it is drawn. */
function pictureProgram(longest: number): string {
  return `async (file) => {
    const image = new Image()
    image.src = URL.createObjectURL(file)
    const loaded = await new Promise((done) => { image.onload = () => done(true); image.onerror = () => done(false) })
    if (!loaded) return { fault: 'not-a-picture' }
    const { naturalWidth: width, naturalHeight: height } = image
    if (width * height > ${MAX_PIXELS}) return { fault: 'too-many-pixels' }
    if (width === 0 || height === 0) return { fault: 'not-a-picture' }
    const scale = Math.min(1, ${longest} / Math.max(width, height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    const context = canvas.getContext('2d')
    context.imageSmoothingQuality = 'high'
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const url = canvas.toDataURL('image/webp', 0.9)
    return url.startsWith('data:image/webp;') ? { webp: url.slice(url.indexOf(',') + 1) } : { fault: 'failed' }
  }`
}

const PLAYS = `async (file) => {
  const video = document.createElement('video')
  video.muted = true
  video.src = URL.createObjectURL(file)
  return new Promise((done) => { video.onloadeddata = () => done(video.videoWidth > 0); video.onerror = () => done(false) })
}`

function encoded(bytes: Uint8Array, extension: 'webp' | 'mp4' | 'webm'): Encoded {
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { kind: 'encoded', name: `${hash}.${extension}`, bytes }
}

function unusable(fault: MediaFault): Encoded {
  return { kind: 'unusable', fault }
}
