import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { type Connect, defineConfig, type Plugin } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

const types = { webp: 'image/webp', webm: 'video/webm' } as const

/** Pictures of the sample events, and what lies in `media/`, below /media, where the main process serves those of a device; named as in events.ts. */
function sampleMedia(): Plugin {
  const serve = (request: Connect.IncomingMessage, response: ServerResponse, next: () => void) => {
    const [, hex, extension] = /^\/media\/([0-9a-f]{64})\.(webp|webm)$/.exec(request.url ?? '') ?? []
    if (hex === undefined) return next()
    const name = Buffer.from(hex, 'hex').toString().replaceAll('\0', '')
    const bytes = /^[a-z-]+$/.test(name) ? bytesOf(name, extension as keyof typeof types) : null
    if (!bytes) return next()
    response.setHeader('Content-Type', types[extension as keyof typeof types])
    response.end(bytes)
  }
  return {
    name: 'sample-media',
    configureServer: ({ middlewares }) => void middlewares.use(serve),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(serve),
  }
}

function bytesOf(name: string, extension: keyof typeof types): Buffer | null {
  const file = resolve(import.meta.dirname, 'media', `${name}.${extension}`)
  if (existsSync(file)) return readFileSync(file)
  const sample = resolve(root, `resources/events/${name}.json`)
  if (!existsSync(sample)) return null
  const { picture, media } = JSON.parse(readFileSync(sample, 'utf8'))
  return Buffer.from(media[picture].split(',')[1], 'base64')
}

// `npm run gallery` serves it; the tests and the pictures build it, away from the app's own build.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  define: { CRASH_POINTS: 'false' },
  plugins: [react(), sampleMedia()],
  server: { host: '127.0.0.1', port: 5199 },
  preview: { host: '127.0.0.1', port: 0 },
  build: {
    target: 'chrome130',
    outDir: resolve(root, 'node_modules/.cache/gallery'),
    emptyOutDir: true,
  },
})
