import { open } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { mediaName } from '../../shared/media'
import { rangeOf } from './range'
import { MEDIA_TYPES } from './store'

/** The path below which media are served. */
export const MEDIA_PATH = '/media/'

/** A stored picture or video, whole or the bytes that are asked for; 404 for anything else. Its name is its hash, so it never changes. */
export async function serveMedia(folder: string, path: string, request: Request): Promise<Response> {
  const name = path.slice(MEDIA_PATH.length)
  if (!mediaName.safeParse(name).success) return new Response(null, { status: 404 })
  const file = await open(join(folder, name)).catch(() => null)
  if (!file) return new Response(null, { status: 404 })
  try {
    const { size } = await file.stat()
    const headers = {
      'Content-Type': MEDIA_TYPES[extname(name)] ?? 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Accept-Ranges': 'bytes',
    }
    const range = rangeOf(request.headers.get('range'), size)
    if (range === null) return new Response(new Uint8Array(await file.readFile()), { headers })
    if (range === 'unsatisfiable')
      return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } })
    // Chromium asks for a video piece by piece: only the piece is read.
    const piece = new Uint8Array(range.to - range.from + 1)
    await file.read(piece, 0, piece.length, range.from)
    return new Response(piece, {
      status: 206,
      headers: { ...headers, 'Content-Range': `bytes ${range.from}-${range.to}/${size}` },
    })
  } finally {
    await file.close()
  }
}
