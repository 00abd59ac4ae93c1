import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { net, protocol } from 'electron'
import { MEDIA_PATH, serveMedia } from '../media/serve'
import { SCHEME } from './origin'
import { safePath } from './safe-path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/**
 * Serves the built pages of `root` under `app://leadstand`, and the media of events in `media`, and nothing else. In development the pages come
 * from the development server, through the same origin, so that the database is the same.
 */
export function serveApp(root: string, media: string, devServer: string | undefined): void {
  protocol.handle(SCHEME, async (request) => {
    const path = safePath(request.url)
    if (path?.startsWith(MEDIA_PATH) && request.method === 'GET') return serveMedia(media, path, request)
    if (devServer) return net.fetch(new URL(new URL(request.url).pathname, devServer).href)
    if (request.method !== 'GET') return new Response(null, { status: 405 })
    if (path === null) return new Response(null, { status: 400 })
    const type = TYPES[extname(path)]
    if (!type) return new Response(null, { status: 404 })
    try {
      const bytes = await readFile(join(root, path))
      return extname(path) === '.html' ? page(bytes.toString('utf8'), type) : file(bytes, type)
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}

function file(bytes: Buffer, type: string): Response {
  const headers = { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' }
  return new Response(new Uint8Array(bytes), { headers })
}

/** The page with a nonce for the styles that the component library inserts; no other inline style or script runs. */
function page(html: string, type: string): Response {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // Measured: this also takes printing, dialogs, pop-ups and downloads from the page.
    'sandbox allow-scripts allow-same-origin allow-forms',
  ].join('; ')
  const headers = {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  }
  return new Response(html.replaceAll('__NONCE__', nonce), { headers })
}
